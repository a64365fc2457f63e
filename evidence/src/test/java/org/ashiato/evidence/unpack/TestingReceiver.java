// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence.unpack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps what it receives; or only counts, for what is large. */
final class TestingReceiver implements Receiver {
    final Map<String, byte[]> leaves = new LinkedHashMap<>();
    final Map<String, @Nullable Instant> times = new LinkedHashMap<>();
    final List<Refusal> refusals = new ArrayList<>();
    final List<Received> received = new ArrayList<>();
    final List<Path> plain = new ArrayList<>();
    boolean counting;
    boolean takesPlain;
    long bytes;
    int leafCount;

    @Override
    public boolean plain(Leaf leaf, Path file) {
        if (takesPlain) {
            plain.add(file);
        }
        return takesPlain;
    }

    @Override
    public void leaf(Leaf leaf, Content content) throws IOException {
        leafCount++;
        if (counting) {
            byte[] buffer = new byte[8192];
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                bytes += read;
            }
            return;
        }
        String name = String.join(" > ", leaf.chain());
        leaves.put(name, content.readAllBytes());
        times.put(name, leaf.modified());
    }

    @Override
    public void refused(Refusal refusal) {
        refusals.add(refusal);
    }

    @Override
    public void received(Received file) {
        received.add(file);
    }

    List<Reason> reasons() {
        return refusals.stream().map(Refusal::reason).toList();
    }

    String text(String name) {
        byte[] content = leaves.get(name);
        return content == null ? "no leaf " + name : new String(content, StandardCharsets.UTF_8);
    }
}

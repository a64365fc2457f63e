// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.ashiato.evidence.ledger.Ledger;
import org.ashiato.evidence.unpack.Content;
import org.ashiato.evidence.unpack.Kind;
import org.ashiato.evidence.unpack.Leaf;
import org.ashiato.evidence.unpack.Received;
import org.ashiato.evidence.unpack.Receiver;
import org.ashiato.evidence.unpack.Refusal;
import org.ashiato.evidence.unpack.UnpackLimits;
import org.ashiato.evidence.unpack.Unpacker;
import org.ashiato.model.LogFormat;
import org.ashiato.model.Text;
import org.ashiato.store.Limits;
import org.jspecify.annotations.Nullable;

/** Takes what a user names into a case: files, folders, containers. */
public final class Receiving implements Receiver {
    private final Path caseFolder;
    private final Custody custody;
    private final Intake intake;
    private final String folder;
    private @Nullable Path container;
    private @Nullable String containerHash;

    /**
     * How to receive.
     *
     * @param formats in the order in which they are asked
     * @param zone of local times where no rule says otherwise
     * @param zoneGiven whether the user said so; else the logs are asked first, and the zone is what is assumed
     *     where they do not tell
     */
    public record Terms(
            List<LogFormat> formats,
            List<SourceRule> rules,
            ZoneId zone,
            boolean zoneGiven,
            Text zoneBecause,
            Limits limits) {}

    private Receiving(Path caseFolder, Custody custody, Intake intake, String folder) {
        this.caseFolder = caseFolder;
        this.custody = custody;
        this.intake = intake;
        this.folder = folder;
    }

    /** Receives everything under some paths, in order; what is held and was read on another clock than is said now is read again first. */
    public static Custody receive(Path caseFolder, Ledger ledger, List<Path> paths, Terms terms, Progress progress)
            throws IOException {
        Custody custody = Custody.of(caseFolder);
        Rereading.run(caseFolder, ledger, custody, terms, progress);
        if (paths.isEmpty()) {
            return custody;
        }
        Unpacker unpacker = new Unpacker(UnpackLimits.standard());
        try (Intake intake = new Intake(caseFolder, ledger, custody, terms, paths, progress)) {
            for (Path path : paths) {
                String folder = path.toAbsolutePath().normalize().toString();
                unpacker.walk(path, new Receiving(caseFolder, custody, intake, folder));
            }
        }
        return custody;
    }

    @Override
    public boolean plain(Leaf leaf, Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(Recogniser.HEAD);
        }
        intake.take(new Arrival(
                name(leaf.chain()),
                folder,
                Files.size(file),
                text(leaf.modified()),
                null,
                head,
                () -> Files.newInputStream(file)));
        return true;
    }

    @Override
    public boolean container(Leaf leaf, Path file) throws IOException {
        MessageDigest digest = Growth.sha256();
        byte[] buffer = new byte[1 << 20];
        try (InputStream in = Files.newInputStream(file)) {
            int n;
            while ((n = in.read(buffer)) >= 0) {
                digest.update(buffer, 0, n);
            }
        }
        container = file;
        containerHash = Growth.hex(digest);
        return custody.holdsContainer(containerHash);
    }

    @Override
    public void leaf(Leaf leaf, Content content) throws IOException {
        byte[] head = content.readNBytes(Recogniser.HEAD);
        InputStream whole = new SequenceInputStream(new ByteArrayInputStream(head), content);
        Arrival.Content once = () -> whole;
        if (intake.candidates(head).isEmpty()) {
            intake.take(arrival(leaf, head, once));
            return;
        }
        // A stream is read once; to be compared with what is held it has to be read again.
        Path spool = Files.createTempFile(Files.createDirectories(caseFolder.resolve("work")), "entry", "");
        try {
            try (var out = Files.newOutputStream(spool)) {
                whole.transferTo(out);
            }
            intake.take(arrival(leaf, head, () -> Files.newInputStream(spool)));
        } finally {
            Files.delete(spool);
        }
    }

    private Arrival arrival(Leaf leaf, byte[] head, Arrival.Content content) {
        return new Arrival(name(leaf.chain()), folder, -1, text(leaf.modified()), containerHash, head, content);
    }

    @Override
    public void refused(Refusal refusal) {
        String detail = refusal.detail().isEmpty() ? "" : " (" + refusal.detail() + ")";
        Text because = new Text(
                refusal.reason().title().ja() + detail, refusal.reason().title().en() + detail);
        intake.refuse(
                new Custody.Refusal(name(refusal.chain()), refusal.reason().code(), because));
    }

    @Override
    public void received(Received received) throws IOException {
        Path file = container;
        if (received.kind() != Kind.PLAIN && file != null) {
            intake.keepContainer(file, received.name(), received.sha256());
        }
        container = null;
        containerHash = null;
    }

    private static String name(List<String> chain) {
        return String.join("!/", chain);
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }
}

// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.ashiato.evidence.ledger.Entry;
import org.ashiato.evidence.ledger.Ledger;
import org.ashiato.model.EventKind;
import org.ashiato.model.Text;
import org.ashiato.store.EventStore.Contents;
import org.ashiato.store.EventStore.EvidenceRow;
import tools.jackson.databind.json.JsonMapper;

/** What a case holds, as its ledger tells: the ledger is the only record, this is its sum. */
public final class Custody {
    static final String STORED = "stored";
    static final String CONTAINER = "received";
    static final String REFUSED = "refused";
    static final String READ_AGAIN = "read_again";
    static final String CORRECTED = "corrected";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<Evidence> evidence = new ArrayList<>();
    private final List<Container> containers = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private final Map<String, Evidence> byHash = new HashMap<>();
    private final Set<String> finished = new HashSet<>();
    private final List<Evidence> replaced = new ArrayList<>();
    private final Map<List<String>, Correction> corrections = new HashMap<>();
    private final Map<Integer, Receipt> receipts = new HashMap<>();
    private int last;

    /** When something was taken in, UTC, and by whom. */
    public record Receipt(Instant at, String who) {}

    /**
     * A container as received; its entries are evidence of their own.
     *
     * @param path where it lay
     * @param blob the container's own bytes
     */
    public record Container(String sha256, long size, String path, Evidence.Kept blob) {}

    /** Something that was not taken in, by name and with the reason. */
    public record Refusal(String path, String code, Text because) {}

    /** Reads the ledger of a case folder. */
    public static Custody of(Path caseFolder) {
        Custody custody = new Custody();
        try (var entries = Ledger.entries(caseFolder)) {
            entries.forEach(custody::take);
        }
        return custody;
    }

    /** Takes an entry just written, or read again. */
    void take(Entry entry) {
        switch (entry.what()) {
            case STORED -> {
                Evidence one = JSON.treeToValue(entry.body(), Evidence.class);
                add(one);
                receipts.put(one.number(), new Receipt(entry.at(), entry.who()));
            }
            case READ_AGAIN -> add(JSON.treeToValue(entry.body(), Evidence.class));
            case CORRECTED -> {
                Correction one = JSON.treeToValue(entry.body(), Correction.class);
                corrections.put(List.of(one.subject(), one.topic()), one);
            }
            case CONTAINER -> add(JSON.treeToValue(entry.body(), Container.class));
            case REFUSED -> refusals.add(JSON.treeToValue(entry.body(), Refusal.class));
            default -> {
                // other entries are not about what is held
            }
        }
    }

    private void add(Evidence one) {
        // The same content again takes the place of what nobody could read then, or was read otherwise.
        Evidence before = byHash.get(one.sha256());
        if (before != null) {
            evidence.remove(before);
            replaced.add(before);
        }
        evidence.add(one);
        byHash.put(one.sha256(), one);
        last = Math.max(last, one.number());
    }

    private void add(Container one) {
        containers.add(one);
        finished.add(one.sha256());
    }

    /** All evidence, by number. */
    public List<Evidence> evidence() {
        return evidence.stream()
                .sorted(Comparator.comparingInt(Evidence::number))
                .toList();
    }

    /** The containers that were taken in whole. */
    public List<Container> containers() {
        return List.copyOf(containers);
    }

    /** What was refused. */
    public List<Refusal> refusals() {
        return List.copyOf(refusals);
    }

    /** The evidence with this SHA-256. */
    public Optional<Evidence> byHash(String sha256) {
        return Optional.ofNullable(byHash.get(sha256));
    }

    /** The evidence whose SHA-256 begins with these digits, where it is only one. */
    public Optional<Evidence> byPrefix(String digits) {
        List<Evidence> fitting =
                evidence.stream().filter(e -> e.sha256().startsWith(digits)).toList();
        return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
    }

    /** When and by whom an evidence was taken in. */
    public Receipt receipt(Evidence one) {
        return Objects.requireNonNull(receipts.get(one.number()), "no receipt");
    }

    /** The container with this SHA-256. */
    public Optional<Container> container(String sha256) {
        return containers.stream().filter(c -> c.sha256().equals(sha256)).findFirst();
    }

    /** The tables of readings that a later one replaced; they stay, for the ledger tells of them. */
    public List<Evidence.Kept> earlierTables() {
        return replaced.stream().flatMap(e -> e.tables().stream()).toList();
    }

    /** How often an evidence was read, from 1. */
    int readings(Evidence one) {
        return 1
                + (int) replaced.stream()
                        .filter(e -> e.number() == one.number())
                        .count();
    }

    /** The correction of an assumption that holds. */
    Optional<Correction> correction(String subject, String topic) {
        return Optional.ofNullable(corrections.get(List.of(subject, topic)));
    }

    boolean holdsContainer(String sha256) {
        return finished.contains(sha256);
    }

    int nextNumber() {
        return last + 1;
    }

    /** The files of events, for questions. */
    public Contents contents(Path caseFolder) {
        Map<EventKind, List<Path>> events = new HashMap<>();
        List<Path> rejects = new ArrayList<>();
        List<EvidenceRow> rows = new ArrayList<>();
        Map<Integer, Long> superseded = new HashMap<>();
        for (Evidence one : evidence()) {
            if (one.table() != null && one.kind() != null) {
                events.computeIfAbsent(one.kind(), k -> new ArrayList<>())
                        .add(caseFolder.resolve(one.table().file()));
            }
            if (one.rejectTable() != null) {
                rejects.add(caseFolder.resolve(one.rejectTable().file()));
            }
            rows.add(new EvidenceRow(
                    one.number(),
                    one.sha256(),
                    one.source() == null ? "" : one.source(),
                    one.format() == null ? "" : one.format(),
                    one.path(),
                    one.size()));
            Evidence before = one.continues() == null ? null : byHash.get(one.continues());
            if (before != null && one.base() < before.size()) {
                superseded.merge(before.number(), one.base(), Math::min);
            }
        }
        return new Contents(events, rejects, rows, superseded);
    }
}

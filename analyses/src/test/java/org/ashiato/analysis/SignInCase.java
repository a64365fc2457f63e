// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ashiato.analysis.MadeSignIns.Try;
import org.ashiato.analysis.stages.StagesAnalysis;
import org.ashiato.analysis.takeover.Takeover;
import org.ashiato.analysis.takeover.Takeover.TakenAccount;
import org.ashiato.analysis.takeover.TakeoverAnalysis;
import org.ashiato.analysis.trials.TrialsAnalysis;
import org.ashiato.model.AddressList;
import org.ashiato.model.Coverage;
import org.ashiato.model.Coverage.SourceCoverage;
import org.ashiato.model.Decision;
import org.ashiato.model.EventKind;
import org.ashiato.model.Exhibit;
import org.ashiato.model.Gap;
import org.ashiato.model.Gather;
import org.ashiato.model.Grade;
import org.ashiato.model.Indicator;
import org.ashiato.model.Inquiry;
import org.ashiato.model.Interval;
import org.ashiato.model.Organisation;
import org.ashiato.model.Text;
import org.ashiato.store.Batch;
import org.ashiato.store.EventStore;
import org.ashiato.store.EventWriter;
import org.ashiato.store.Limits;

/**
 * A small case of one source of sign-ins, {@code directory}: a CSV of them, and above it lines that make more
 * ({@code # people}, {@code # search}, {@code # trial}, {@code # found}, {@code # client}, {@code # hit}: see
 * {@link MadeSignIns}), add what is no sign-in ({@code # deed ACCOUNT TIME ADDRESS ACTIVITY}), take away ({@code # gap FROM TO}), name an address as bad ({@code # ioc ADDRESS}), an account as taken
 * ({@code # taken ACCOUNT SINCE}), or hide where they came from ({@code # server ADDRESS}).
 */
public final class SignInCase implements Inquiry, AutoCloseable {
    private static final EventKind KIND = EventKind.SIGNIN;
    private static final String SOURCE = "directory";

    private final List<Try> tries;
    private final List<Gap> gaps = new ArrayList<>();
    private final EventStore store;
    private final List<Indicator> indicators = new ArrayList<>();
    private final List<TakenAccount> taken = new ArrayList<>();
    private final List<Decision> decisions = new ArrayList<>();
    private final Map<String, List<Exhibit>> earlier = new HashMap<>();
    private final Map<Try, String> deeds = new LinkedHashMap<>();
    private String server = "";

    /** The case that a CSV describes. */
    public SignInCase(Path csv, Path folder, int threads) throws IOException {
        MadeSignIns made = new MadeSignIns(1);
        List<String> lines = Files.readAllLines(csv);
        lines.stream()
                .filter(l -> l.startsWith("#"))
                .forEach(l -> CaseFile.line(csv, l, d -> directive(made, d.split(" ", -1))));
        this.tries = new ArrayList<>(made.tries());
        tries.addAll(deeds.keySet());
        lines.stream().filter(l -> !l.startsWith("#")).skip(1).forEach(l -> CaseFile.line(csv, l, this::event));
        this.store = open(folder, threads);
    }

    /** A case of made sign-ins, all from one server where one is named. */
    public SignInCase(MadeSignIns made, List<Interval> gaps, String server, Path folder) throws IOException {
        this.server = server;
        gaps.forEach(g -> gap(g.from(), g.to()));
        this.tries = new ArrayList<>(made.tries());
        this.store = open(folder, 2);
    }

    private void event(String line) {
        String[] f = line.split(",", -1);
        tries.add(new Try(Instant.parse(f[0]), f[1], f[2], f[3], f[4]));
    }

    private void directive(MadeSignIns made, String[] f) {
        switch (f[1]) {
            case "holiday" -> made.holiday(LocalDate.parse(f[2]));
            case "people" -> made.people(Integer.parseInt(f[2]), LocalDate.parse(f[3]), Integer.parseInt(f[4]));
            case "search" ->
                made.search(
                        LocalDate.parse(f[2]), LocalDate.parse(f[3]), Integer.parseInt(f[4]), Integer.parseInt(f[5]));
            case "trial" ->
                made.trial(
                        LocalDate.parse(f[2]), LocalDate.parse(f[3]), Double.parseDouble(f[4]), Integer.parseInt(f[5]));
            case "found" -> made.found(f[2], Instant.parse(f[3]));
            case "client" -> made.client(f[2], Instant.parse(f[3]), Instant.parse(f[4]));
            case "hit" -> made.hit(f[2], Instant.parse(f[3]), f[4]);
            case "deed" -> deeds.put(new Try(Instant.parse(f[3]), f[2], f[4], "success", ""), f[5]);
            case "server" -> server = f[2];
            case "ioc" -> indicators.add(new Indicator(Indicator.Kind.ADDRESS, f[2], 1));
            case "taken" -> taken(f[2], Instant.parse(f[3]));
            case "gap" -> gap(Instant.parse(f[2]), Instant.parse(f[3]));
            default ->
                throw new IllegalArgumentException(
                        "not one of # holiday, people, search, trial, found, client, hit, deed, server, ioc, taken, gap");
        }
    }

    private void gap(Instant from, Instant to) {
        gaps.add(new Gap(SOURCE, new Interval(from, to), 0.9, 100, new Text("通常", "usual")));
    }

    private void taken(String account, Instant since) {
        taken.add(new TakenAccount(
                account, Grade.PRESUMED, new Interval(since, since), List.of(), 0.9, 1, List.of(), List.of()));
    }

    private EventStore open(Path folder, int threads) throws IOException {
        tries.removeIf(t -> gaps.stream()
                .anyMatch(g -> !t.time().isBefore(g.interval().from())
                        && !t.time().isAfter(g.interval().to())));
        tries.sort(Comparator.comparing(Try::time)
                .thenComparing(Try::user)
                .thenComparing(Try::result)
                .thenComparing(Try::address));
        Path file = folder.resolve("signin" + threads + ".parquet");
        Iterator<Try> next = tries.iterator();
        long[] offset = new long[1];
        try (EventWriter writer = EventWriter.open(new Limits(1, 256L << 20, folder.resolve("spill")))) {
            writer.write(
                    KIND,
                    SOURCE,
                    () -> batch -> {
                        while (!batch.isFull() && next.hasNext()) {
                            add(batch, next.next(), offset);
                        }
                    },
                    file);
        }
        return EventStore.open(
                new Limits(threads, 256L << 20, folder.resolve("spill")),
                new EventStore.Contents(
                        tries.isEmpty() ? Map.of() : Map.of(KIND, List.of(file)),
                        List.of(),
                        List.of(new EventStore.EvidenceRow(1, "a".repeat(64), SOURCE, "signin", "a.log", 1)),
                        Map.of()),
                name -> name.startsWith("10."));
    }

    private void add(Batch batch, Try one, long[] offset) {
        batch.time(one.time().getEpochSecond() * 1_000_000);
        text(batch, "user_name", one.user());
        text(batch, "src_address", server.isEmpty() ? one.address() : server);
        text(batch, "activity", deeds.getOrDefault(one, "logon"));
        text(batch, "result", one.result());
        if (!one.reason().isEmpty()) {
            text(batch, "reason", one.reason());
        }
        batch.commit(1, offset[0], 100);
        offset[0] += 101;
    }

    private static void text(Batch batch, String column, String value) {
        byte[] bytes = value.getBytes(UTF_8);
        batch.text(KIND.position(column), bytes, 0, bytes.length);
    }

    @Override
    public Gather gather() {
        return store;
    }

    @Override
    public Coverage coverage() {
        if (tries.isEmpty()) {
            return new Coverage(List.of());
        }
        return new Coverage(List.of(new SourceCoverage(
                SOURCE,
                "signin",
                List.of(KIND),
                Map.of(KIND, List.of("user_name", "src_address", "result", "reason")),
                tries.getFirst().time(),
                tries.getLast().time(),
                tries.size(),
                0,
                0,
                0,
                List.of(),
                gaps)));
    }

    @Override
    public Organisation organisation() {
        return new Organisation(
                "", ZoneId.of("Asia/Tokyo"), List.of(), List.of(), LocalTime.of(8, 30), LocalTime.of(17, 15));
    }

    @Override
    public List<Indicator> indicators() {
        return indicators;
    }

    @Override
    public List<AddressList> addressLists() {
        return List.of();
    }

    @Override
    public List<Decision> decisions() {
        return decisions;
    }

    /** Decides on an account or an address; what was answered before is asked anew. */
    public void decide(String observable, boolean bad) {
        decisions.add(new Decision(observable, bad, "test"));
        earlier.clear();
    }

    @Override
    public <E extends Exhibit> E exhibit(Class<E> type) {
        if (type == Takeover.class && !taken.isEmpty()) {
            return type.cast(new Takeover(taken, List.of(), List.of(), List.of()));
        }
        return Stream.of(new TrialsAnalysis(), new TakeoverAnalysis(), new StagesAnalysis())
                .flatMap(a ->
                        earlier.computeIfAbsent(a.info().id(), id -> a.ask(this).exhibits()).stream())
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("no " + type.getSimpleName() + " in a case of sign-ins"));
    }

    @Override
    public void close() {
        store.close();
    }
}

// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.ashiato.analysis.closure.Scope;
import org.ashiato.analysis.closure.Scope.ScopeDestination;
import org.ashiato.analysis.closure.Scope.ScopeHost;
import org.ashiato.analysis.leads.LeadTable;
import org.ashiato.analysis.leads.LeadsAnalysis;
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
import org.jspecify.annotations.Nullable;

/**
 * A small case for analyses that come after the closure: a CSV of proxy events, and above it lines that give the
 * scope ({@code # host ID GRADE}, {@code # destination ID GRADE [PATH]}), gaps ({@code # gap SOURCE FROM TO}) and
 * sources of other kinds ({@code # flow SOURCE FROM TO}, {@code # dns SOURCE FROM TO}). For analyses that begin
 * earlier: an indicator ({@code # ioc VALUE}), people who read ({@code # office HOSTS DAYS}) and a program that
 * polls ({@code # poll HOST DESTINATION PATH FROM SECONDS COUNT STATUS}); both vary by a generator of their own.
 */
final class ScopedCase implements Inquiry, AutoCloseable {
    private static final EventKind HTTP = EventKind.HTTP;

    private record Event(
            Instant time,
            String host,
            String destination,
            String method,
            int status,
            @Nullable Long sent,
            String path) {}

    private static final Instant START = Instant.parse("2015-05-07T00:00:00Z");

    private final List<Event> events = new ArrayList<>();
    private final List<Indicator> indicators = new ArrayList<>();
    private final List<ScopeHost> hosts = new ArrayList<>();
    private final List<ScopeDestination> destinations = new ArrayList<>();
    private final Map<String, List<Gap>> gaps = new TreeMap<>();
    private final List<SourceCoverage> others = new ArrayList<>();
    private final EventStore store;

    ScopedCase(Path csv, Path folder, int threads) throws IOException {
        List<String> lines = Files.readAllLines(csv);
        lines.stream().filter(l -> !l.startsWith("#")).skip(1).forEach(l -> CaseFile.line(csv, l, this::event));
        lines.stream().filter(l -> l.startsWith("#")).forEach(l -> CaseFile.line(csv, l, this::directive));
        events.sort(Comparator.comparing(Event::time));
        Limits limits = new Limits(threads, 256L << 20, folder.resolve("spill"));
        Path file = folder.resolve("http" + threads + ".parquet");
        Iterator<Event> next = events.iterator();
        long[] offset = new long[1];
        try (EventWriter writer = EventWriter.open(new Limits(1, 256L << 20, folder.resolve("spill")))) {
            writer.write(
                    HTTP,
                    "proxy",
                    () -> batch -> {
                        while (!batch.isFull() && next.hasNext()) {
                            add(batch, next.next(), offset);
                        }
                    },
                    file);
        }
        store = EventStore.open(
                limits,
                new EventStore.Contents(
                        Map.of(HTTP, List.of(file)),
                        List.of(),
                        List.of(new EventStore.EvidenceRow(1, "a".repeat(64), "proxy", "squid", "a.log", 1)),
                        Map.of()),
                name -> name.startsWith("10."));
    }

    private void event(String line) {
        String[] f = line.split(",", -1);
        events.add(new Event(
                Instant.parse(f[0]),
                f[1],
                f[2],
                f[3],
                Integer.parseInt(f[4]),
                f[5].isEmpty() ? null : Long.valueOf(f[5]),
                f[6]));
    }

    private void directive(String line) {
        String[] f = line.split(" ", -1);
        switch (f[1]) {
            case "host" ->
                hosts.add(new ScopeHost(
                        f[2], grade(f[3]), interval(f[2]), true, List.of(), 0.9, 1, List.of(), List.of()));
            case "destination" ->
                destinations.add(new ScopeDestination(
                        f[2],
                        f[2],
                        grade(f[3]),
                        interval(f[2]),
                        List.of(),
                        0.9,
                        1,
                        f.length > 4 ? List.of(f[4]) : List.of(),
                        0,
                        List.of(),
                        List.of()));
            case "gap" ->
                gaps.computeIfAbsent(f[2], s -> new ArrayList<>())
                        .add(new Gap(
                                f[2],
                                new Interval(Instant.parse(f[3]), Instant.parse(f[4])),
                                0.9,
                                100,
                                new Text("通常", "usual")));
            case "ioc" -> indicators.add(new Indicator(Indicator.Kind.HOST, f[2], 1));
            case "office" -> office(Integer.parseInt(f[2]), Integer.parseInt(f[3]));
            case "poll" -> poll(f);
            case "flow" ->
                others.add(source(f[2], EventKind.FLOW, List.of(), Instant.parse(f[3]), Instant.parse(f[4])));
            case "dns" -> others.add(source(f[2], EventKind.DNS, List.of(), Instant.parse(f[3]), Instant.parse(f[4])));
            default ->
                throw new IllegalArgumentException("not one of # host, destination, gap, ioc, office, poll, flow, dns");
        }
    }

    private void office(int people, int days) {
        for (int person = 1; person <= people; person++) {
            Random chance = new Random(person);
            for (int day = 0; day < days; day++) {
                for (int visit = 0; visit < 30; visit++) {
                    Instant time = START.plusSeconds(day * 86_400L + chance.nextInt(9 * 3600));
                    String site = "www%d.example.com".formatted(chance.nextInt(8));
                    events.add(new Event(
                            time, "10.0.1." + person, site, "GET", 200, null, "/page" + chance.nextInt(40) + ".html"));
                }
            }
        }
    }

    private void poll(String[] f) {
        Random chance = new Random(f[2].hashCode());
        Instant time = Instant.parse(f[5]);
        for (int i = 0; i < Integer.parseInt(f[7]); i++) {
            events.add(new Event(time, f[2], f[3], "GET", Integer.parseInt(f[8]), null, f[4]));
            int usual = Integer.parseInt(f[6]);
            time = time.plusSeconds(usual - usual / 10 + chance.nextInt(1 + usual / 5));
        }
    }

    private static Grade grade(String name) {
        return Grade.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private Interval interval(String id) {
        List<Instant> times = events.stream()
                .filter(e -> e.host.equals(id) || e.destination.equals(id))
                .map(Event::time)
                .sorted()
                .toList();
        return new Interval(times.getFirst(), times.getLast());
    }

    private SourceCoverage source(String name, EventKind kind, List<String> fields, Instant from, Instant to) {
        return new SourceCoverage(
                name,
                "squid",
                List.of(kind),
                Map.of(kind, fields),
                from,
                to,
                1,
                0,
                0,
                0,
                List.of(),
                gaps.getOrDefault(name, List.of()));
    }

    private static void add(Batch batch, Event event, long[] offset) {
        batch.time(event.time.getEpochSecond() * 1_000_000);
        text(batch, "src_address", event.host);
        text(batch, "dst_host", event.destination);
        text(batch, "method", event.method);
        if (!event.method.equals("CONNECT")) {
            text(batch, "scheme", "http");
            text(batch, "path", event.path);
        }
        batch.number(HTTP.position("status"), event.status);
        if (event.sent != null) {
            batch.number(HTTP.position("bytes_out"), event.sent);
        }
        batch.commit(1, offset[0], 100);
        offset[0] += 101;
    }

    private static void text(Batch batch, String column, String value) {
        byte[] bytes = value.getBytes(UTF_8);
        batch.text(HTTP.position(column), bytes, 0, bytes.length);
    }

    @Override
    public Gather gather() {
        return store;
    }

    @Override
    public Coverage coverage() {
        List<String> fields = events.stream().anyMatch(e -> e.sent != null)
                ? List.of("src_address", "bytes_out")
                : List.of("src_address");
        Instant first = events.stream().map(Event::time).min(Instant::compareTo).orElseThrow();
        Instant last = events.stream().map(Event::time).max(Instant::compareTo).orElseThrow();
        List<SourceCoverage> all = new ArrayList<>(others);
        all.add(source("proxy", HTTP, fields, first, last));
        all.sort(Comparator.comparing(SourceCoverage::source));
        return new Coverage(all);
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
        return List.of();
    }

    @Override
    public <E extends Exhibit> E exhibit(Class<E> type) {
        return type.cast(
                type == LeadTable.class
                        ? new LeadsAnalysis().ask(this).exhibits().getFirst()
                        : new Scope(hosts, destinations, List.of()));
    }

    @Override
    public void close() {
        store.close();
    }
}

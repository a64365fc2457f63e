// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cases;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ashiato.cases.findings.CaseResult;
import org.ashiato.cases.findings.FiguresJson;
import org.ashiato.cases.findings.FindingsJson;
import org.ashiato.cases.report.Report;
import org.ashiato.evidence.Custody;
import org.ashiato.evidence.Evidence.Kept;
import org.ashiato.evidence.RawLines;
import org.ashiato.evidence.Receiving;
import org.ashiato.evidence.ledger.Entry;
import org.ashiato.evidence.ledger.Ledger;
import org.ashiato.evidence.ledger.SigningKey;
import org.ashiato.evidence.seal.Seal;
import org.ashiato.model.AshiatoException;
import org.ashiato.model.ErrorCode;
import org.ashiato.model.Indicator;
import org.ashiato.model.Language;
import org.ashiato.model.LogFormat;
import org.ashiato.store.EventStore;
import org.ashiato.store.EventTables;
import org.ashiato.store.Limits;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole way from logs to a report: receive, ask, write down. Run again on the same case it adds what is new
 * and changes nothing else; run again after it was killed it goes on, and ends with the same findings.
 */
public final class Investigation {
    /** The ledger's word for findings and report being written. */
    static final String ANALYSED = "analysed";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Investigation() {}

    /**
     * What to investigate.
     *
     * @param folder the case, made where it is not there yet
     * @param logs files and folders to receive; may be empty for a case that has some
     * @param indicators lists of indicators to add
     * @param addressLists lists of Tor exits, VPN and hosting ranges to add
     * @param organisation the file that says what is the organisation's own
     * @param zone of local times and of the report, before what the organisation file says
     * @param language of the report; both languages are in the findings
     * @param formats in the order in which they are asked
     * @param who runs it, as user@host
     * @param clock tells when, for the ledger
     */
    public record Request(
            Path folder,
            List<Path> logs,
            List<Path> indicators,
            List<Path> addressLists,
            Optional<Path> organisation,
            Optional<ZoneId> zone,
            Language language,
            List<LogFormat> formats,
            int threads,
            long memoryBytes,
            String who,
            Clock clock) {
        public Request {
            logs = List.copyOf(logs);
            indicators = List.copyOf(indicators);
            addressLists = List.copyOf(addressLists);
            formats = List.copyOf(formats);
        }
    }

    /** What came of it. */
    public record Result(CaseResult summary, Custody custody, Path findings, Path report, boolean changed) {}

    /** Investigates. */
    public static Result run(Request request, Watch watch) {
        List<Indicator> indicators = new ArrayList<>();
        request.indicators().forEach(f -> indicators.addAll(IndicatorFile.read(f)));
        List<KnownAddresses> lists =
                request.addressLists().stream().map(KnownAddresses::read).toList();
        Optional<OrgFile.Org> organisation = request.organisation().map(OrgFile::read);
        checkReadable(request.logs());
        CaseFolder folder = CaseFolder.openOrBegin(request.folder());
        try (Ledger ledger = Ledger.open(folder.path(), request.clock(), request.who(), SigningKey.ofUser())) {
            folder.clear();
            Settings before = folder.settings();
            Settings settings =
                    before.with(organisation, request.zone(), indicators).withLists(lists);
            if (!settings.equals(before)) {
                ledger.append(Settings.CONFIGURED, settings);
            }
            Limits limits = new Limits(
                    request.threads(), request.memoryBytes(), folder.path().resolve("work/spill"));
            Custody custody = receive(request, folder, ledger, settings, limits, watch);
            watch.step(Step.TABLES);
            new EventTables(folder.path())
                    .publish(custody.contents(folder.path()).events(), limits);
            CaseResult result;
            try (EventStore events =
                    EventStore.open(limits, custody.contents(folder.path()), new Inside(settings.organisation()))) {
                result = Answers.run(events, custody, settings, Decisions.of(folder.path()), request.formats(), watch);
            }
            boolean changed = write(request, folder, ledger, custody, result, watch);
            folder.clear();
            return new Result(
                    result,
                    custody,
                    folder.path().resolve("findings.json"),
                    folder.path().resolve("report/report.html"),
                    changed);
        } catch (IOException e) {
            throw new AshiatoException(
                    ErrorCode.RESOURCES,
                    "the case cannot be written or the logs cannot be read: " + e.getMessage(),
                    request.folder().toString(),
                    "make room or mend the path, and run the same command again; it goes on where it stopped",
                    e);
        }
    }

    private static void checkReadable(List<Path> logs) {
        List<String> missing = logs.stream()
                .filter(p -> !Files.isReadable(p))
                .map(p -> Visible.of(p.toString()))
                .toList();
        if (!missing.isEmpty()) {
            throw new AshiatoException(
                    ErrorCode.INPUT,
                    "these are not there or cannot be read: " + String.join(", ", missing),
                    "",
                    "name files or folders that you can read");
        }
    }

    private static Custody receive(
            Request request, CaseFolder folder, Ledger ledger, Settings settings, Limits limits, Watch watch)
            throws IOException {
        watch.step(Step.INTAKE);
        Receiving.Terms terms = new Receiving.Terms(
                request.formats(),
                settings.sources(),
                settings.organisation().zone(),
                settings.zoneGiven(),
                settings.zoneBecause(),
                limits);
        return Receiving.receive(folder.path(), ledger, request.logs(), terms, watch);
    }

    private static boolean write(
            Request request, CaseFolder folder, Ledger ledger, Custody custody, CaseResult result, Watch watch)
            throws IOException {
        watch.step(Step.FINDINGS);
        ByteArrayOutputStream findings = new ByteArrayOutputStream();
        FindingsJson.write(result, findings);
        watch.step(Step.REPORT);
        Map<String, byte[]> files = new TreeMap<>();
        files.put("findings.json", findings.toByteArray());
        try (RawLines lines = new RawLines(folder.path(), custody)) {
            StringWriter report = new StringWriter();
            new Report(result, new CitedLines(lines)).write(request.language(), report);
            files.put("report/figures.json", FiguresJson.bytes(result));
            files.put("report/report.html", report.toString().getBytes(StandardCharsets.UTF_8));
        }
        Map<String, Seal> sealed = sealed(folder.path());
        List<Kept> kept = new ArrayList<>();
        boolean changed = false;
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Kept one = folder.keep(file.getKey(), file.getValue());
            changed |= !one.seal().equals(sealed.get(file.getKey()));
            kept.add(one);
        }
        if (changed) {
            ledger.append(ANALYSED, new Analysed(methods(result), kept));
        }
        return changed;
    }

    private static Map<String, Integer> methods(CaseResult result) {
        Map<String, Integer> methods = new TreeMap<>();
        result.methods().forEach(m -> methods.put(m.id(), m.version()));
        return methods;
    }

    /**
     * The ledger's entry of an investigation.
     *
     * @param methods version of each analysis
     * @param files findings and report, sealed
     */
    record Analysed(Map<String, Integer> methods, List<Kept> files) {
        Analysed {
            methods = new TreeMap<>(methods);
            files = files.stream().sorted(Comparator.comparing(Kept::file)).toList();
        }

        static Analysed of(Entry entry) {
            return JSON.treeToValue(entry.body(), Analysed.class);
        }
    }

    /** The seals that the ledger tells last of the files that investigations write. */
    static Map<String, Seal> sealed(Path folder) {
        Map<String, Seal> seals = new TreeMap<>();
        try (var entries = Ledger.entries(folder)) {
            entries.filter(e -> e.what().equals(ANALYSED))
                    .map(Analysed::of)
                    .forEach(a -> a.files().forEach(f -> seals.put(f.file(), f.seal())));
        }
        return seals;
    }
}

// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cases.findings;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ashiato.analysis.actor.Actor;
import org.ashiato.analysis.actor.Actor.AddressKind;
import org.ashiato.analysis.actor.Actor.OneOrMore;
import org.ashiato.analysis.actor.Actor.Program;
import org.ashiato.analysis.actor.Actor.Together;
import org.ashiato.analysis.actor.Actor.Workday;
import org.ashiato.analysis.actor.Actor.ZoneFit;
import org.ashiato.analysis.closure.Scope;
import org.ashiato.analysis.closure.Scope.Round;
import org.ashiato.analysis.closure.Scope.ScopeDestination;
import org.ashiato.analysis.closure.Scope.ScopeHost;
import org.ashiato.analysis.closure.Scope.Step;
import org.ashiato.analysis.departures.Departures;
import org.ashiato.analysis.departures.Departures.Departure;
import org.ashiato.analysis.leads.LeadTable;
import org.ashiato.analysis.leads.LeadTable.Lead;
import org.ashiato.analysis.matrix.Matrix;
import org.ashiato.analysis.matrix.Matrix.Cell;
import org.ashiato.model.AnalysisInfo;
import org.ashiato.model.Assumption;
import org.ashiato.model.Coverage;
import org.ashiato.model.Coverage.HourCount;
import org.ashiato.model.Coverage.SourceCoverage;
import org.ashiato.model.EventKind;
import org.ashiato.model.Finding;
import org.ashiato.model.FormatInfo;
import org.ashiato.model.Gap;
import org.ashiato.model.Grade;
import org.ashiato.model.Indicator;
import org.ashiato.model.Interval;
import org.ashiato.model.Lacking;
import org.ashiato.model.Organisation;
import org.ashiato.model.SourceRef;
import org.ashiato.model.Text;
import org.ashiato.model.Weight;

/** A small made-up case, the same every time: two infected terminals, one that is not, and a gap. */
public final class TestingCase {
    /** SHA-256 of the made-up proxy log. */
    public static final String SHA = "3f2a".repeat(16);

    private static final String BAD = "www.update-check.example";
    private static final Interval SPAN = interval("2015-05-07T15:00:00Z", "2015-05-14T14:59:59Z");
    private static final Interval GAP = interval("2015-05-10T11:01:00Z", "2015-05-10T14:58:00Z");

    private TestingCase() {}

    /** The case; {@code hostile} stands in every place that holds text out of logs or from outside. */
    public static CaseResult with(String hostile) {
        String host = "10.1.2.3" + hostile;
        String failing = "10.1.2.10" + hostile;
        String reader = "10.1.9.9" + hostile;
        String bad = BAD + hostile;
        List<Finding> findings = findings(host, failing, reader, bad, hostile);
        return new CaseResult(
                new Organisation(
                        "架空機構" + hostile,
                        ZoneId.of("Asia/Tokyo"),
                        List.of("kaku.example" + hostile),
                        List.of("10.0.0.0/8"),
                        LocalTime.of(8, 30),
                        LocalTime.of(17, 15)),
                evidence(hostile),
                List.of(new Refusal("logs.zip/../etc" + hostile, new Text("外を指す名前", "a name that points outside"))),
                List.of(new Assumption(
                        "proxy" + hostile,
                        "zone",
                        "Asia/Tokyo",
                        new Text("既定の時間帯" + hostile, "the default" + hostile))),
                coverage(hostile),
                List.of(
                        new IndicatorResult(new Indicator(Indicator.Kind.HOST, bad, 1), 130, SPAN),
                        new IndicatorResult(new Indicator(Indicator.Kind.ADDRESS, "192.0.2.77" + hostile, 2), 0, null)),
                List.of(method("leads"), method("closure"), method("waysout")),
                List.of(new FormatInfo(
                        "squid",
                        new Text("Squid 標準形式", "Squid native"),
                        "https://www.squid-cache.org/",
                        "proxy",
                        List.of(EventKind.HTTP),
                        "epoch",
                        new Text("先頭が時刻", "begins with a time"),
                        Map.of(),
                        List.of(new Text("端末から送られたバイト数", "bytes sent by the terminal")))),
                NumberedFinding.number(findings, List.of("leads", "closure", "waysout")),
                exhibits(host, failing, bad, hostile));
    }

    /** The case without anything hostile. */
    public static CaseResult plain() {
        return with("");
    }

    /** The place of the n-th made-up line. */
    public static SourceRef line(int n) {
        return new SourceRef(SHA, n * 120L, 119);
    }

    /** An interval from two ISO instants. */
    public static Interval interval(String from, String to) {
        return new Interval(Instant.parse(from), Instant.parse(to));
    }

    private static List<Finding> findings(String host, String failing, String reader, String bad, String hostile) {
        Lacking firewall = new Lacking("firewall", new Text("ファイアウォールのログ" + hostile, "firewall log" + hostile));
        Interval contacts = interval("2015-05-08T01:28:00Z", "2015-05-13T05:02:11Z");
        return List.of(
                new Finding(
                        "host/" + host,
                        "closure",
                        Grade.CONFIRMED,
                        new Text("端末" + host + "は、" + bad + "に接続した。", "Terminal " + host + " contacted " + bad + "."),
                        List.of(host, bad),
                        contacts,
                        List.of(line(1), line(2), line(9)),
                        List.of(line(7)),
                        List.of()),
                new Finding(
                        "host/" + failing,
                        "closure",
                        Grade.PRESUMED,
                        new Text("端末" + failing + "の接続はすべて失敗した。", "Every contact of " + failing + " failed."),
                        List.of(failing, bad),
                        interval("2015-05-08T03:00:00Z", "2015-05-08T06:00:00Z"),
                        List.of(line(3), line(4)),
                        List.of(),
                        List.of()),
                new Finding(
                        "host/" + reader,
                        "closure",
                        Grade.UNDETERMINED,
                        new Text(
                                "端末" + reader + "が感染したかは判断できない。",
                                "Whether " + reader + " is infected is undetermined."),
                        List.of(reader),
                        GAP,
                        List.of(),
                        List.of(line(5)),
                        List.of(firewall)),
                new Finding(
                        "destination/" + bad,
                        "closure",
                        Grade.CONFIRMED,
                        new Text(bad + "は接続先である。", bad + " is a destination of the intrusion."),
                        List.of(bad),
                        contacts,
                        List.of(line(1)),
                        List.of(),
                        List.of()),
                new Finding(
                        "bypass",
                        "waysout",
                        Grade.UNDETERMINED,
                        new Text("プロキシを経由しない通信は判断できない。", "Traffic around the proxy is undetermined."),
                        List.of(),
                        SPAN,
                        List.of(),
                        List.of(),
                        List.of(firewall, new Lacking("dns", new Text("DNSのログ", "DNS log")))));
    }

    private static List<EvidenceItem> evidence(String hostile) {
        return List.of(
                new EvidenceItem(
                        1,
                        SHA,
                        "9b1c".repeat(16),
                        24_000,
                        3_210,
                        "access.log.gz" + hostile,
                        "/srv/logs/access.log.gz" + hostile,
                        Instant.parse("2015-06-01T00:00:00Z"),
                        "analyst@kiban" + hostile,
                        "squid",
                        "proxy" + hostile,
                        "UTF-8",
                        198,
                        2),
                new EvidenceItem(
                        2,
                        "00ff".repeat(16),
                        "00ff".repeat(16),
                        77,
                        77,
                        "memo.txt" + hostile,
                        "/srv/logs/memo.txt" + hostile,
                        Instant.parse("2015-06-01T00:00:01Z"),
                        "analyst@kiban" + hostile,
                        null,
                        null,
                        null,
                        0,
                        0));
    }

    private static Coverage coverage(String hostile) {
        List<HourCount> hours = new ArrayList<>();
        long first = SPAN.from().getEpochSecond() / 3600;
        for (int hour = 0; hour < 168; hour++) {
            int local = hour % 24;
            long usual = local >= 8 && local < 18 ? 1000 : 40;
            boolean silent = hour >= 68 && hour < 72;
            hours.add(new HourCount(first + hour, silent ? 0 : usual + (hour * 37L) % 50, usual + 20));
        }
        Gap gap = new Gap(
                "proxy" + hostile,
                GAP,
                0.98765,
                412.5,
                new Text("日曜夜にも毎分数件ある" + hostile, "some events a minute on Sunday nights too" + hostile));
        return new Coverage(List.of(new SourceCoverage(
                "proxy" + hostile,
                "squid",
                List.of(EventKind.HTTP),
                Map.of(EventKind.HTTP, List.of("path", "src_address", "status")),
                SPAN.from(),
                SPAN.to(),
                198,
                2,
                1,
                0,
                hours,
                List.of(gap))));
    }

    private static AnalysisInfo method(String id) {
        return new AnalysisInfo(
                id,
                2,
                new Text(id + "の分析", "analysis " + id),
                new Text("何を問うか", "what it asks"),
                List.of(EventKind.HTTP),
                List.of("http.path"),
                List.of(),
                List.of("T1071.001"),
                List.of(new AnalysisInfo.Parameter("threshold", 0.5, "nats", "because")));
    }

    private static Exhibits exhibits(String host, String failing, String bad, String hostile) {
        Interval contacts = interval("2015-05-08T01:28:00Z", "2015-05-13T05:02:11.25Z");
        Weight rhythm = new Weight("rhythm", 4.25, new Text("60秒ごとに接続する" + hostile, "contacts every 60 s" + hostile));
        Weight prevalence = new Weight("prevalence", -0.5, new Text("2台だけが接続する", "contacted by 2 terminals only"));
        List<Step> path = List.of(
                new Step("ioc:" + bad, bad, contacts.from(), 130, List.of()),
                new Step(bad, host, contacts.from(), 128, List.of(line(1), line(11))));
        Scope scope = new Scope(
                List.of(
                        new ScopeHost(
                                failing, Grade.PRESUMED, contacts, false, List.of(bad), 0.8, 12, List.of(rhythm), path),
                        new ScopeHost(
                                host,
                                Grade.CONFIRMED,
                                contacts,
                                true,
                                List.of(bad),
                                0.98712,
                                118,
                                List.of(rhythm, prevalence),
                                path)),
                List.of(new ScopeDestination(
                        bad,
                        "update-check.example",
                        Grade.CONFIRMED,
                        contacts,
                        List.of(failing, host),
                        1.0,
                        130,
                        List.of("/poll" + hostile),
                        1,
                        List.of(rhythm),
                        path)),
                List.of(new Round(1, List.of(failing, host), List.of(bad)), new Round(2, List.of(), List.of())));
        long first = SPAN.from().getEpochSecond() / 3600;
        Matrix matrix = new Matrix(
                List.of(host, failing),
                List.of(bad),
                first,
                168,
                List.of(
                        new Cell(0, 10, 0, 60, 0),
                        new Cell(0, 11, 0, 50, 2),
                        new Cell(0, 134, 0, 6, 0),
                        new Cell(1, 12, 0, 0, 12)));
        Lead lead = new Lead(
                1,
                host,
                bad,
                0.97,
                contacts,
                118,
                2,
                60.0,
                0.05,
                List.of(rhythm, prevalence),
                List.of(line(1), line(2)));
        Departures departures = new Departures(List.of(new Departure(
                true, host, LocalDate.of(2015, 5, 8), 125_000_000, 240_000.0, 31.5, bad, List.of(line(2)))));
        return new Exhibits(
                new LeadTable(List.of(lead), List.of(lead)),
                scope,
                matrix,
                departures,
                TestingSignIns.takeover(hostile),
                TestingSignIns.trials(hostile),
                TestingSignIns.stages(hostile),
                actor(hostile),
                TestingSignIns.tries(hostile));
    }

    private static Actor actor(String hostile) {
        List<ZoneFit> zones = List.of(
                new ZoneFit("Asia/Tokyo", 16.5, 26, 0.99, 0.25), new ZoneFit("Europe/Berlin", 8.5, 18, 0.99, 1));
        return new Actor(
                new Workday(
                        "Asia/Tokyo", List.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY), 16.5, 26, 55, 57, 12, 0.98765),
                zones,
                zones,
                Grade.UNDETERMINED,
                List.of(new Program("curl/7" + hostile, 56, 2, true)),
                new Together(1, 2),
                List.of(new AddressKind("other", 1, 57), new AddressKind("tor", 2, 12)),
                new OneOrMore(Grade.UNDETERMINED, 0, 0, false));
    }
}

// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.tries;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.ashiato.analysis.Missing;
import org.ashiato.analysis.Spoken;
import org.ashiato.analysis.tries.Tries.Log;
import org.ashiato.analysis.tries.Tries.Taken;
import org.ashiato.model.Coverage.SourceCoverage;
import org.ashiato.model.Finding;
import org.ashiato.model.Gap;
import org.ashiato.model.Grade;
import org.ashiato.model.Interval;
import org.ashiato.model.Lacking;
import org.ashiato.model.SourceRef;
import org.ashiato.model.Text;

/** Says of one log how often the taken accounts had failed to sign in before somebody else first used them. */
final class Told {
    private static final int CITED = 10;
    private static final Lacking EARLIER = new Lacking(
            "directory.earlier",
            new Text(
                    "アカウントが最初に利用された時を含む認証サーバのログ",
                    "the authentication server's log of when the accounts were first used"));
    private static final Lacking ELSEWHERE = new Lacking(
            "directory.other",
            new Text("同じパスワードを確かめられる他のサーバの認証ログ", "logs of other servers that check the same passwords"));

    private final SourceCoverage coverage;
    private final ZoneId zone;
    private final Set<String> confirmed;

    /**
     * What one source logged.
     *
     * @param confirmed accounts whose use by somebody else is confirmed, and not only presumed
     */
    Told(SourceCoverage coverage, ZoneId zone, Set<String> confirmed) {
        this.coverage = coverage;
        this.zone = zone;
        this.confirmed = confirmed;
    }

    /** Nothing where no account was taken. */
    Optional<Finding> finding(Counts.Counted counted) {
        Log log = counted.log();
        if (log.taken().isEmpty()) {
            return Optional.empty();
        }
        List<Taken> seen = log.taken().stream()
                .filter(t -> t.used().isAfter(coverage.first()) && !t.used().isAfter(coverage.last()))
                .toList();
        List<Taken> tried = seen.stream().filter(t -> t.before() > 0).toList();
        if (seen.isEmpty()) {
            return Optional.of(outside(log));
        }
        Interval interval = new Interval(coverage.first(), last(seen));
        List<Gap> gaps = coverage.gaps().stream()
                .filter(g -> g.interval().overlaps(interval))
                .toList();
        return Optional.of(
                tried.isEmpty() ? untried(log, seen, interval, gaps) : counted(counted, seen, tried, interval, gaps));
    }

    private static Instant last(List<Taken> taken) {
        return taken.stream().map(Taken::used).max(Instant::compareTo).orElseThrow();
    }

    private Finding outside(Log log) {
        String ja = String.format(
                Locale.ROOT,
                "%s の記録は、本人以外に利用されたアカウント %,d 件のいずれについても最初に利用された時を含まず、その前に何回試行されたかは判断できない。",
                log.source(),
                log.taken().size());
        String en = String.format(
                Locale.ROOT,
                "The log %s does not reach to when any of the %,d accounts was first used by somebody else;"
                        + " how often they had been tried before is undetermined.",
                log.source(),
                log.taken().size());
        return finding(
                log,
                Grade.UNDETERMINED,
                new Text(ja, en),
                List.of(),
                new Interval(coverage.first(), coverage.last()),
                List.of(),
                List.of(EARLIER));
    }

    private Finding untried(Log log, List<Taken> seen, Interval interval, List<Gap> gaps) {
        String ja = String.format(
                Locale.ROOT,
                "%s の記録では、本人以外に利用された(推定を含む)アカウント %,d 件のいずれにも、最初に利用される前のログインの失敗がない。"
                        + "他のサーバで試行されたか、試行以外の方法でパスワードが知られたかは判断できない。",
                log.source(),
                seen.size());
        String en = String.format(
                Locale.ROOT,
                "The log %s tells of no failed sign-in of any of the %,d accounts confirmed or presumed used by somebody"
                        + " else before they were first used so. Whether they were tried elsewhere, or their passwords"
                        + " got otherwise, is undetermined.",
                log.source(),
                seen.size());
        Text limits = limits(log, seen, gaps);
        return finding(
                log,
                Grade.UNDETERMINED,
                new Text(ja + limits.ja(), en + limits.en()),
                List.of(),
                interval,
                List.of(),
                gaps.isEmpty() ? List.of(ELSEWHERE) : List.of(ELSEWHERE, Missing.GAP));
    }

    /** Accounts that are not counted, and times of which nothing is known. */
    private Text limits(Log log, List<Taken> seen, List<Gap> gaps) {
        StringBuilder ja = new StringBuilder();
        StringBuilder en = new StringBuilder();
        int beyond = log.taken().size() - seen.size() + log.moreTaken();
        if (beyond > 0) {
            ja.append(String.format(Locale.ROOT, "このほか %,d 件は数えていない。", beyond));
            en.append(String.format(Locale.ROOT, " A further %,d accounts are not counted.", beyond));
        }
        if (!gaps.isEmpty()) {
            Text first = Spoken.interval(gaps.getFirst().interval(), zone);
            int more = gaps.size() - 1;
            ja.append(String.format(
                    Locale.ROOT,
                    "ただし、記録に欠損(%s%s)があり、その間の試行は分からない。",
                    first.ja(),
                    more == 0 ? "" : String.format(Locale.ROOT, "、ほか %,d 件", more)));
            en.append(String.format(
                    Locale.ROOT,
                    " The log has gaps (%s%s); tries in them are not known.",
                    first.en(),
                    more == 0 ? "" : String.format(Locale.ROOT, " and %,d more", more)));
        }
        return new Text(ja.toString(), en.toString());
    }

    private Finding counted(
            Counts.Counted counted, List<Taken> seen, List<Taken> tried, Interval interval, List<Gap> gaps) {
        Log log = counted.log();
        long[] sorted = tried.stream().mapToLong(Taken::before).sorted().toArray();
        String median =
                String.format(Locale.ROOT, "%,.1f", Tries.median(sorted)).replace(".0", "");
        String ja = String.format(
                Locale.ROOT,
                "%s の記録では、本人以外に利用された(推定を含む)アカウント %,d 件のうち %,d 件に、最初に利用される前のログインの失敗がある"
                        + "(1件当たり %,d 回から %,d 回まで、中央値 %s 回)。本人の入力誤りを含む。",
                log.source(),
                seen.size(),
                tried.size(),
                sorted[0],
                sorted[sorted.length - 1],
                median);
        String en = String.format(
                Locale.ROOT,
                "In the log %s, %,d of the %,d accounts confirmed or presumed used by somebody else had failed to sign"
                        + " in before they were first used so (%,d to %,d times each, median %s). Their owners' own errors are among these.",
                log.source(),
                tried.size(),
                seen.size(),
                sorted[0],
                sorted[sorted.length - 1],
                median);
        Text limits = limits(log, seen, gaps);
        // Of accounts that are only presumed taken no more can be confirmed than that.
        boolean sure = tried.stream().allMatch(t -> confirmed.contains(t.curve().account()));
        Grade grade = sure ? Grade.CONFIRMED : Grade.PRESUMED;
        List<SourceRef> cited = tried.stream()
                .map(t -> counted.lastBefore().get(t.curve().account()))
                .filter(r -> r != null)
                .limit(CITED)
                .toList();
        return finding(
                log,
                gaps.isEmpty() ? grade : grade.lowered(),
                new Text(ja + limits.ja(), en + limits.en()),
                tried.stream().map(t -> t.curve().account()).sorted().toList(),
                interval,
                cited,
                gaps.isEmpty() ? List.of() : List.of(Missing.GAP));
    }

    private static Finding finding(
            Log log,
            Grade grade,
            Text said,
            List<String> subjects,
            Interval interval,
            List<SourceRef> cited,
            List<Lacking> lacking) {
        return new Finding(
                "before/" + log.source(), "tries", grade, said, subjects, interval, cited, List.of(), lacking);
    }
}

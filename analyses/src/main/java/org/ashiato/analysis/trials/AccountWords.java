// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.trials;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.ashiato.analysis.Missing;
import org.ashiato.analysis.Spoken;
import org.ashiato.analysis.trials.Silences.Outcome;
import org.ashiato.analysis.trials.Trials.Address;
import org.ashiato.analysis.trials.Trials.After;
import org.ashiato.analysis.trials.Trials.Campaign;
import org.ashiato.analysis.trials.Trials.Found;
import org.ashiato.analysis.trials.Trials.Guess;
import org.ashiato.analysis.trials.Trials.Origin;
import org.ashiato.model.Finding;
import org.ashiato.model.Grade;
import org.ashiato.model.Interval;
import org.ashiato.model.Lacking;
import org.ashiato.model.SourceRef;
import org.ashiato.model.Text;

/** Puts addresses that tried, sign-ins from them, and accounts that fell silent into words. */
final class AccountWords {
    private static final Lacking ADDRESSES = new Lacking(
            "signin.src_address", new Text("接続元のアドレスを示す認証ログ", "a sign-in log that tells the address of who tried"));

    private static final int MOST_NAMED = 20;

    private final ZoneId zone;

    AccountWords(ZoneId zone) {
        this.zone = zone;
    }

    Finding address(Address address) {
        boolean slow = address.busiestHour() <= 2;
        Text when = Spoken.interval(new Interval(address.first(), address.last()), zone);
        return finding(
                "address/" + address.source() + "/" + address.address(),
                Grade.POSSIBLE,
                new Text(
                        String.format(
                                Locale.ROOT,
                                "アドレス %s は、%s、記録元 %s で %,d 個のIDを計 %,d 回試行して失敗し、そのうち %,d 個はここから一度も認証に成功していない。最も多い1時間で %,d 回%sである。不正な試行の接続元である可能性がある。",
                                address.address(),
                                when.ja(),
                                address.source(),
                                address.users(),
                                address.tries(),
                                address.strangers(),
                                address.busiestHour(),
                                slow ? "と緩やか" : ""),
                        String.format(
                                Locale.ROOT,
                                "Address %s failed with %s at %s, %s in all, %s; %,d of these IDs never signed in from there. Its busiest hour has %s%s. It may be where a trial came from.",
                                address.address(),
                                Spoken.count(address.users(), "ID"),
                                address.source(),
                                Spoken.count(address.tries(), "time"),
                                when.en(),
                                address.strangers(),
                                Spoken.count(address.busiestHour(), "try"),
                                slow ? ", which is slow" : "")),
                List.of(address.address()),
                new Interval(address.first(), address.last()),
                address.citations(),
                List.of());
    }

    Finding origin(Origin origin) {
        Text from = SeriesWords.day(origin.from());
        Text until = SeriesWords.day(origin.until());
        Double inOrder = origin.inOrder();
        boolean listed = inOrder != null && inOrder >= 0.8;
        int number = origin.addresses().size();
        return finding(
                "origin/" + origin.source() + "/" + origin.from(),
                listed && number > 1 ? Grade.PRESUMED : Grade.POSSIBLE,
                new Text(
                        String.format(
                                Locale.ROOT,
                                "記録元 %s では、%sから%sまでの間に、アドレス %,d 個から %,d 個のIDが計 %,d 回試行され、失敗している。そのうち %,d 個のアドレスは、1時間に 2 回以下しか試行していない。%s%s",
                                origin.source(),
                                from.ja(),
                                until.ja(),
                                number,
                                origin.users(),
                                origin.tries(),
                                origin.slow(),
                                origin.service().isEmpty() ? "" : "対象は全て " + origin.service() + " である。",
                                listed
                                        ? "いずれも同じ順序でIDを試行しており、一つの一覧に基づく同一の試行と推定できる。"
                                        : "同じ時期に行われているが、同一の者によるものか否かは分からない。"),
                        String.format(
                                Locale.ROOT,
                                "At %s, sign-ins with %s from %s failed between %s and %s, %s in all. %,d of these addresses never tried more than twice an hour.%s %s",
                                origin.source(),
                                Spoken.count(origin.users(), "ID"),
                                Spoken.count(number, "address"),
                                from.en(),
                                until.en(),
                                Spoken.count(origin.tries(), "time"),
                                origin.slow(),
                                origin.service().isEmpty() ? "" : " All tried " + origin.service() + ".",
                                listed
                                        ? "They go through the IDs in the same order; one trial from one list is presumed."
                                        : "They tried in the same time; whether one hand did it cannot be told.")),
                origin.addresses(),
                new Interval(
                        origin.from().atStartOfDay(zone).toInstant(),
                        origin.until()
                                .plusDays(1)
                                .atStartOfDay(zone)
                                .toInstant()
                                .minusNanos(1000)),
                origin.citations(),
                List.of());
    }

    /** Sign-ins of one account after others were tried from the same address; by time, at least one. */
    Finding after(List<After> sorted) {
        After first = sorted.getFirst();
        Instant last = sorted.getLast().at();
        Grade grade = sorted.stream().anyMatch(a -> a.grade() == Grade.PRESUMED) ? Grade.PRESUMED : Grade.POSSIBLE;
        After strongest =
                sorted.stream().filter(a -> a.grade() == grade).findFirst().orElse(first);
        Text at = Spoken.moment(strongest.at(), zone);
        return finding(
                "after/" + first.source() + "/" + first.account(),
                grade,
                new Text(
                        String.format(
                                Locale.ROOT,
                                "アカウント %s は、%sに、アドレス %s から認証に成功した。このアドレスは、その前の24時間に他の %,d 個のIDを試行して失敗している(本アカウントの失敗は %,d 回)。%s",
                                strongest.account(),
                                at.ja(),
                                strongest.address(),
                                strongest.othersBefore(),
                                strongest.ownBefore(),
                                grade == Grade.PRESUMED
                                        ? "試行した者による不正ログインと推定できる。"
                                        : "不正ログインの可能性があるが、本人が同じアドレスを用いたことも考えられる。"),
                        String.format(
                                Locale.ROOT,
                                "Account %s signed in on %s from address %s, which had failed with %s in the day before (and %s with this one). %s",
                                strongest.account(),
                                at.en(),
                                strongest.address(),
                                Spoken.count(strongest.othersBefore(), "other ID"),
                                Spoken.count(strongest.ownBefore(), "time"),
                                grade == Grade.PRESUMED
                                        ? "A sign-in by who tried is presumed."
                                        : "It may be a sign-in by who tried, or the owner used the same address.")),
                sorted.stream()
                        .flatMap(a -> Stream.of(a.account(), a.address()))
                        .distinct()
                        .sorted()
                        .toList(),
                new Interval(first.at(), last),
                strongest.citations(),
                List.of());
    }

    Finding guess(Guess guess) {
        boolean presumed = guess.grade() == Grade.PRESUMED;
        Text at = Spoken.moment(guess.at(), zone);
        return finding(
                "guess/" + guess.account() + "/" + guess.address(),
                guess.grade(),
                new Text(
                        String.format(
                                Locale.ROOT,
                                "アカウント %s は、%sに接続元 %s から認証に成功した。その前の1時間に、当該アカウントがそれまで認証に成功したことのないネットワークの接続元 %,d 個(ネットワーク数 %,d 以上)から計 %,d 回失敗しており、成功した接続元もその一つである。%s",
                                guess.account(),
                                at.ja(),
                                guess.address(),
                                guess.tried().size(),
                                guess.networks(),
                                guess.failures(),
                                presumed
                                        ? "本人が1時間のうちにこれらの場所を移ることは考えにくく、パスワードを試行した者による不正ログインと推定できる。"
                                        : "パスワードを試行した者による不正ログインの可能性があるが、本人がパスワードを思い出せなかったこと、又は他者による試行の間に本人が誤ったことも考えられる。"),
                        String.format(
                                Locale.ROOT,
                                "Account %s was signed in to on %s from %s. In the hour before, it failed %s at addresses in networks from which it had never been signed in to before (%,d, in %,d networks or more), that one among them. %s",
                                guess.account(),
                                at.en(),
                                guess.address(),
                                Spoken.count(guess.failures(), "time"),
                                guess.tried().size(),
                                guess.networks(),
                                presumed
                                        ? "An owner is hardly in so many places within an hour; a sign-in by who tried is presumed."
                                        : "It may be a sign-in by who tried, or the owner did not remember the password, or erred while others tried.")),
                Stream.concat(
                                Stream.of(guess.account(), guess.address()),
                                guess.tried().stream().limit(MOST_NAMED))
                        .distinct()
                        .sorted()
                        .toList(),
                new Interval(guess.begin(), guess.at()),
                guess.citations(),
                List.of(Missing.OWNER));
    }

    Finding found(Found found, Campaign campaign) {
        Text day = SeriesWords.day(found.date());
        Text end = SeriesWords.day(campaign.until());
        return finding(
                "found/" + found.source() + "/" + found.account(),
                found.grade(),
                new Text(
                        String.format(
                                Locale.ROOT,
                                "アカウント %s に対する試行は、%sまでに %,d 回あり、その後%sまでは %,d 回である。同程度に試行されていた %,d アカウントと同じ割合であれば、約 %,.0f 回続いたはずである。他に理由がないのにこれほど途絶える確率は %s(多数のアカウントを調べたことを補正して %s)である。この日までにパスワードが特定され、試行の対象から外された%s。本人がIDを変更した等の事情は、このログからは分からない。",
                                found.account(),
                                day.ja(),
                                found.tries(),
                                end.ja(),
                                found.seen(),
                                found.matched(),
                                found.expected(),
                                chance(found.chance()),
                                chance(found.adjusted()),
                                found.grade() == Grade.PRESUMED ? "ものと推定できる" : "可能性がある"),
                        String.format(
                                Locale.ROOT,
                                "Account %s was tried %s until %s, and %s from then to %s; at the rate of %s that had been tried as often, about %,.0f more were to come. The chance of being so quiet for no reason is %s (%s, corrected for the number of accounts looked at). That its password was found by that day, and the account taken off the list, is %s. A change of the ID and the like this log does not tell.",
                                found.account(),
                                Spoken.count(found.tries(), "time"),
                                day.en(),
                                Spoken.count(found.seen(), "time"),
                                end.en(),
                                Spoken.count(found.matched(), "account"),
                                found.expected(),
                                chance(found.chance()),
                                chance(found.adjusted()),
                                found.grade() == Grade.PRESUMED ? "presumed" : "possible")),
                List.of(found.account()),
                interval(campaign),
                found.citations(),
                List.of());
    }

    /** Why accounts of a campaign could not be compared. */
    Finding cannotCompare(Outcome outcome) {
        Campaign campaign = outcome.campaign();
        return finding(
                "silence/" + campaign.source() + "/" + campaign.from(),
                Grade.UNDETERMINED,
                new Text(
                        String.format(
                                Locale.ROOT,
                                "記録元 %s に対する%s から%sまでの試行は、%,d アカウントに対し計 %,d 回(1アカウント当たり %s 回)であり、試行の途絶えたアカウントを他と比べるには足りない。どのアカウントのパスワードが特定されたかは、判断できない。",
                                campaign.source(),
                                SeriesWords.day(campaign.from()).ja(),
                                SeriesWords.day(campaign.until()).ja(),
                                campaign.accounts(),
                                campaign.tries(),
                                Spoken.number(outcome.each(), 1)),
                        String.format(
                                Locale.ROOT,
                                "The trial at %s from %s to %s tried %s %s in all (%s each), too few to compare accounts whose tries stopped with others. Whose passwords were found cannot be decided.",
                                campaign.source(),
                                SeriesWords.day(campaign.from()).en(),
                                SeriesWords.day(campaign.until()).en(),
                                Spoken.count(campaign.accounts(), "account"),
                                Spoken.count(campaign.tries(), "time"),
                                Spoken.number(outcome.each(), 1))),
                List.of(),
                interval(campaign),
                List.of(),
                List.of(ADDRESSES));
    }

    /** Accounts that stopped being tried all at once. */
    Finding together(Outcome outcome) {
        Campaign campaign = outcome.campaign();
        return finding(
                "together/" + campaign.source() + "/" + campaign.from(),
                Grade.UNDETERMINED,
                new Text(
                        String.format(
                                Locale.ROOT,
                                "記録元 %s に対する試行では、%,d アカウントに対する試行が一時に途絶えている。試行の一覧が改められたのか、これらのパスワードが特定されたのかは、判断できない。",
                                campaign.source(),
                                outcome.stoppedTogether()),
                        String.format(
                                Locale.ROOT,
                                "In the trial at %s the tries of %s stopped at one time. Whether the list was changed or these passwords were found cannot be decided.",
                                campaign.source(),
                                Spoken.count(outcome.stoppedTogether(), "account"))),
                List.of(),
                interval(campaign),
                List.of(),
                List.of(ADDRESSES));
    }

    private Interval interval(Campaign campaign) {
        return new Interval(
                campaign.from().atStartOfDay(zone).toInstant(),
                campaign.until().plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1000));
    }

    private static Finding finding(
            String key,
            Grade grade,
            Text statement,
            List<String> subjects,
            Interval interval,
            List<SourceRef> support,
            List<Lacking> lacking) {
        return new Finding(
                key,
                "trials",
                grade.accuses() && support.isEmpty() ? Grade.POSSIBLE : grade,
                statement,
                subjects,
                interval,
                support,
                List.of(),
                lacking);
    }

    private static String chance(double chance) {
        return chance >= 0.001 ? Spoken.number(chance, 3) : String.format(Locale.ROOT, "%.0e", chance);
    }
}

// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.stages;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.ashiato.model.Exhibit;
import org.ashiato.model.Grade;
import org.ashiato.model.Interval;
import org.ashiato.model.Micros;
import org.ashiato.model.SourceRef;
import org.ashiato.model.Text;

/**
 * What the intruder did with the accounts: stages cut by behaviour, and accounts grouped by likely cause.
 *
 * @param stages by number; empty where there are too few sign-ins to tell any
 * @param groups by id; every account of a point belongs to one
 * @param points what the intruder did, by time, account and address
 */
public record Stages(List<Stage> stages, List<Group> groups, List<Point> points) implements Exhibit {
    /** Nobody in scope. */
    public static final Stages NONE = new Stages(List.of(), List.of(), List.of());

    public Stages {
        stages = List.copyOf(stages);
        groups = List.copyOf(groups);
        points = List.copyOf(points);
    }

    /** How the accounts were used in a stage. */
    public enum Kind {
        /** The first day on which any account was used. */
        FIRST_USE(new Text("最初の利用", "first use")),
        /** New accounts, a few a day. */
        FEW_NEW(new Text("少数のアカウントへの新たなログイン", "a few new accounts a day")),
        /** Many new accounts within days. */
        MANY_NEW(new Text("多数のアカウントへの新たなログイン", "many new accounts within days")),
        /** Shared folders or mailboxes opened, after days on which accounts were signed in to only. */
        LOOKING_ROUND(new Text("フォルダー等の探索", "looking round in folders")),
        /** One after another within minutes, by a program. */
        MASS_SIGN_IN(new Text("プログラムによる一斉ログイン", "mass sign-in by a program")),
        /** Many accounts in parallel, each again and again, over days. */
        WHOLE_MAILBOXES(new Text(
                "並行した反復ログイン(メールの一括取得の疑い)",
                "many accounts at once, again and again (whole mailboxes read, as it seems)")),
        /** New accounts now and then, beside or after such days. */
        SCATTERED_NEW(new Text("散発的な新たなアカウントへのログイン", "new accounts now and then")),
        /** Back to known accounts now and then. */
        RETURN(new Text("既知のアカウントへの散発的な再ログイン", "back to known accounts now and then")),
        /** New accounts again after a long break. */
        SECOND_WAVE(new Text("長い中断の後の新たなアカウントへのログイン", "new accounts again after a long break"));

        private final Text title;

        Kind(Text title) {
            this.title = title;
        }

        /** The kind as users read it. */
        public Text title() {
            return title;
        }
    }

    /**
     * A stage. Stages may overlap in time: what is new goes on while what is known is read.
     *
     * @param number from 1, by begin
     * @param interval its first and last sign-in
     * @param accounts used in it, sorted
     * @param fresh those of them that the intruder had not used before, sorted
     * @param signIns without accesses
     * @param accesses deeds on mail, files and folders, where the log tells them
     * @param machine whether a program did it, as far as its pace tells
     * @param grade how sure it is that this is a stage of its own
     * @param citations its first and its last line
     */
    public record Stage(
            int number,
            Kind kind,
            Interval interval,
            List<String> accounts,
            List<String> fresh,
            long signIns,
            long accesses,
            boolean machine,
            Grade grade,
            List<SourceRef> citations) {
        public Stage {
            requireNonNull(kind, "kind is null");
            requireNonNull(interval, "interval is null");
            accounts = List.copyOf(accounts);
            fresh = List.copyOf(fresh);
            citations = List.copyOf(citations);
        }
    }

    /** How the passwords of a group came to be known, as far as the logs tell. */
    public enum Cause {
        /** Used before their IDs were tried at all. */
        BEFORE_TRIALS(new Text("パスワード試行より前に利用された", "used before any trial of the ID")),
        /** Tries of them stopped while those of others went on. */
        TRIALS(new Text("パスワード試行により特定されたとみられる", "found by trials, as it seems")),
        /** Tries of them went on as for accounts that nobody used. */
        OTHER(new Text("パスワード試行以外の原因によるとみられる", "got otherwise than by trials, as it seems")),
        /** No log tells the tries, or too little of them. */
        UNDETERMINED(new Text("原因は判断できない", "cause undetermined"));

        private final Text title;

        Cause(Text title) {
            this.title = title;
        }

        /** The cause as users read it. */
        public Text title() {
            return title;
        }
    }

    /**
     * Accounts that were taken in one go, before or after the long break, with what is known of the cause.
     *
     * @param id "1", "2" … by first use; what {@code group} of an account says
     * @param cause of most of those whose cause can be told
     * @param grade how sure its cause is
     * @param members by account, in whatever order they are given
     * @param why the numbers behind it, in words
     */
    public record Group(String id, Cause cause, Grade grade, Interval interval, List<Member> members, Text why) {
        private static final Comparator<Member> BY_ACCOUNT = Comparator.comparing(Member::account);

        public Group {
            requireNonNull(id, "id is null");
            requireNonNull(cause, "cause is null");
            requireNonNull(why, "why is null");
            members = members.stream().sorted(BY_ACCOUNT).toList();
        }

        /** The accounts, sorted. */
        public List<String> accounts() {
            return members.stream().map(Member::account).toList();
        }

        private boolean holds(String account) {
            return Collections.binarySearch(members, new Member(account, Cause.UNDETERMINED), BY_ACCOUNT) >= 0;
        }

        /** The same group of a lesser grade. */
        Group graded(Grade less) {
            return new Group(id, cause, less, interval, members, why);
        }
    }

    /** An account of a group, and how its own password came to be known. */
    public record Member(String account, Cause cause) {}

    /** What a point is. */
    public enum Deed {
        /** A sign-in. */
        SIGN_IN,
        /** Mail opened or fetched: the log tells which mails were read. */
        MAILBOX,
        /** Mail sent, moved or deleted, which does not tell which other mails were read. */
        MAIL_HANDLED,
        /** A file or folder opened or changed. */
        FOLDER
    }

    /**
     * What the intruder did with one account from one address within a moment.
     *
     * @param micros UTC, microseconds since 1970, of the first
     * @param agent the program as it named itself, empty where not logged
     * @param count how many within the moment
     * @param stage number of its stage, 0 where it belongs to none
     */
    public record Point(long micros, String account, String address, String agent, Deed deed, long count, int stage) {
        public Point {
            requireNonNull(account, "account is null");
            requireNonNull(address, "address is null");
            requireNonNull(agent, "agent is null");
            requireNonNull(deed, "deed is null");
        }

        /** When it was. */
        public Instant at() {
            return Micros.instant(micros);
        }

        /** Whether it was a deed on mail, files or folders, rather than a sign-in. */
        public boolean isAccess() {
            return deed != Deed.SIGN_IN;
        }
    }

    /** The group of an account; empty where it has none. */
    public String groupOf(String account) {
        return groups.stream()
                .filter(g -> g.holds(account))
                .map(Group::id)
                .findFirst()
                .orElse("");
    }
}

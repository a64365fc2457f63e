// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.bench;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Function;
import org.ashiato.analysis.trials.Trials;
import org.ashiato.model.AddressList;
import org.ashiato.model.Coverage;
import org.ashiato.model.Decision;
import org.ashiato.model.Exhibit;
import org.ashiato.model.Gather;
import org.ashiato.model.Indicator;
import org.ashiato.model.Inquiry;
import org.ashiato.model.Organisation;
import org.ashiato.model.Rows;
import org.ashiato.model.SourceRef;
import org.jspecify.annotations.Nullable;

/**
 * Made-up sums of sign-ins as the closure gathers them: people with a home network, places of passage, a program or two,
 * and an intruder who uses one account in two hundred from a hundred addresses with a program of his own.
 */
final class SignIns {
    private static final long DAY = 86_400_000_000L;
    private static final int PLACES = 10;
    private static final int BAD = 100;

    private final List<String> accounts = new ArrayList<>();
    private final List<String> addresses = new ArrayList<>();
    private final List<String> agents = new ArrayList<>();
    private final List<long[]> uses = new ArrayList<>();
    private int pairs;

    private SignIns() {}

    /** Makes about so many pairs of account and address, the same ones each time. */
    static SignIns make(int wanted) {
        SplittableRandom random = new SplittableRandom(1);
        SignIns made = new SignIns();
        int people = wanted / PLACES;
        for (int i = 0; i < 40; i++) {
            made.agents.add("browser-%02d".formatted(i));
        }
        for (int i = 0; i < people; i++) {
            made.accounts.add("a%07d".formatted(i));
        }
        // In the order of their names: the intruder's, then everybody's.
        for (int i = 0; i < BAD; i++) {
            made.addresses.add("1.0.%03d.9".formatted(i));
        }
        int home = BAD;
        for (int i = 0; i < people * PLACES; i++) {
            made.addresses.add("2.%07d.net".formatted(i));
        }
        for (int person = 0; person < people; person++) {
            made.person(random, person, home + person * PLACES);
        }
        return made;
    }

    private void person(SplittableRandom random, int person, int own) {
        Map<Integer, long[]> mine = new TreeMap<>();
        int agent = 1 + random.nextInt(agents.size() - 1);
        for (int place = 0; place < PLACES; place++) {
            long first = random.nextLong(300 * DAY);
            int days = place == 0 ? 80 : 1 + random.nextInt(3);
            mine.put(
                    own + place,
                    use(person, own + place, agent, place == 0 ? 0 : first, days, place == 0 ? 300 : days));
        }
        if (person % 200 == 0) {
            for (int i = 0; i < 3; i++) {
                int bad = random.nextInt(BAD);
                mine.put(bad, use(person, bad, 0, (250 + random.nextLong(40)) * DAY, 1, 1));
            }
        }
        uses.addAll(mine.values());
        pairs += mine.size();
    }

    private static long[] use(int account, int address, int agent, long first, int days, long stay) {
        return new long[] {account, address, agent, first, first + stay * DAY, 2L * days, 0, days, 0b1111_0000_0000};
    }

    int pairs() {
        return pairs;
    }

    int accounts() {
        return accounts.size();
    }

    int addresses() {
        return addresses.size();
    }

    /** One of the intruder's addresses. */
    String bad(int number) {
        return addresses.get(number);
    }

    Inquiry asked(List<Indicator> indicators, List<Decision> decisions) {
        return new Asked(gather(), indicators, decisions);
    }

    private Gather gather() {
        return new Gather() {
            @Override
            public <T> T rows(Class<?> owner, String file, Map<String, Object> parameters, Function<Rows, T> reader) {
                return reader.apply(
                        switch (file) {
                            case "accounts.sql" -> new Made(accounts, List.of());
                            case "addresses.sql" -> new Made(addresses, List.of());
                            case "agents.sql" -> new Made(agents, List.of());
                            case "uses.sql" -> new Made(List.of(), uses);
                            default -> new Made(List.of(), List.of());
                        });
            }

            @Override
            public void table(String name, List<String> columns, List<List<String>> rows) {}

            @Override
            public void visits(Collection<String> destinations) {
                throw new IllegalStateException("made-up sign-ins have no contacts");
            }

            @Override
            public SourceRef ref(long evidence, long offset, long length) {
                throw new IllegalStateException("made-up sign-ins have no raw lines");
            }
        };
    }

    /** Names, or else rows of numbers whose last column is text and null. */
    private static final class Made implements Rows {
        private final List<String> names;
        private final List<long[]> numbers;
        private int row = -1;

        Made(List<String> names, List<long[]> numbers) {
            this.names = names;
            this.numbers = numbers;
        }

        @Override
        public boolean next() {
            row++;
            return row < Math.max(names.size(), numbers.size());
        }

        @Override
        public long number(int column) {
            return numbers.get(row)[column];
        }

        @Override
        public double decimal(int column) {
            return number(column);
        }

        @Override
        public @Nullable String text(int column) {
            return names.isEmpty() ? null : names.get(row);
        }

        @Override
        public boolean isNull(int column) {
            return false;
        }
    }

    private record Asked(Gather gather, List<Indicator> indicators, List<Decision> decisions) implements Inquiry {
        @Override
        public Coverage coverage() {
            return new Coverage(List.of());
        }

        @Override
        public Organisation organisation() {
            return new Organisation(
                    "bench", ZoneId.of("Asia/Tokyo"), List.of(), List.of(), LocalTime.of(9, 0), LocalTime.of(18, 0));
        }

        @Override
        public List<AddressList> addressLists() {
            return List.of();
        }

        @Override
        public <E extends Exhibit> E exhibit(Class<E> type) {
            return type.cast(Trials.NONE);
        }
    }
}

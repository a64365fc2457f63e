// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.stages;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.ashiato.analysis.stages.StageCutter.Part;
import org.ashiato.analysis.stages.Stages.Deed;
import org.ashiato.analysis.stages.Stages.Kind;
import org.ashiato.analysis.stages.Stages.Point;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Stages of made intrusions, whatever their dates and hours. */
class StageCutterTest {
    private static final StageCutter CUTTER = new StagesAnalysis().cutter();

    static List<Long> seeds() {
        return new Random(1).longs(20).boxed().toList();
    }

    private static Map<Kind, Part> cut(List<Point> points) {
        Map<Kind, Part> parts = new EnumMap<>(Kind.class);
        CUTTER.cut(points).forEach(p -> parts.put(p.kind(), p));
        return parts;
    }

    private static LocalDate first(Part part) {
        return part.points().getFirst().at().atZone(ZoneOffset.UTC).toLocalDate();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void tellsTheStagesWhateverTheDates(long seed) {
        MadeIntrusion made = new MadeIntrusion(seed).whole();
        Map<Kind, Part> parts = cut(made.sorted());
        assertThat(parts).containsOnlyKeys(Kind.values());
        Map<Kind, Integer> begins = Map.of(
                Kind.FIRST_USE, 0,
                Kind.FEW_NEW, 1,
                Kind.MANY_NEW, 3,
                Kind.LOOKING_ROUND, 6,
                Kind.MASS_SIGN_IN, 8,
                Kind.WHOLE_MAILBOXES, 13,
                Kind.SCATTERED_NEW, 10,
                Kind.RETURN, 41,
                Kind.SECOND_WAVE, 60);
        begins.forEach((kind, workday) -> assertThat(first(requireNonNull(parts.get(kind))))
                .as(kind.name())
                .isBetween(made.day(workday), made.day(workday).plusDays(1)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void oneWrongAccountMovesNoLargeStage(long seed) {
        MadeIntrusion made = new MadeIntrusion(seed).whole();
        Map<Kind, Part> right = cut(List.copyOf(made.sorted()));
        Random random = new Random(seed);
        for (int i = 0; i < 30; i++) {
            made.put(made.moment(random.nextInt(70), 24 * random.nextDouble()), 500, "browser", Deed.SIGN_IN);
        }
        Map<Kind, Part> parts = cut(made.sorted());
        for (Kind kind : List.of(Kind.MASS_SIGN_IN, Kind.WHOLE_MAILBOXES, Kind.SECOND_WAVE)) {
            assertThat(first(requireNonNull(parts.get(kind))).toEpochDay())
                    .as(kind.name())
                    .isBetween(
                            first(requireNonNull(right.get(kind))).toEpochDay() - 1,
                            first(requireNonNull(right.get(kind))).toEpochDay() + 1);
        }
        assertThat(CUTTER.cut(made.sorted()).stream().mapToInt(Part::wave).max())
                .hasValue(2);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyPointBelongsToOneStage(long seed) {
        Random random = new Random(seed);
        MadeIntrusion made = new MadeIntrusion(seed);
        int number = 1 + random.nextInt(300);
        for (int i = 0; i < number; i++) {
            made.put(
                    made.moment(random.nextInt(1 + random.nextInt(90)), 24 * random.nextDouble()),
                    random.nextInt(1 + random.nextInt(60)),
                    random.nextBoolean() ? "browser" : "program",
                    random.nextBoolean() ? Deed.SIGN_IN : Deed.FOLDER);
        }
        List<Point> points = made.sorted();
        List<Point> staged = new ArrayList<>();
        CUTTER.cut(points).forEach(p -> staged.addAll(p.points()));
        staged.sort(StageMaker.ORDER);
        assertThat(staged).isEqualTo(points);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aFewADayForWeeksAreNoMassAndNoWave(long seed) {
        MadeIntrusion made = new MadeIntrusion(seed);
        for (int workday = 0; workday < 40; workday++) {
            made.byHand(workday, workday);
        }
        assertThat(cut(made.sorted()).keySet())
                .doesNotContain(Kind.MANY_NEW, Kind.MASS_SIGN_IN, Kind.WHOLE_MAILBOXES, Kind.SECOND_WAVE);
    }

    @Test
    void aProgramIsToldByItsPaceAlone() {
        MadeIntrusion quick = new MadeIntrusion(3);
        quick.mass(0, 0, 12);
        assertThat(cut(quick.sorted())).containsKey(Kind.MASS_SIGN_IN);
        MadeIntrusion slow = new MadeIntrusion(3);
        for (int account = 0; account < 12; account++) {
            slow.put(slow.moment(0, account * 0.05), account, "program", Deed.SIGN_IN);
        }
        assertThat(cut(slow.sorted())).doesNotContainKey(Kind.MASS_SIGN_IN);
        MadeIntrusion few = new MadeIntrusion(3);
        few.mass(0, 0, 9);
        assertThat(cut(few.sorted())).doesNotContainKey(Kind.MASS_SIGN_IN);
    }

    @Test
    void manyProgramsOfEqualShareAreStillAReading() {
        MadeIntrusion made = new MadeIntrusion(3);
        for (int account = 0; account < 40; account++) {
            made.put(made.moment(0, account * 0.2), account, "browser", Deed.SIGN_IN);
        }
        for (int day = 1; day < 4; day++) {
            for (int account = 0; account < 12; account++) {
                made.put(made.moment(day, account * 0.5), account, "program " + account % 6, Deed.SIGN_IN);
            }
        }
        assertThat(cut(made.sorted())).containsKey(Kind.WHOLE_MAILBOXES);
    }

    @Test
    void aProgramThatRunsEachNightIsOneStage() {
        MadeIntrusion made = new MadeIntrusion(3);
        for (int day = 0; day < 60; day++) {
            made.mass(day, 0, 12);
        }
        List<Part> runs = CUTTER.cut(made.sorted()).stream()
                .filter(p -> p.kind() == Kind.MASS_SIGN_IN)
                .toList();
        assertThat(runs).hasSize(1);
        assertThat(runs.getFirst().runs()).isEqualTo(60);
    }

    @Test
    void nothingHasNoStages() {
        assertThat(CUTTER.cut(List.of())).isEmpty();
    }
}

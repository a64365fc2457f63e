// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cases.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.ashiato.analysis.stages.Stages;
import org.ashiato.analysis.stages.Stages.Deed;
import org.ashiato.analysis.stages.Stages.Point;
import org.ashiato.analysis.tries.Dots;
import org.ashiato.analysis.tries.Tries.Curve;
import org.ashiato.analysis.tries.Tries.Half;
import org.ashiato.analysis.tries.Tries.Log;
import org.ashiato.analysis.tries.Tries.Spans;
import org.ashiato.analysis.tries.Tries.Step;
import org.ashiato.analysis.tries.Tries.Taken;
import org.ashiato.cases.findings.TestingCase;
import org.ashiato.cases.findings.TestingSignIns;
import org.ashiato.model.Language;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class FiguresTest {
    private static final Spans YEAR = new Spans(Instant.parse("2017-01-22T00:00:00Z"), 1200, 25_920_000_000L);

    private static Document drawn(Consumer<Page> figure) {
        return Jsoup.parse(written(figure));
    }

    private static String written(Consumer<Page> figure) {
        StringWriter out = new StringWriter();
        Words words = new Words(Language.EN);
        Html html = new Html(out, words);
        Moments moments = new Moments(ZoneId.of("Asia/Tokyo"), Language.EN);
        CitationReader unread = ref -> {
            throw new AssertionError("a figure reads no raw line");
        };
        figure.accept(new Page(TestingCase.plain(), words, moments, html, unread, Handwork.NONE));
        return out.toString();
    }

    @Test
    void aDayWithoutLogIsNoDayOfNone() {
        DailyTries daily = DailyTries.of(TestingSignIns.trials(""), "proxy");
        Document page = drawn(p -> new LevelFigure(p, daily, "f").draw());

        assertThat(page.select("path.all").attr("d").chars().filter(c -> c == 'M'))
                .as("two runs of days")
                .hasSize(2);
        // The day without log in each panel, and the gap that the case knows.
        assertThat(page.select("rect.gap")).hasSize(2 * 3);
        assertThat(page.select("text.mark").eachText()).containsExactly("①");
    }

    @Test
    void eachAccountHasARowInTheOrderOfFirstUse() {
        Stages stages = TestingSignIns.stages("");
        Document page = drawn(p -> new SignInFigure(p, stages, "f").draw());

        assertThat(SignInFigure.accounts(stages)).containsExactly("aoki", "baba");
        assertThat(page.select("path.signin").attr("d").chars().filter(c -> c == 'M'))
                .as("aoki twice, baba once")
                .hasSize(3);
        assertThat(page.select("path.access").attr("d").chars().filter(c -> c == 'M'))
                .hasSize(2);
        assertThat(page.select("text.mark").eachText()).containsExactly("①", "②");
        assertThat(page.select("title").text()).contains("2 accounts", "4 sign-ins", "4 accesses", "2 stages");
    }

    @Test
    void aMillionSignInsAreNoLargerThanTheirCells() {
        Random random = new Random(7);
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < 200_000; i++) {
            long second = 1_500_000_000L + i * 50L;
            points.add(new Point(
                    second * 1_000_000,
                    "a" + random.nextInt(500),
                    "203.0.113.1",
                    "",
                    random.nextBoolean() ? Deed.SIGN_IN : Deed.MAILBOX,
                    1,
                    0));
        }
        Stages many = new Stages(List.of(), List.of(), points);

        assertThat(written(p -> new SignInFigure(p, many, "f").draw())).hasSizeLessThan(4_000_000);
    }

    @Test
    void dotsAreDarkerTheMoreAndKnownOnesStandUpward() {
        Dots.Counting tries = new Dots.Counting(3, 2);
        tries.add(0, 0, 1).add(1, 0, 10).add(2, 1, 1000).add(99, 1, 1).add(-5, 0, 1);
        Dots dots = tries.dots();

        assertThat(dots.at(0, 0)).isEqualTo(2);
        assertThat(dots.at(2, 1)).isEqualTo(1001);
        assertThat(dots.most()).isEqualTo(1001);
        Picture up = DotFigure.picture(dots, new int[] {0x000000, 0x0E0E0E}, true);
        Picture down = DotFigure.picture(dots, new int[] {0x000000, 0x0E0E0E}, false);
        assertThat(shades(up)).containsExactly(0, 0, 15, 3, 6, 0);
        assertThat(shades(down)).containsExactly(3, 6, 0, 0, 0, 15);
    }

    private static List<Integer> shades(Picture picture) {
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture.gif()));
            List<Integer> shades = new ArrayList<>();
            for (int y = 0; y < image.getHeight(); y++) {
                for (int x = 0; x < image.getWidth(); x++) {
                    int colour = image.getRGB(x, y);
                    shades.add(colour >>> 24 == 0 ? 0 : (colour & 0xFF) + 1);
                }
            }
            return shades;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Property
    void roundNumbersAreFewAndInside(@ForAll @LongRange(min = 1, max = 10_000_000_000L) long ids) {
        List<Long> steps = DotFigure.steps(ids);

        assertThat(steps).hasSizeBetween(1, 5).isSorted().allMatch(s -> s >= 1 && s <= ids);
        assertThat(Long.toString(steps.getFirst())).matches("[125]0*");
    }

    @Test
    void oneIdThatIsTriedForeverFlattensNobody() {
        List<Curve> untouched = new ArrayList<>();
        for (int i = 0; i < 80; i++) {
            untouched.add(new Curve("u" + i, List.of(new Step(600, 60 + i % 5))));
        }
        Curve forever = new Curve("gone", List.of(new Step(3, 1_000_000)));
        Curve quiet = new Curve("taken", List.of(new Step(600, 5)));
        Log log = log(
                List.of(
                        new Taken(forever, YEAR.begin(700), 1_000_000, 0),
                        new Taken(quiet, YEAR.begin(610), 5, 0),
                        new Taken(new Curve("other", List.of()), YEAR.begin(620), 0, 0)),
                untouched);
        Document page = drawn(p -> new CurveFigure(p, log, List.of(), "f").draw());

        assertThat(CurveFigure.middle(log)[599]).isZero();
        assertThat(CurveFigure.middle(log)[600]).isEqualTo(62);
        assertThat(page.select("figcaption").text()).contains("at the upper edge: 1.");
        assertThat(page.select("path.taken")).hasSize(3);
        assertThat(page.select("path.untouched")).hasSize(80);
        assertThat(page.select("rect.used")).hasSize(3);
        assertThat(page.select("text.title").eachText())
                .containsExactly(
                        "(a) 3 taken accounts",
                        "(b) Untouched accounts: 80 drawn at random from 1,400 that were tried");
        assertThat(YEAR.begin(CurveFigure.first(log, CurveFigure.middle(log))))
                .as("three weeks before the untouched are tried")
                .isBetween(YEAR.begin(527), YEAR.begin(531));
        for (Element path : page.select("path.curve")) {
            assertThat(path.attr("d")).matches("M[0-9.]+ [0-9.]+(H[0-9.]+V[0-9.]+)*H[0-9.]+");
        }
    }

    @Test
    void withoutUntouchedAccountsThereIsNothingToCompare() {
        Log log = log(List.of(new Taken(new Curve("a", List.of()), YEAR.from(), 0, 0)), List.of());
        Document page = drawn(p -> new CurveFigure(p, log, List.of(), "f").draw());

        assertThat(page.select("path.middle")).isEmpty();
        assertThat(page.select("text.title").eachText()).containsExactly("(a) 1 taken accounts");
    }

    private static Log log(List<Taken> taken, List<Curve> untouched) {
        Half half = new Half(1, 1, 1, new Dots.Counting(1200, 1).dots());
        return new Log("directory", YEAR, half, half, taken, 0, untouched, 1400);
    }
}

// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cases.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Random;
import javax.imageio.ImageIO;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PictureTest {
    @Property(tries = 50)
    void showsEveryShadeWhereItWasPut(
            @ForAll @IntRange(min = 1, max = 300) int width,
            @ForAll @IntRange(min = 1, max = 90) int height,
            @ForAll long seed)
            throws IOException {
        int[][] shades = new int[height][width];
        Random random = new Random(seed);
        for (int[] row : shades) {
            for (int x = 0; x < width; x++) {
                row[x] = Math.max(0, random.nextInt(2 * Picture.SHADES + 1) - Picture.SHADES);
            }
        }
        Picture picture = Picture.of(width, height, 0x2030FE, 0x2E3EF0, (x, y) -> shades[y][x]);

        BufferedImage seen = ImageIO.read(new ByteArrayInputStream(picture.gif()));
        assertThat(seen.getWidth()).isEqualTo(width);
        assertThat(seen.getHeight()).isEqualTo(height);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int colour = seen.getRGB(x, y);
                int shade = colour >>> 24 == 0 ? 0 : ((colour >> 16) & 0xFF) - 0x20 + 1;
                assertThat(shade).isEqualTo(shades[y][x]);
            }
        }
        assertThat(Picture.of(width, height, 0x2030FE, 0x2E3EF0, (x, y) -> shades[y][x])
                        .uri())
                .isEqualTo(picture.uri());
    }

    @Test
    void aYearOfNoiseStaysSmall() {
        Random random = new Random(1);
        Picture noise = Picture.of(1200, 300, 0xFFFFFF, 0, (x, y) -> random.nextInt(Picture.SHADES + 1));

        assertThat(noise.gif()).hasSizeLessThan(400_000);
    }

    @Test
    void standsInThePageItself() {
        Picture picture = Picture.of(2, 1, 0xFFFFFF, 0, (x, y) -> x);

        assertThat(picture.uri()).startsWith("data:image/gif;base64,");
        assertThat(Base64.getDecoder().decode(picture.uri().substring("data:image/gif;base64,".length())))
                .startsWith('G', 'I', 'F');
    }
}

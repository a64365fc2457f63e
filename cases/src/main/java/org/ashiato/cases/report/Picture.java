// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cases.report;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * A small picture that stands in the page itself, in shades from one colour to another; what has no shade is
 * transparent. A GIF, because Java packs it itself: a PNG would be packed by whatever zlib a machine has, and the same
 * case would give other bytes elsewhere.
 */
record Picture(byte[] gif) {
    /** Shades, from 1; 0 is transparent. */
    static final int SHADES = 15;

    /** Gives the shade of a pixel. */
    interface Shade {
        /** 0 to {@value Picture#SHADES}. */
        int at(int x, int y);
    }

    /**
     * A picture.
     *
     * @param light the colour of shade 1, as {@code 0xRRGGBB}
     * @param dark the colour of the last shade
     */
    static Picture of(int width, int height, int light, int dark, Shade shade) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, colours(light, dark));
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                row[x] = shade.at(x, y);
            }
            image.getRaster().setSamples(0, y, width, 1, 0, row);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam plain = writer.getDefaultWriteParam();
            plain.setProgressiveMode(ImageWriteParam.MODE_DISABLED);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return new Picture(bytes.toByteArray());
    }

    private static IndexColorModel colours(int light, int dark) {
        byte[][] colours = new byte[3][SHADES + 1];
        for (int shade = 1; shade <= SHADES; shade++) {
            for (int i = 0; i < 3; i++) {
                int from = light >> (16 - 8 * i) & 0xFF;
                int to = dark >> (16 - 8 * i) & 0xFF;
                colours[i][shade] = (byte) (from + (to - from) * (shade - 1) / (SHADES - 1));
            }
        }
        return new IndexColorModel(4, SHADES + 1, colours[0], colours[1], colours[2], 0);
    }

    /** The picture as an address that loads nothing. */
    String uri() {
        return "data:image/gif;base64," + Base64.getEncoder().encodeToString(gif);
    }
}

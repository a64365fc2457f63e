// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.documents;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.jsoup.nodes.Element;

/** Pictures of dots inside figures, told in the way that Batik reads them: as PNG, by the link of SVG 1.1. */
final class Rasters {
    private static final String GIF = "data:image/gif;base64,";

    private Rasters() {}

    static void adapt(Element figures) throws IOException {
        for (Element image : figures.select("svg image[href^='" + GIF + "']")) {
            byte[] gif = Base64.getDecoder().decode(image.attr("href").substring(GIF.length()));
            BufferedImage dots = ImageIO.read(new ByteArrayInputStream(gif));
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(dots, "png", png);
            image.removeAttr("href");
            image.attr(
                    "xlink:href", "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray()));
            for (Element svg : image.parents().select("svg")) {
                svg.attr("xmlns:xlink", "http://www.w3.org/1999/xlink");
            }
        }
    }
}

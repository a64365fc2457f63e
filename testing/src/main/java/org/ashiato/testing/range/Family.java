// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.range;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One malicious program's manner of talking to its masters.
 *
 * @param officeHours it keeps quiet outside 9–18 o'clock on working days
 * @param posts share of POST, 0–1
 * @param sent usual size of what it sends, bytes
 * @param spread how much sizes vary
 * @param agent what it calls itself; null: it takes the browser's name
 */
record Family(
        Rhythm rhythm,
        boolean officeHours,
        List<Resource> resources,
        double posts,
        int sent,
        double spread,
        @Nullable Agent agent) {
    private static final List<String> FOLDERS =
            List.of("images", "news", "img", "common", "data", "info", "css", "upload", "topics", "old", "tmp", "bbs");
    private static final List<String> FILES = List.of("info", "index", "view", "read", "top", "logo", "main", "check");
    private static final List<String> QUERIES = List.of("", "", "?id={x8}", "?uid={u16}&t={t}", "?c={d8}", "?{x12}");
    private static final List<Agent> OLD = List.of(
            Agent.of("Mozilla/4.0 (compatible; MSIE 6.0; Windows NT 5.1)"),
            Agent.of("Mozilla/4.0 (compatible; MSIE 8.0; Win32)"),
            Agent.of("Mozilla/5.0 (compatible)"),
            Agent.of("WinHttpClient"));

    /**
     * A new one.
     *
     * @param shortest interval, seconds
     * @param longest interval, seconds
     */
    static Family invented(double shortest, double longest, Dice dice) {
        double manners = dice.between(0.0, 1.0);
        Agent agent = manners < .5 ? null : manners < .75 ? dice.pick(OLD) : Agent.NONE;
        Rhythm rhythm = new Rhythm(
                (long) (dice.spread(shortest, longest) * Jst.SECOND),
                dice.pick(List.of(0.0, .05, .1, .2, .3, .5, .8)),
                dice.pick(List.of(0.0, 0.0, .02, .1)));
        return new Family(
                rhythm,
                dice.chance(.3),
                paths(dice.chance(.6) ? 1 : dice.between(2, 4), dice),
                dice.pick(List.of(0.0, 0.0, .2, .5, 1.0)),
                (int) dice.spread(60, 900),
                dice.between(.02, .5),
                agent);
    }

    /** The same with paths of its own, as each server has them. */
    Family housed(Dice dice) {
        return new Family(rhythm, officeHours, paths(resources.size(), dice), posts, sent, spread, agent);
    }

    private static List<Resource> paths(int count, Dice dice) {
        String query = dice.pick(QUERIES);
        Media media = dice.pick(List.of(Media.HTML, Media.HTML, Media.GIF, Media.PLAIN, Media.BINARY));
        int reply = (int) dice.spread(30, 2_500);
        return java.util.stream.Stream.generate(() -> path(query, dice))
                .limit(count)
                .map(path -> Resource.of(path, media, reply))
                .toList();
    }

    private static String path(String query, Dice dice) {
        String folder = dice.chance(.7) ? "/" + dice.pick(FOLDERS) : "";
        String inner = dice.chance(.5) ? "/" + dice.pick(FOLDERS) : "";
        String ending = dice.pick(List.of(".php", ".php", ".asp", ".html", ".cgi", ".jpg"));
        return folder + inner + "/" + dice.pick(FILES) + ending + query;
    }

    Exchange exchange(Site site, Answer answer, Trace trace) {
        return new Exchange(site, resources, posts, sent, spread, agent, answer, trace);
    }
}

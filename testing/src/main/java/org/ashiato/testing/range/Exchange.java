// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.range;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one contact of a program with its server looks like.
 *
 * @param resources what it asks for, one of these a time
 * @param posts share of requests that are POST, 0–1
 * @param sent usual size of a request's body, bytes
 * @param spread how much sizes vary: sigma of their logarithm
 * @param agent what it calls itself; null: it uses the browser of the terminal
 * @param trace where the truth notes it, if anywhere
 */
record Exchange(
        Site site,
        List<Resource> resources,
        double posts,
        int sent,
        double spread,
        @Nullable Agent agent,
        Answer answer,
        @Nullable Trace trace) {
    private static final int HEADERS = 320;

    Exchange {
        resources = List.copyOf(resources);
    }

    Exchange noting(Trace newTrace) {
        return new Exchange(site, resources, posts, sent, spread, agent, answer, newTrace);
    }

    Visit visit(long time, Terminal terminal, Dice dice) {
        Resource resource = dice.pick(resources);
        Url url = new Url(site, resource.path(), Template.token(terminal, site, dice.token()), time);
        Agent caller = agent == null ? terminal.browser(time) : agent;
        boolean post = posts > 0 && dice.chance(posts);
        Method method = site.tunnelled() ? Method.CONNECT : post ? Method.POST : Method.GET;
        long request = HEADERS + (post ? (long) dice.logNormal(sent, spread) : dice.below(40));
        if (!answer.succeeds(dice)) {
            return failure(time, terminal, method, url, caller, request, dice);
        }
        long reply = 200 + (long) dice.logNormal(resource.median(), spread);
        if (site.tunnelled()) {
            int elapsed = (int) dice.logNormal(1_800, 1.1);
            return new Visit(
                    time,
                    terminal,
                    method,
                    url,
                    elapsed,
                    200,
                    Action.TUNNEL,
                    reply + 3_400,
                    request + 900,
                    Media.NONE,
                    caller,
                    null,
                    trace);
        }
        int elapsed = (int) (dice.logNormal(90, 0.7) + (request + reply) / 2_000.0);
        return new Visit(
                time,
                terminal,
                method,
                url,
                elapsed,
                200,
                Action.MISS,
                reply,
                request,
                resource.media(),
                caller,
                null,
                trace);
    }

    private Visit failure(long time, Terminal terminal, Method method, Url url, Agent caller, long request, Dice dice) {
        int status = dice.pick(answer.failures());
        int elapsed = switch (status) {
            case 403 -> 0;
            case 0 -> 20_000 + dice.below(1_200);
            case 504 -> 60_000 + dice.below(900);
            default -> dice.between(1, 3_000);
        };
        Action action = switch (status) {
            case 403 -> Action.DENIED;
            case 0 -> Action.ABORTED;
            default -> Action.MISS;
        };
        long reply = status == 0 ? 0 : 3_500 + dice.below(400);
        Media media = status == 0 ? Media.NONE : Media.HTML;
        return new Visit(
                time, terminal, method, url, elapsed, status, action, reply, request, media, caller, null, trace);
    }
}

// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/** The workspace on a case of five million events: its filters, twenty analysts at once, and its page in a browser. */
final class WorkspaceBench implements Bench {
    private static final long LINES = 5_000_000;
    private static final int ROUNDS = 7;
    private static final int SLOWEST = 4;
    private static final int ANALYSTS = 20;
    private static final int ASKED_BY_EACH = 20;
    // An analyst looks at what came before asking the next; the mean of an exponential distribution.
    private static final double THINKING_SECONDS = 5;

    @Override
    public String name() {
        return "workspace";
    }

    @Override
    public void run(Logs logs, Results results) throws Exception {
        Path folder = CaseBench.made(logs, LINES);
        String known = FindBench.indicator(logs.range(LINES));
        try (Workspace workspace = Workspace.of(folder, logs.folder().resolve("workspace"))) {
            String path = "/cases/" + folder.getFileName();
            filters(workspace.first(), path, known, results);
            together(workspace, path, known, results);
            PageFigures.measure(workspace, folder.getFileName().toString(), results);
        }
    }

    /** Filters as people make them; {@code url~} is a part of the text, the last fits nothing. */
    private static Map<String, String> filters(String known) {
        Map<String, String> filters = new LinkedHashMap<>();
        filters.put("none", "");
        filters.put("destination", "&dst_host=" + known);
        filters.put("terminal", "&src_address=10.1.2.3");
        filters.put("method and status", "&method=POST&status=200");
        filters.put("part of the path", "&path~=login");
        filters.put(
                "part of the host, three days", "&dst_host~=update&from=2015-05-11T00:00:00Z&to=2015-05-14T00:00:00Z");
        filters.put("fits nothing", "&user_agent~=no-such-program");
        return filters;
    }

    private static void filters(Analyst analyst, String path, String known, Results results) throws Exception {
        for (Map.Entry<String, String> filter : filters(known).entrySet()) {
            String asked = path + "/events?kind=http&max=200" + filter.getValue();
            double first = analyst.ask(asked);
            double[] again = new double[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                again[round] = analyst.ask(asked);
            }
            results.say("filter %-30s %.3f s first, %.3f s again (median of %d)"
                    .formatted(filter.getKey(), first, Took.median(again), ROUNDS));
        }
    }

    private static void together(Workspace workspace, String path, String known, Results results) throws Exception {
        List<String> asked = new ArrayList<>(List.of(
                path,
                path + "/findings",
                path + "/changes",
                path + "/decisions",
                path + "/notes",
                path + "/ledger",
                path + "/lines?ref=F-1",
                path + "/reasons?observable=" + known,
                path + "/matrix?from=2015-05-11T00:00:00Z&to=2015-05-14T00:00:00Z&step_seconds=600"));
        filters(known).values().forEach(filter -> asked.add(path + "/events?kind=http&max=200" + filter));
        List<Analyst> analysts = new ArrayList<>();
        for (int i = 1; i <= ANALYSTS; i++) {
            analysts.add(workspace.analyst(i));
        }
        List<Answer> answers = new ArrayList<>();
        try (ExecutorService people = Executors.newFixedThreadPool(ANALYSTS)) {
            List<Future<List<Answer>>> all = new ArrayList<>();
            for (int i = 0; i < ANALYSTS; i++) {
                Analyst analyst = analysts.get(i);
                Random random = new Random(i);
                all.add(people.submit(() -> work(analyst, asked, random)));
            }
            for (Future<List<Answer>> one : all) {
                answers.addAll(one.get());
            }
        }
        double[] took = seconds(answers);
        List<String> slow = new ArrayList<>();
        results.say(
                "%d analysts at once, %d answers each, %.0f s between them on average: median %.3f s, 95 of 100 within %.3f s, longest %.3f s"
                        .formatted(
                                ANALYSTS,
                                ASKED_BY_EACH,
                                THINKING_SECONDS,
                                took[took.length / 2],
                                took[took.length * 95 / 100],
                                took[took.length - 1]));
        answers.stream()
                .collect(Collectors.groupingBy(Answer::asked, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(one -> Map.entry(one.getKey(), Took.median(seconds(one.getValue()))))
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .limit(SLOWEST)
                .forEach(one -> slow.add("%.3f s %s".formatted(one.getValue(), one.getKey())));
        results.say("  slowest by median: " + String.join(", ", slow));
    }

    /** What was asked, and the seconds until its answer was here. */
    private record Answer(String asked, double seconds) {}

    private static double[] seconds(List<Answer> answers) {
        return answers.stream().mapToDouble(Answer::seconds).sorted().toArray();
    }

    private static List<Answer> work(Analyst analyst, List<String> asked, Random random)
            throws IOException, InterruptedException {
        List<Answer> took = new ArrayList<>();
        for (int i = 0; i < ASKED_BY_EACH; i++) {
            Thread.sleep((long) (-Math.log(1 - random.nextDouble()) * THINKING_SECONDS * 1000));
            String one = asked.get(random.nextInt(asked.size()));
            took.add(new Answer(one, analyst.ask(one)));
        }
        return took;
    }
}

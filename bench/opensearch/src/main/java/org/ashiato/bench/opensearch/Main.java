// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.bench.opensearch;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.codelibs.opensearch.runner.OpenSearchRunner;
import org.opensearch.action.bulk.BulkRequest;
import org.opensearch.action.bulk.BulkResponse;
import org.opensearch.action.index.IndexRequest;
import org.opensearch.action.search.SearchResponse;
import org.opensearch.common.settings.Settings;
import org.opensearch.common.xcontent.XContentType;
import org.opensearch.index.query.QueryBuilders;

/**
 * An embedded OpenSearch that takes a Squid log in, or finds lines in what it took in before; each in a process of
 * its own. It is set as for a first load: one shard, no replica, no refresh meanwhile, the translog not synced, and
 * each line once, as a text whose words can be found, beside the fields that questions are put to.
 */
public final class Main {
    private static final String INDEX = "proxy";
    private static final int BULK = 5_000;
    private static final int SHOWN = 1_000;
    private static final int ROUNDS = 21;
    private static final String MAPPING = """
            {"dynamic": "strict", "properties": {
              "time": {"type": "date", "format": "epoch_millis"}, "elapsed": {"type": "long"},
              "src_ip": {"type": "ip"}, "status": {"type": "integer"}, "bytes": {"type": "long"},
              "method": {"type": "keyword"}, "account": {"type": "keyword"}, "dst_ip": {"type": "ip"},
              "type": {"type": "keyword"}, "host": {"type": "keyword"},
              "line": {"type": "text", "norms": false, "index_options": "docs"}}}""";

    private Main() {}

    /** {@code load FOLDER LOG} or {@code find FOLDER WORD}. */
    public static void main(String[] arguments) throws Exception {
        Locale.setDefault(Locale.ROOT);
        try (OpenSearchRunner runner = new OpenSearchRunner()) {
            runner.onBuild((number, settings) ->
                    settings.put("cluster.routing.allocation.disk.threshold_enabled", false));
            runner.build(OpenSearchRunner.newConfigs()
                    .basePath(arguments[1])
                    .numOfNode(1)
                    .clusterName("bench")
                    .disableESLogger());
            switch (arguments[0]) {
                case "load" -> load(runner, Path.of(arguments[2]));
                case "find" -> find(runner, arguments[2]);
                default -> throw new IllegalArgumentException(arguments[0]);
            }
        }
        System.exit(0);
    }

    private static void load(OpenSearchRunner runner, Path log) throws Exception {
        runner.createIndex(
                INDEX,
                Settings.builder()
                        .put("index.number_of_shards", 1)
                        .put("index.number_of_replicas", 0)
                        .put("index.refresh_interval", "-1")
                        .put("index.translog.durability", "async")
                        .build());
        runner.createMapping(INDEX, MAPPING);
        long start = System.nanoTime();
        long lines = 0;
        try (BufferedReader reader = Files.newBufferedReader(log);
                ExecutorService senders = Executors.newFixedThreadPool(2)) {
            List<Future<?>> sent = new ArrayList<>();
            List<String> block = new ArrayList<>();
            String line;
            while ((line = reader.readLine()) != null) {
                lines++;
                block.add(line);
                if (block.size() == BULK) {
                    List<String> full = block;
                    block = new ArrayList<>();
                    sent.add(senders.submit(() -> send(runner, full)));
                    if (sent.size() > 4) {
                        sent.removeFirst().get();
                    }
                }
            }
            send(runner, block);
            for (Future<?> one : sent) {
                one.get();
            }
        }
        runner.refresh();
        double seconds = (System.nanoTime() - start) / 1e9;
        runner.flush();
        System.out.printf("lines=%d seconds=%.3f%n", lines, seconds);
    }

    private static void send(OpenSearchRunner runner, List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        BulkRequest bulk = new BulkRequest(INDEX);
        for (String line : lines) {
            bulk.add(new IndexRequest().source(fields(line), XContentType.SMILE));
        }
        BulkResponse response = runner.client().bulk(bulk).actionGet();
        if (response.hasFailures()) {
            throw new IllegalStateException(response.buildFailureMessage());
        }
    }

    // time elapsed client code/status bytes method URL user hierarchy/peer type
    private static Map<String, Object> fields(String line) {
        String[] part = line.strip().split(" +");
        Map<String, Object> fields = new HashMap<>();
        fields.put("line", line);
        fields.put("time", (long) (Double.parseDouble(part[0]) * 1000));
        fields.put("elapsed", Long.parseLong(part[1]));
        fields.put("src_ip", part[2]);
        fields.put("status", Integer.parseInt(part[3].substring(part[3].indexOf('/') + 1)));
        fields.put("bytes", Long.parseLong(part[4]));
        fields.put("method", part[5]);
        fields.put("host", part[6].replaceFirst("^[a-z]+://", "").replaceFirst("[:/].*", ""));
        fields.put("account", part[7]);
        String peer = part[8].substring(part[8].indexOf('/') + 1);
        if (peer.matches("[0-9.]+|[0-9a-f]*:[0-9a-f:.]*")) {
            fields.put("dst_ip", peer);
        }
        fields.put("type", part[9]);
        return fields;
    }

    private static void find(OpenSearchRunner runner, String word) throws IOException, ExecutionException {
        runner.ensureYellow(INDEX);
        double[] millis = new double[ROUNDS];
        long found = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            SearchResponse response = runner.client()
                    .prepareSearch(INDEX)
                    .setQuery(QueryBuilders.termQuery("line", word))
                    .setSize(SHOWN)
                    .setTrackTotalHits(true)
                    .get();
            millis[round] = (System.nanoTime() - start) / 1e6;
            found = response.getHits().getTotalHits().value;
        }
        double cold = millis[0];
        double[] warm = Arrays.copyOfRange(millis, 1, ROUNDS);
        Arrays.sort(warm);
        System.out.printf("found=%d cold=%.1f warm=%.1f%n", found, cold, warm[warm.length / 2]);
    }
}

// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Logs in which an intruder chose every name: of a machine, destinations, accounts, programs, pages and files. */
final class HostileLogs {
    /** Hosts are compared in small letters, so these are written so. */
    static final String SCRIPT = "<script>window.pwned=1</script>";

    static final String IMAGE = "<img src=x onerror=window.pwned=1>";
    static final String REVERSING = "\u202egpj.exe";
    static final String FORMULA = "=hyperlink(\"http://203.0.113.200\",\"x\")";

    static final List<String> TEXTS = List.of(
            SCRIPT,
            IMAGE,
            REVERSING,
            FORMULA,
            "</title><svg onload=window.pwned=1>",
            "\"'><iframe src=//203.0.113.200/>",
            "\u2066reversed\u2067",
            "+cmd|' /c calc'!a1",
            "@sum(1+1)",
            "-2+3+cmd",
            "\u001b[31mred\u001b[0m",
            "nul\u0000bel\u0007del\u007fnel\u0085");

    /** A field as long as a line may be, with markup at both ends. */
    static final String LONG = SCRIPT + "a".repeat(1_000_000) + IMAGE;

    private static final String C2 = "c2.example.net";
    private static final String INTRUDER = "198.51.100.66";
    static final List<String> KNOWN = List.of(C2, INTRUDER);

    private static final long BEGIN = Instant.parse("2024-05-20T00:00:00Z").getEpochSecond();

    private HostileLogs() {}

    static Path write(Path folder) throws IOException {
        Files.write(folder.resolve(IMAGE.replace("/", "") + ".log"), requests());
        Files.write(folder.resolve("=signins.json"), signIns());
        Files.write(folder.resolve("bytes.log"), bare());
        return folder;
    }

    /** Three days of an office, by a sensor; two terminals call what is known, and a name of each kind besides. */
    private static List<String> requests() {
        List<String> lines = new ArrayList<>();
        for (long minute = 0; minute < 3 * 1440; minute += 2) {
            long at = minute * 60;
            lines.add(request(at, "10.1.0." + (10 + minute / 2 % 20), "www.example.co.jp", "/news/" + minute % 50, ""));
            if (minute % 20 == 0) {
                String text = TEXTS.get((int) (minute / 20 % TEXTS.size()));
                lines.add(request(at, "10.1.0.99", C2, "/" + text, text));
                lines.add(request(at + 5, "10.1.0.99", text, "/in.php", text));
                lines.add(request(at + 7, IMAGE, C2, "/in.php", ""));
                lines.add(request(at + 9, IMAGE, SCRIPT, "/in.php", ""));
                lines.add(request(at + 11, "10.1.0.99", SCRIPT, "/in.php", ""));
                lines.add(request(at + 13, "10.1.0.99", REVERSING, "/in.php", ""));
                lines.add(request(at + 15, IMAGE, REVERSING, "/in.php", ""));
            }
        }
        lines.add(request(1000, "10.1.0.99", C2, "/longest/" + LONG, ""));
        lines.add(request(1001, "10.1.0.99", LONG, "/", ""));
        return lines;
    }

    private static String request(long second, String host, String destination, String path, String text) {
        return Served.JSON.writeValueAsString(Map.ofEntries(
                Map.entry("_path", "http"),
                Map.entry("ts", (double) (BEGIN + second)),
                Map.entry("uid", "C" + second),
                Map.entry("id.orig_h", host),
                Map.entry("id.orig_p", 50000),
                Map.entry("id.resp_h", "203.0.113.9"),
                Map.entry("id.resp_p", 80),
                Map.entry("method", "GET"),
                Map.entry("host", destination),
                Map.entry("uri", path),
                Map.entry("user_agent", text),
                Map.entry("referrer", text),
                Map.entry("username", text),
                Map.entry("request_body_len", 310),
                Map.entry("response_body_len", 90),
                Map.entry("status_code", 200)));
    }

    /** Two months of sign-ins from home; then the intruder signs in as each. */
    private static List<String> signIns() {
        List<String> lines = new ArrayList<>();
        for (long day = -60; day < 3; day++) {
            for (int i = 0; i < 2 * TEXTS.size(); i++) {
                String name = i < TEXTS.size() ? TEXTS.get(i) : "staff" + i;
                lines.add(signIn(day * 86_400 + 600 + i * 60L, name, "192.0.2." + (10 + i), "Mozilla/5.0", true));
                for (int n = 0; n < 5 && day >= 0 && i < TEXTS.size(); n++) {
                    lines.add(signIn(day * 86_400 + 50_000 + i * 60L + n, name, INTRUDER, SCRIPT, n == 4));
                }
            }
        }
        for (int n = 0; n < 3; n++) {
            lines.add(signIn(200_000 + n, LONG, INTRUDER, SCRIPT, n == 2));
        }
        return lines;
    }

    private static String signIn(long second, String name, String address, String agent, boolean succeeded) {
        return Served.JSON.writeValueAsString(Map.of(
                "actor",
                Map.of("id", "00u" + Integer.toHexString(name.hashCode()), "type", "User", "alternateId", name),
                "client",
                Map.of("userAgent", Map.of("rawUserAgent", agent), "ipAddress", address),
                "eventType",
                "user.session.start",
                "outcome",
                Map.of("result", succeeded ? "SUCCESS" : "FAILURE", "reason", "INVALID_CREDENTIALS"),
                "published",
                Instant.ofEpochSecond(BEGIN + second).toString(),
                "uuid",
                "u" + second));
    }

    /** A proxy that writes what it is sent as it is: no escape stands between these bytes and the reader. */
    private static List<String> bare() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            String text = TEXTS.get(i % TEXTS.size()).replace(" ", "");
            lines.add("%d.120     90 10.1.0.98 TCP_MISS/200 310 GET http://%s/%s %s HIER_DIRECT/203.0.113.9 text/html"
                    .formatted(BEGIN + i * 600L, C2, text, text));
        }
        return lines;
    }
}

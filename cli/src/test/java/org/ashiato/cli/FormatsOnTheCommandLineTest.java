// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormatsOnTheCommandLineTest {
    @TempDir
    private Path folder = Path.of("unset");

    private Path logs = Path.of("unset");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void makeALogFolder() throws IOException {
        logs = Files.createDirectories(folder.resolve("logs"));
    }

    @Test
    void formatsListsEveryFormat() {
        assertThat(run("formats")).isZero();
        assertThat(out.toString().lines().map(line -> line.split(" ", 2)[0]).filter(id -> !id.isEmpty()))
                .contains("squid", "squidlogformat", "elff", "iis", "zeek", "combined", "mapping");
    }

    @Test
    void aLogIsReadByItsMappingFile() throws IOException {
        Path mapping = Files.writeString(folder.resolve("office.toml"), """
                name = "office"
                device = "proxy"
                kind = "http"
                delimiter = ","
                header = true
                [time]
                column = "日時"
                pattern = "yyyy/MM/dd HH:mm:ss"
                zone = "Asia/Tokyo"
                [columns]
                src_address = "端末"
                url = "接続先"
                """);
        Files.writeString(
                logs.resolve("proxy.csv"),
                "日時,端末,接続先\r\n" + "2015/05/08 09:00:00,10.0.0.1,http://www.example.com/年金\r\n".repeat(20),
                Charset.forName("Shift_JIS"));
        assertThat(investigate("--mapping", mapping.toString()))
                .as(err.toString())
                .isZero();
        assertThat(run(
                        "query",
                        folder.resolve("case").toString(),
                        "select count(*), min(time), min(dst_host) from http"))
                .isZero();
        assertThat(out.toString())
                .contains("20")
                .contains("2015-05-08 00:00:00")
                .contains("www.example.com");
    }

    @Test
    void aZeekLogThatIsNotReadIsNamed() throws IOException {
        Files.writeString(
                logs.resolve("weird.log"),
                "#separator \\x09\n#path\tweird\n#fields\tts\tname\n1432080000.5\tdata_before\n");
        Files.writeString(
                logs.resolve("dhcp.log"), "{\"_path\":\"dhcp\",\"ts\":1432080000.5,\"mac\":\"00:00:5e:00:53:01\"}\n");
        Files.writeString(logs.resolve("notes.txt"), "Lorem ipsum dolor\n");
        assertThat(investigate()).as(err.toString()).isZero();
        assertThat(out.toString())
                .contains("weird.log (Zeek log weird): #separator")
                .contains("dhcp.log (Zeek log dhcp): {\"_path\"")
                .contains("not recognised: logs/notes.txt: Lorem ipsum dolor");
    }

    private int investigate(String... more) {
        String[] arguments = {
            "investigate", logs.toString(), "--case", folder.resolve("case").toString()
        };
        String[] all = java.util.Arrays.copyOf(arguments, arguments.length + more.length);
        System.arraycopy(more, 0, all, arguments.length, more.length);
        return run(all);
    }

    private int run(String... arguments) {
        return Main.run(arguments, new PrintWriter(out, true), new PrintWriter(err, true));
    }
}

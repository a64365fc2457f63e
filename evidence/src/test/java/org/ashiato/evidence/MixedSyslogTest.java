// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.ashiato.model.Assumption;
import org.ashiato.model.EventKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One syslog file in which many programs speak. */
class MixedSyslogTest {
    private static final List<String> SIGN_INS = List.of(
            "sshd[4711]: Failed password for taro from 192.0.2.7 port 50022 ssh2",
            "dovecot: imap-login: Login: user=<taro>, method=PLAIN, rip=192.0.2.7, lip=192.0.2.1, mpid=1, session=<a>",
            "postfix/smtpd[99]: warning: unknown[192.0.2.7]: SASL LOGIN authentication failed: authentication failure",
            "radiusd[5]: Login OK: [taro] (from client ap port 0 cli 00-11-22-33-44-55)",
            "sudo:     taro : TTY=pts/0 ; PWD=/home/taro ; USER=root ; COMMAND=/bin/ls");
    private static final List<String> DIRECTORY = List.of(
            "slapd[7]: conn=1 fd=12 ACCEPT from IP=192.0.2.7:40000 (IP=0.0.0.0:389)",
            "slapd[7]: conn=1 op=0 BIND dn=\"uid=taro,dc=example\" method=128",
            "slapd[7]: conn=1 op=0 RESULT tag=97 err=49 text=");
    private static final List<String> OTHERS = List.of("CRON[8]: (root) CMD (true)", "kernel: eth0: link up");

    @TempDir
    Path folder;

    @Test
    void allProgramsThatTellOfSignInsAreReadInOnePass() throws IOException {
        Evidence evidence = take(lines(SIGN_INS), lines(OTHERS));

        assertThat(evidence.events()).isEqualTo(SIGN_INS.size());
        assertThat(evidence.skipped()).isEqualTo(OTHERS.size());
        assertThat(evidence.rejects()).isEmpty();
        assertThat(kinds(evidence)).isEmpty();
    }

    @Test
    void aDirectoryServersLinesAmongThemAreCountedAndSaid() throws IOException {
        Evidence evidence = take(lines(SIGN_INS), lines(DIRECTORY), lines(OTHERS));

        assertThat(evidence.kind()).isEqualTo(EventKind.SIGNIN);
        assertThat(evidence.events()).isEqualTo(SIGN_INS.size());
        assertThat(evidence.rejects()).isEqualTo(Map.of("other_kind", 3L));
        assertThat(kinds(evidence)).singleElement().satisfies(said -> {
            assertThat(said.value()).isEqualTo("signin");
            assertThat(said.because().en()).contains("3 lines of another kind");
            assertThat(said.because().ja()).contains("3 行");
        });
    }

    @Test
    void signInsAmongADirectoryServersLinesAreCountedAndSaid() throws IOException {
        Evidence evidence = take(lines(DIRECTORY), lines(DIRECTORY), lines(SIGN_INS));

        assertThat(evidence.kind()).isEqualTo(EventKind.DIRECTORY);
        assertThat(evidence.events()).isEqualTo(2L * DIRECTORY.size());
        assertThat(evidence.rejects()).isEqualTo(Map.of("other_kind", (long) SIGN_INS.size()));
        assertThat(kinds(evidence)).extracting(Assumption::value).containsExactly("directory");
    }

    private static List<Assumption> kinds(Evidence evidence) {
        return evidence.assumptions().stream()
                .filter(one -> one.topic().equals(Evidence.KIND))
                .toList();
    }

    private static String lines(List<String> messages) {
        StringBuilder lines = new StringBuilder();
        messages.forEach(
                message -> lines.append("May  8 10:00:00 gate ").append(message).append('\n'));
        return lines.toString();
    }

    private Evidence take(String... parts) throws IOException {
        Path log = Files.writeString(folder.resolve("messages"), String.join("", parts));
        return TestingIntake.receive(folder, log).evidence().getFirst();
    }
}

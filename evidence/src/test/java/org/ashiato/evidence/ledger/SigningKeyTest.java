// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.ashiato.model.AshiatoException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyTest {
    @TempDir
    Path folder;

    @Test
    void isMadeOnceForItsOwnerOnly() throws IOException {
        Path file = folder.resolve("new").resolve("signing.key");
        SigningKey made = SigningKey.at(file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(file)).startsWith("-----BEGIN PRIVATE KEY-----\n");
        SigningKey again = SigningKey.at(file);
        assertThat(again.fingerprint()).isEqualTo(made.fingerprint()).hasSize(64);
        assertThat(PublicKeys.signed(made.publicKey(), again.sign(1, 2, "0".repeat(64))))
                .isTrue();
        assertThat(SigningKey.at(folder.resolve("other")).fingerprint()).isNotEqualTo(made.fingerprint());
    }

    @Test
    void aKeyFromElsewhereKeepsItsPublicHalf() throws IOException {
        // RFC 8032, 7.1, test 1, as PKCS#8 (RFC 8410).
        Path file = Files.writeString(folder.resolve("rfc.key"), """
                -----BEGIN PRIVATE KEY-----
                MC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g
                -----END PRIVATE KEY-----
                """);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        assertThat(PublicKeys.base64(SigningKey.at(file).publicKey()))
                .isEqualTo("MCowBQYDK2VwAyEA11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=");
    }

    @Test
    void isFoundWhereTheEnvironmentSays() {
        Path home = Path.of("/home/taro");
        assertThat(SigningKey.place(Map.of(), home)).hasToString("/home/taro/.config/ashiato/signing.key");
        assertThat(SigningKey.place(Map.of("XDG_CONFIG_HOME", "/etc/x"), home))
                .hasToString("/etc/x/ashiato/signing.key");
        assertThat(SigningKey.place(Map.of("XDG_CONFIG_HOME", "relative"), home))
                .hasToString("/home/taro/.config/ashiato/signing.key");
        assertThat(SigningKey.place(Map.of("ASHIATO_SIGNING_KEY", "/k", "XDG_CONFIG_HOME", "/x"), home))
                .hasToString("/k");
    }

    @Test
    void isRefusedWhereOthersCouldSignToo() throws IOException {
        Path file = folder.resolve("open.key");
        SigningKey.at(file);
        for (String rights : Set.of("rw-r--r--", "rw--w----", "rw-----w-")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
            assertThatThrownBy(() -> SigningKey.at(file))
                    .isInstanceOfSatisfying(
                            AshiatoException.class, e -> assertThat(e.remedy()).contains("chmod 600"));
        }
    }

    @Test
    void isRefusedWhereTheFileIsSomethingElse() throws IOException {
        Path file = folder.resolve("no.key");
        SigningKey.at(file);
        for (String text : Set.of(
                "hello",
                "-----BEGIN PRIVATE KEY-----\n!!\n-----END PRIVATE KEY-----",
                "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----",
                "-----END PRIVATE KEY----------BEGIN PRIVATE KEY-----")) {
            Files.writeString(file, text);
            assertThatThrownBy(() -> SigningKey.at(file)).isInstanceOf(AshiatoException.class);
        }
    }

    @Test
    void isOneKeyThoughManyAskForItAtOnce() throws InterruptedException {
        Set<String> fingerprints = ConcurrentHashMap.newKeySet();
        Thread[] threads = new Thread[8];
        for (int n = 0; n < threads.length; n++) {
            threads[n] = Thread.ofPlatform()
                    .start(() -> fingerprints.add(
                            SigningKey.at(folder.resolve("shared.key")).fingerprint()));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(fingerprints).hasSize(1);
    }
}

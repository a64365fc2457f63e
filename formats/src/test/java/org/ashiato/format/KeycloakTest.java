// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.ashiato.format.keycloak.KeycloakFormat;
import org.ashiato.model.Claim;
import org.ashiato.model.Dialect;
import org.ashiato.model.EventKind;
import org.ashiato.model.Verdict;
import org.junit.jupiter.api.Test;

/** Whatever a visitor types as user name, the events that Keycloak logs in text stay what they are. */
class KeycloakTest {
    private static final String LINE =
            "2024-05-20 09:00:00,000 WARN  [org.keycloak.events] (executor-thread-1) type=%sLOGIN_ERROR%s, realmId=%sr%s,"
                    + " clientId=%sc%s, userId=%snull%s, ipAddress=%s198.51.100.7%s, error=%suser_not_found%s, username=";
    private static final String QUOTED = LINE.replace("%s", "\"");
    private static final String BARE = LINE.replace("%s", "");
    private static final Dialect DIALECT = new KeycloakFormat()
            .claim(Reading.sample((QUOTED + "\"x\"").getBytes(UTF_8)))
            .map(Claim::dialect)
            .orElseThrow();

    private static RecordedEvent event(String line) {
        byte[] bytes = line.getBytes(UTF_8);
        RecordedEvent event = new RecordedEvent(EventKind.SIGNIN);
        assertThat(DIALECT.parser().parse(bytes, 0, bytes.length, event)).isEqualTo(Verdict.EVENT);
        assertThat(event.value("result")).isEqualTo("failure");
        assertThat(event.value("src_address")).isEqualTo("198.51.100.7");
        assertThat(event.value("reason")).isEqualTo("unknown_id");
        return event;
    }

    @Property(tries = 2000)
    void aNameInQuotesIsReadAsItWasTyped(
            @ForAll
                    @StringLength(min = 1, max = 30)
                    @Chars({'"', ',', ' ', '=', '\'', '\\', 'a'})
                    @CharRange(from = 'あ', to = 'う')
                    String name) {
        assertThat(event(QUOTED + '"' + name.replace("\"", "\\\"") + '"').value("user_name"))
                .isEqualTo(name);
    }

    @Test
    void aTypedMemberIsNoMember() {
        String typed = "x\", type=\"LOGIN\", error=\"\", ipAddress=\"192.0.2.10\", username=\"admin";
        assertThat(event(QUOTED + '"' + typed.replace("\"", "\\\"") + '"').value("user_name"))
                .isEqualTo(typed);
    }

    /** Before Keycloak 24 it cannot be told where a name ends: then there is none, rather than somebody else's. */
    @Test
    void aBareNameIsInDoubtWhereThereAreTwo() {
        RecordedEvent event = event(BARE + "x, username=admin, ipAddress=192.0.2.10, type=LOGIN");
        assertThat(event.value("user_name")).isNull();
        assertThat(event.json().get("unmapped").get("username").asString()).isEqualTo("x");
        assertThat(event.json().get("unmapped").get("username 2").asString()).isEqualTo("admin");
        assertThat(event(BARE + "yamada").value("user_name")).isEqualTo("yamada");
    }
}

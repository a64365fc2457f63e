// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ashiato.format.Formats.Recognised;
import org.ashiato.format.squidlogformat.SquidLogformat;
import org.ashiato.model.LogFormat;
import org.ashiato.model.Sample;
import org.junit.jupiter.api.Test;

class RegistryTest {
    private static final String SQUID =
            "1432080000.123    245 10.12.3.45 TCP_MISS/200 5120 GET http://a.example/ - HIER_DIRECT/192.0.2.10 text/html";

    private static Optional<String> recognised(String... lines) {
        return Formats.recognise(Formats.standard(), sample(lines))
                .map(Recognised::format)
                .map(format -> format.info().id());
    }

    private static Sample sample(String... lines) {
        return new Sample(
                List.of(lines).stream().map(line -> line.getBytes(UTF_8)).toList());
    }

    @Test
    void textThatIsNoLogIsNobodys() {
        assertThat(recognised("Lorem ipsum dolor sit amet", "", "consectetur")).isEmpty();
        assertThat(recognised()).isEmpty();
        assertThat(recognised("{\"a\":1}", "{\"ts\":1,\"b\":2}")).isEmpty();
        assertThat(recognised("#Fields: a b c", "1 2 3")).isEmpty();
        assertThat(recognised("\0\0\0\0\0")).isEmpty();
    }

    @Test
    void halfOfTheLinesMustBeRead() {
        assertThat(recognised(SQUID, "x")).contains("squid");
        assertThat(recognised(SQUID, "x", "y")).isEmpty();
    }

    @Test
    void theLastLineOfASampleMayBeCut() {
        assertThat(recognised(SQUID, SQUID, SQUID.substring(0, 40))).contains("squid");
    }

    @Test
    void aFormOfTheUsersOwnComesFirst() {
        LogFormat own = SquidLogformat.of(
                "office", "%ts.%03tu %6tr %>a %Ss/%03>Hs %<st %rm %ru %[un %Sh/%<a %mt \"%{User-Agent}>h\" %>st");
        List<LogFormat> formats = new ArrayList<>(List.of(own));
        formats.addAll(Formats.standard());
        Recognised found = Formats.recognise(formats, sample(SQUID + " \"Mozilla/5.0\" 412"))
                .orElseThrow();
        assertThat(found.format()).isSameAs(own);
    }

    @Test
    void aZeekLogThatIsNotReadIsSaidToBeOne() {
        Sample x509 = sample("#separator \\x09", "#path\tx509", "#fields\tts\tid", "1432080000.5\tF1");
        assertThat(Formats.recognise(Formats.standard(), x509)).isEmpty();
        assertThat(Formats.remark(x509).orElseThrow().en()).contains("x509");
        Sample weird = sample("{\"_path\":\"weird\",\"ts\":1.5,\"name\":\"x\"}");
        assertThat(Formats.recognise(Formats.standard(), weird)).isEmpty();
        assertThat(Formats.remark(weird).orElseThrow().ja()).contains("weird");
        assertThat(Formats.remark(sample("Lorem ipsum"))).isEmpty();
    }

    /** Nothing is read of it, but the user hears why. */
    @Test
    void aDocumentOfUnknownRecordsIsSaidToBeOne() {
        Sample document =
                sample("[", "  {", "    \"uuid\": \"u1\",", "    \"eventType\": \"user.session.start\"", "  }", "]");
        assertThat(Formats.recognise(Formats.standard(), document)).isEmpty();
        assertThat(Formats.remark(document).orElseThrow().en()).contains("JSON document");
        assertThat(Formats.remark(sample("{\"@odata.context\":\"x\",\"value\":[{\"id\":1},{\"id\":2}]}")))
                .isPresent();
        assertThat(Formats.remark(sample("{\"a\":1}"))).isEmpty();
    }

    @Test
    void aFormWithLocalTimeSaysSo() {
        assertThat(SquidLogformat.of("a", "%{%Y-%m-%d %H:%M:%S}tl %>a %ru")
                        .info()
                        .time())
                .isEqualTo("local");
        assertThat(SquidLogformat.of("a", "%{%Y-%m-%d %H:%M:%S}tg %>a %ru")
                        .info()
                        .time())
                .isNotEqualTo("local");
        assertThat(SquidLogformat.of("a", "%tl %>a %ru").info().time()).isNotEqualTo("local");
    }

    /** A joined file must not put events of one kind into the table of another. */
    @Test
    void aJoinedZeekFileKeepsItsKind() {
        String conn =
                "#separator \\x09\n#path\tconn\n#fields\tts\tuid\tid.orig_h\tproto\n1432080000.5\tC1\t10.12.3.45\ttcp\n";
        byte[] joined = (conn + conn.replace("conn", "dns") + conn.replace("conn", "ssl")).getBytes(UTF_8);
        Reading reading = Reading.of(
                joined,
                Formats.recognise(Formats.standard(), Reading.sample(joined))
                        .orElseThrow()
                        .claim()
                        .dialect());
        assertThat(reading.events()).hasSize(2);
        assertThat(reading.rejects()).isEqualTo(1);
    }
}

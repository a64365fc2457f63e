// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.ashiato.format.signinlist.SigninListFormat;
import org.ashiato.model.Claim;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is guessed of a list of sign-ins, and what is not. */
class SigninListTest {
    private static Optional<Claim> claim(String... lines) {
        return new SigninListFormat()
                .claim(Reading.sample(String.join("\n", lines).getBytes(UTF_8)));
    }

    private static List<RecordedEvent> events(String... lines) {
        byte[] file = String.join("\n", lines).getBytes(UTF_8);
        return Reading.of(file, claim(lines).orElseThrow().dialect()).events();
    }

    @Test
    void theRecordSaysWhatWasTakenForWhat() {
        assertThat(claim("日付,時刻,氏名,ユーザーＩＤ,接続元 IP,成否", "2024/5/20,9:00:00,山田,yamada,192.0.2.10,成功")
                        .orElseThrow()
                        .dialect()
                        .describe())
                .isEqualTo("columns guessed: time = 日付 + 時刻 (y/M/d H:mm:ss), user = ユーザーＩＤ,"
                        + " address = 接続元 IP, result = 成否");
    }

    @Test
    void theLogInNameGoesBeforeThePerson() {
        assertThat(events("time,user name,login id,ip address", "2024-05-20 09:00:00,山田 太郎,yamada,192.0.2.10")
                        .getFirst()
                        .value("user_name"))
                .isEqualTo("yamada");
    }

    /** Other tables have times, users and addresses too. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "time,user,client ip,url,status",
                "日時,利用者,端末IP,送信元IP,接続先ホスト",
                "日時,ユーザー,送信元IP,宛先IP,ポート",
                "time,user,source ip,bytes",
                "time,user,ip,dst_port",
                "time,user,city",
                "user,ip,result",
                "time,ip,result",
            })
    void otherTablesAreNotTaken(String header) {
        String line = String.join(
                ",",
                List.of(header.split(",")).stream()
                        .map(name -> name.matches("time|日時") ? "2024-05-20 09:00:00" : "192.0.2.10")
                        .toList());
        assertThat(claim(header, line)).isEmpty();
    }

    @Test
    void aColumnForAddressesMustHoldAddresses() {
        assertThat(claim("time,user,source", "2024-05-20 09:00:00,yamada,LDAP")).isEmpty();
        assertThat(claim("time,user,source", "2024-05-20 09:00:00,yamada,192.0.2.10"))
                .isPresent();
        assertThat(claim("time,user,source", "2024-05-20 09:00:00,yamada,[2001:db8::1]:443"))
                .isPresent();
    }

    /** Which of the two is the month, the file does not say. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "05/20/2024 09:00:00",
                "20/05/2024 09:00:00",
                "5/4/2024 9:00",
                "09:00:00",
                "45432.375",
                "yesterday"
            })
    void timesThatAreNotPlainAreNotGuessed(String time) {
        assertThat(claim("time,user,ip", time + ",yamada,192.0.2.10")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2024-05-20 09:00:00, 2024-05-20T09:00:00.000000, true",
        "2024/5/20 9:00, 2024-05-20T09:00:00.000000, true",
        "2024年5月20日 9時05分07秒, 2024-05-20T09:05:07.000000, true",
        "2024-05-20T09:00:00.25+09:00, 2024-05-20T00:00:00.250000Z, false",
        "2024-05-20T00:00:00Z, 2024-05-20T00:00:00.000000Z, false",
        "20240520 090000, 2024-05-20T09:00:00.000000, true",
    })
    void timesWithTheYearFirstAreRead(String written, String read, boolean local) {
        assertThat(events("time,user,ip", written + ",yamada,192.0.2.10")
                        .getFirst()
                        .json()
                        .get(local ? "local_time" : "time")
                        .asString())
                .isEqualTo(read);
    }

    @Test
    void aNameThatSaysUtcIsBelieved() {
        assertThat(events("日時(UTC),user,ip", "2024-05-20 09:00:00,yamada,192.0.2.10")
                        .getFirst()
                        .json()
                        .has("time"))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "成功, success,",
        "ＯＫ, success,",
        "Failed, failure,",
        "ng, failure,",
        "パスワード誤り, failure, wrong_password",
        "Unknown User, failure, unknown_id",
        "0,,",
        "1,,",
        "true,,",
        "成功しなかった,,",
        "success?,,",
    })
    void onlyPlainWordsMakeAResult(String word, String result, String reason) {
        RecordedEvent event = events("time,user,ip,result", "2024-05-20 09:00:00,yamada,192.0.2.10," + word)
                .getFirst();
        assertThat(event.value("result")).isEqualTo(result);
        assertThat(event.value("reason")).isEqualTo(reason);
        assertThat(event.value("status_detail")).isEqualTo(word);
    }
}

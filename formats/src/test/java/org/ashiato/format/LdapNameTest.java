// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LdapNameTest {
    private static @Nullable String ofDn(String dn) {
        LdapName name = new LdapName();
        byte[] bytes = ("\"" + dn + "\"").getBytes(UTF_8);
        return name.ofDn(bytes, 1, bytes.length - 1) ? new String(name.bytes(), 0, name.length(), UTF_8) : null;
    }

    private static @Nullable String ofFilter(String filter) {
        LdapName name = new LdapName();
        byte[] bytes = ("(" + filter + ")").getBytes(UTF_8);
        return name.ofFilter(bytes, 1, bytes.length - 1) ? new String(name.bytes(), 0, name.length(), UTF_8) : null;
    }

    @Test
    void theNameIsInTheFirstPartOfTheDn() {
        assertThat(ofDn("uid=yamada,ou=people,dc=jp")).isEqualTo("yamada");
        assertThat(ofDn("UID=Yamada")).isEqualTo("Yamada");
        assertThat(ofDn("cn=Doe\\, Jane,ou=people")).isEqualTo("Doe, Jane");
        assertThat(ofDn("cn=a\\2Cb\\+c,ou=people")).isEqualTo("a,b+c");
        assertThat(ofDn("cn=\\E5\\B1\\B1\\E7\\94\\B0,ou=people")).isEqualTo("山田");
        assertThat(ofDn("cn=Jane+uid=jdoe,ou=people")).isEqualTo("jdoe");
        assertThat(ofDn("ou=people,uid=x")).isNull();
        assertThat(ofDn("")).isNull();
        assertThat(ofDn("uid=")).isNull();
        assertThat(ofDn("uid=#0403")).isNull();
        assertThat(ofDn("uid")).isNull();
        assertThat(ofDn("uid=a\\")).isEqualTo("a\\");
    }

    @Test
    void whatIsNotPrintableStaysEscaped() {
        assertThat(ofDn("uid=a\\1B[2J")).isEqualTo("a\\1B[2J");
        assertThat(ofFilter("(uid=\\00)")).isEqualTo("\\00");
        assertThat(ofFilter("(uid=\\ff\\fe)")).isEqualTo("\\ff\\fe");
    }

    @Test
    void aFilterAsksForOneNameByEquality() {
        assertThat(ofFilter("(uid=yamada)")).isEqualTo("yamada");
        assertThat(ofFilter("uid=yamada")).isEqualTo("yamada");
        assertThat(ofFilter("(&(objectClass=person)(uid=yamada))")).isEqualTo("yamada");
        assertThat(ofFilter("(&(objectClass=*)(|(uid=yamada)(mail=YAMADA)))")).isEqualTo("yamada");
        assertThat(ofFilter("(userPrincipalName=a@b.jp)")).isEqualTo("a@b.jp");
        assertThat(ofFilter("(cn=\\28x\\29\\2a)")).isEqualTo("(x)*");
        assertThat(ofFilter("(&(uid=yamada)(mail=*))")).isEqualTo("yamada");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(uid=*)",
                "(uid=yama*)",
                "(uid>=a)",
                "(uid~=a)",
                "(uid:caseExactMatch:=a)",
                "(|(uid=a)(uid=b))",
                "(!(uid=a))",
                "(&(uid=a)(!(uid=b)))",
                "(?uid=a)",
                "(objectClass=person)",
                "(telephoneNumber=1)",
                "(uid=)",
                "",
                "(((",
                ")))"
            })
    void otherFiltersLookThroughTheBook(String filter) {
        assertThat(ofFilter(filter)).isNull();
    }
}

// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthorityTest {
    private final Authority authority = new Authority();

    @ParameterizedTest
    @CsvSource({
        "http://www.example.jp/a,www.example.jp,80",
        "https://www.example.jp?a,www.example.jp,443",
        "HTTP://www.example.jp:8080,www.example.jp,8080",
        "ftp://ftp.example.jp/,ftp.example.jp,21",
        "http://user:pass@www.example.jp/,www.example.jp,80",
        "http://good.example@bad.example/,bad.example,80",
        "http://good.example\\@bad.example/,good.example,80",
        "http://a@b@c.example/,c.example,80",
        "http://www.example.jp/@bad.example,www.example.jp,80",
        "http://www.example.jp#@bad.example,www.example.jp,80",
        "http://[2001:db8::1]:81/,2001:db8::1,81",
        "http://[2001:db8::1],2001:db8::1,80",
        "http://2001:db8::1/,2001:db8::1,80",
        "http://www.example.jp.:80/,www.example.jp,80",
        "http://www.example.jp:/,www.example.jp,80",
        "http://www.example.jp:99999/,www.example.jp,-1",
        "http://www.example.jp:8o/,www.example.jp,-1",
        "gopher://www.example.jp/,www.example.jp,-1",
    })
    void hostAndPortOfUrls(String url, String host, int port) {
        byte[] bytes = url.getBytes(UTF_8);
        assertThat(authority.ofUrl(bytes, 0, bytes.length)).isTrue();
        assertThat(host(bytes)).isEqualTo(host);
        assertThat(authority.port()).isEqualTo(port);
    }

    @ParameterizedTest
    @CsvSource({
        "http:///a",
        "http://",
        "://a",
        "error:invalid-request",
        "/a",
        "urn:x",
        "1http://a/",
        "http://[::1",
        "http://@/"
    })
    void urlsWithoutHost(String url) {
        byte[] bytes = url.getBytes(UTF_8);
        assertThat(authority.ofUrl(bytes, 0, bytes.length)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1,true",
        "2001:db8::1,true",
        "fe80::1%eth0,true",
        "::ffff:192.0.2.1,true",
        "www.example.jp,false",
        "proxy1,false",
        "192.0.2,false",
        "a:b,false",
        "-,false",
        "...,false",
    })
    void addresses(String text, boolean address) {
        byte[] bytes = text.getBytes(UTF_8);
        assertThat(Authority.isAddress(bytes, 0, bytes.length)).isEqualTo(address);
    }

    private String host(byte[] bytes) {
        return new String(bytes, authority.hostFrom(), authority.hostTo() - authority.hostFrom(), UTF_8);
    }
}

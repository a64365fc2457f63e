// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UrlsTest {
    @ParameterizedTest
    @CsvSource({
        "http://bad.example/a?B=c#D, http://bad.example/a?B=c#D",
        "HTTP://BAD.Example:80/A, http://bad.example/A",
        "https://bad.example:443, https://bad.example",
        "http://bad.example:8080/, http://bad.example:8080/",
        "http://user:pass@bad.example./x, http://bad.example/x",
        "http://[2001:DB8::1]:80/x, http://[2001:db8::1]/x",
        "http://例え.jp/年金, http://例え.jp/年金",
        "http:///x, http:///x",
    })
    void anIndicatorIsWrittenAsEventsShowIt(String given, String shown) {
        assertThat(Urls.asShown(given)).isEqualTo(shown);
    }
}

// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cases.findings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HiddenCharactersTest {
    @Test
    void textThatPeopleReadIsVisible() {
        String text = "GET /a?b=c HTTP/1.1 端末、接続先「感染端末」　ｶﾅ é ü й ع א ไทย 한 ① ～ 髙 𠮷 \ud83d\ude00 ~!@#$%^&*()";

        assertThat(text.codePoints().filter(HiddenCharacters::isHidden)).isEmpty();
    }

    @Test
    void whatHidesOrSteersIsHidden() {
        int[] hidden = {
            0, 7, 8, 9, 0xA, 0xD, 0x1B, 0x7F, 0x80, 0x85, 0x9B, 0x9F, 0xA0, 0xAD, 0x34F, 0x61C, 0x115F, 0x180E, 0x2000,
            0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x202F,
            0x2060, 0x2066, 0x2067, 0x2068, 0x2069, 0x206F, 0x2800, 0x3164, 0xD800, 0xDFFF, 0xE000, 0xF0000, 0xFE0F,
            0xFEFF, 0xFFA0, 0xFFF9, 0xE0001, 0xE0041, 0xE0100
        };

        for (int codePoint : hidden) {
            assertThat(HiddenCharacters.isHidden(codePoint)).as("%x", codePoint).isTrue();
        }
    }

    @Test
    void escapesAreOfAsciiOnly() {
        assertThat(HiddenCharacters.escape(0x202E)).isEqualTo("\\u202E");
        assertThat(HiddenCharacters.escape(0x1B)).isEqualTo("\\u001B");
        assertThat(HiddenCharacters.escape(0xE0041)).isEqualTo("\\u{E0041}");
    }
}

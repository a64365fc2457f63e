// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import java.util.List;

/** Holds that what stands on a page is text: nothing ran, nothing leads outside, nothing steers how the rest is read. */
final class OnlyText {
    private static final String LOOK = """
            () => {
              const hidden = /[\\0-\\x08\\x0b-\\x1f\\x7f-\\x9f\\u061c\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f]/;
              const found = window.pwned ? ['a script of the log ran'] : [];
              const look = (text, where) => {
                if (hidden.test(text)) found.push(`${where}: ${JSON.stringify(text.slice(0, 200))}`);
              };
              look(document.title, 'title');
              for (const one of document.querySelectorAll('*')) {
                for (const { name, value } of one.attributes) {
                  look(value, `${one.tagName} ${name}`);
                  const leads = /^(src|href)$/.test(name) && !value.startsWith('data:image/gif;');
                  const outside = leads && new URL(value, location.href).origin !== location.origin;
                  if (outside || /^on/.test(name)) found.push(`${one.tagName} ${name}=${value.slice(0, 200)}`);
                }
                for (const node of one.childNodes) if (node.nodeType === Node.TEXT_NODE) look(node.data, one.tagName);
              }
              return found;
            }""";

    private OnlyText() {}

    static void on(Page page) {
        for (Frame frame : page.frames()) {
            assertThat((List<?>) frame.evaluate(LOOK)).as(frame.url()).isEmpty();
        }
    }
}

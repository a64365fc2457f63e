// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cli;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.ashiato.model.Language;
import org.ashiato.model.Text;

/** The words of the command line in the user's language: Japanese where the locale is, else English. */
final class Words {
    private static final Language LANGUAGE = Locale.getDefault().getLanguage().equals("ja") ? Language.JA : Language.EN;
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle(
            "org.ashiato.cli.Messages", LANGUAGE == Language.JA ? Locale.JAPANESE : Locale.ROOT);

    private Words() {}

    static Language language() {
        return LANGUAGE;
    }

    static String of(String key, Object... values) {
        return new MessageFormat(BUNDLE.getString(key), Locale.ROOT).format(values);
    }

    static String of(Text text) {
        return text.in(LANGUAGE);
    }
}

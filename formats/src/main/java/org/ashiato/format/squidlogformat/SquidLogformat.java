// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format.squidlogformat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ashiato.format.FormatToml;
import org.ashiato.model.Claim;
import org.ashiato.model.Dialect;
import org.ashiato.model.EventKind;
import org.ashiato.model.FormatInfo;
import org.ashiato.model.LineParser;
import org.ashiato.model.LogFormat;
import org.ashiato.model.Sample;

/**
 * Squid's log in a form of the site's own, given as the {@code logformat} of its squid.conf, or in one of the
 * forms that are built into Squid, which are recognised without a word from the user.
 */
public final class SquidLogformat implements LogFormat {
    private static final FormatInfo INFO = FormatToml.beside(SquidLogformat.class);
    private static final String REQUEST = "%>a %[ui %[un [%tl] \"%rm %ru HTTP/%rv\" %>Hs %<st ";

    /** The forms built into Squid, as squid.conf.documented gives them. */
    private static final Map<String, String> BUILT_IN = Map.of(
            "squid", "%ts.%03tu %6tr %>a %Ss/%03>Hs %<st %rm %ru %[un %Sh/%<a %mt",
            "common", REQUEST + "%Ss:%Sh",
            "combined", REQUEST + "\"%{Referer}>h\" \"%{User-Agent}>h\" %Ss:%Sh",
            "referrer", "%ts.%03tu %>a %{Referer}>h %ru",
            "useragent", "%>a [%tl] \"%{User-Agent}>h\"");

    private final List<Form> forms;

    private SquidLogformat(List<Form> forms) {
        this.forms = forms;
    }

    /**
     * The format for one logformat.
     *
     * @param name what the site calls it
     * @param format the format string, the whole {@code logformat} line, or the name of a form built into Squid
     * @throws org.ashiato.model.AshiatoException where the string cannot be read, with the place
     */
    public static SquidLogformat of(String name, String format) {
        String bare = format.strip().replaceFirst("^logformat\\s+\\S+\\s+", "");
        return new SquidLogformat(List.of(Form.of(name, BUILT_IN.getOrDefault(bare, bare))));
    }

    /** The forms built into Squid, but the native one. */
    public static SquidLogformat builtIn() {
        return new SquidLogformat(List.of("combined", "common", "referrer", "useragent").stream()
                .map(name -> Form.of(name, BUILT_IN.getOrDefault(name, "")))
                .toList());
    }

    @Override
    public FormatInfo info() {
        boolean local = forms.stream().anyMatch(form -> form.plan().isLocal());
        return new FormatInfo(
                INFO.id(),
                INFO.title(),
                INFO.url(),
                INFO.device(),
                INFO.kinds(),
                local ? "local" : INFO.time(),
                INFO.recognised(),
                INFO.columns(),
                INFO.lacks());
    }

    @Override
    public Optional<Claim> claim(Sample sample) {
        Claim best = null;
        for (Form form : forms) {
            double share = sample.share(form);
            if (share > 0 && (best == null || share > best.share())) {
                best = new Claim(form, share);
            }
        }
        return Optional.ofNullable(best);
    }

    private record Form(String describe, Plan plan) implements Dialect {
        static Form of(String name, String format) {
            return new Form("logformat " + name + " " + format, Compiler.compile(name, format));
        }

        @Override
        public EventKind kind() {
            return EventKind.HTTP;
        }

        @Override
        public LineParser parser() {
            return new PlanParser(plan);
        }
    }
}

// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ashiato.format.combined.CombinedFormat;
import org.ashiato.format.ds389.Ds389Format;
import org.ashiato.format.elff.ElffFormat;
import org.ashiato.format.entra.EntraFormat;
import org.ashiato.format.iis.IisFormat;
import org.ashiato.format.keycloak.KeycloakFormat;
import org.ashiato.format.m365audit.M365AuditFormat;
import org.ashiato.format.mapping.MappedFormat;
import org.ashiato.format.okta.OktaFormat;
import org.ashiato.format.signinlist.SigninListFormat;
import org.ashiato.format.slapd.SlapdFormat;
import org.ashiato.format.squid.SquidFormat;
import org.ashiato.format.squidlogformat.SquidLogformat;
import org.ashiato.format.syslog.SyslogFormat;
import org.ashiato.format.workspace.WorkspaceFormat;
import org.ashiato.format.zeek.ZeekFormat;
import org.ashiato.model.Claim;
import org.ashiato.model.FormatInfo;
import org.ashiato.model.LogFormat;
import org.ashiato.model.Sample;
import org.ashiato.model.Text;

/** The formats that Ashiato reads. The order counts: where two read a file equally well, the earlier has it. */
public final class Formats {
    /** A format that reads less of a sample than this does not have the file. */
    private static final double LEAST_SHARE = 0.5;

    private static final List<LogFormat> STANDARD = List.of(
            new SquidFormat(),
            SquidLogformat.builtIn(),
            new IisFormat(),
            new ElffFormat(),
            new ZeekFormat(),
            new OktaFormat(),
            new EntraFormat(),
            new M365AuditFormat(),
            new WorkspaceFormat(),
            new KeycloakFormat(),
            new SigninListFormat(),
            new CombinedFormat(),
            new Ds389Format(),
            new SlapdFormat(),
            new SyslogFormat());

    private Formats() {}

    /** All formats that need no word from the user, the more specific before the more general. */
    public static List<LogFormat> standard() {
        return STANDARD;
    }

    /**
     * The format that reads the largest share of the sample, if that is at least half; the earlier of equals. Where none
     * does, that which so reads the records of a JSON document.
     */
    public static Optional<Recognised> recognise(List<LogFormat> formats, Sample sample) {
        return best(formats, format -> format.claim(sample)).or(() -> {
            List<JsonDocument.Head> heads = JsonDocument.heads(sample);
            return best(formats, format -> inDocument(format, heads));
        });
    }

    private static Optional<Recognised> best(List<LogFormat> formats, Function<LogFormat, Optional<Claim>> claims) {
        Recognised best = null;
        for (LogFormat format : formats) {
            Claim claim = claims.apply(format).orElse(null);
            if (claim != null
                    && claim.share() >= LEAST_SHARE
                    && (best == null || claim.share() > best.claim().share())) {
                best = new Recognised(format, claim);
            }
        }
        return Optional.ofNullable(best);
    }

    /** A format's claim on the records of a JSON document that span or share lines; none where there are none. */
    static Optional<Claim> inDocument(LogFormat format, List<JsonDocument.Head> heads) {
        Claim best = null;
        for (JsonDocument.Head head : heads) {
            Claim claim = format.claim(head.records())
                    .filter(one -> one.dialect().directiveByte() == -1)
                    .map(head::claim)
                    .orElse(null);
            if (claim != null && (best == null || claim.share() > best.share())) {
                best = claim;
            }
        }
        return Optional.ofNullable(best);
    }

    /** What can be said of a file that no format claims, where something can: which Zeek log it is, or that it is JSON. */
    public static Optional<Text> remark(Sample sample) {
        return ZeekFormat.path(sample)
                .map(path -> new Text("Zeek の " + path + " ログ", "Zeek log " + path))
                .or(() -> JsonRecords.remark(sample));
    }

    /** What all formats are, the user's mapping files among them, for lists. */
    public static List<FormatInfo> catalogue() {
        return Stream.concat(STANDARD.stream().map(LogFormat::info), Stream.of(MappedFormat.about()))
                .toList();
    }

    /** A format and its claim on a file. */
    public record Recognised(LogFormat format, Claim claim) {}
}

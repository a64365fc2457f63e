// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format.squidlogformat;

import static java.util.Comparator.comparingInt;
import static java.util.Map.entry;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Squid's format codes: which there are (squid.conf.documented, src/format/Token.cc), and what becomes of the
 * values. Where two fill one column, the one with the lower rank does and the other is kept as unmapped.
 */
final class Codes {
    /** What becomes of a code's value; the column is null where it is more than one, or none. */
    record Meaning(Use use, @Nullable String column, int rank) {}

    private static final Meaning OTHER = new Meaning(Use.UNMAPPED, null, 0);

    private static final Map<String, Meaning> MEANINGS = Map.ofEntries(
            entry("ts", new Meaning(Use.SECONDS, null, 0)),
            entry("tu", new Meaning(Use.SUBSECOND, null, 0)),
            entry("tg", new Meaning(Use.CLOCK, null, 0)),
            entry("tl", new Meaning(Use.CLOCK, null, 1)),
            entry("tS", new Meaning(Use.START, null, 0)),
            entry("tr", new Meaning(Use.MILLISECONDS, "duration_us", 0)),
            entry(">a", new Meaning(Use.TEXT, "src_address", 0)),
            entry("SRC", new Meaning(Use.TEXT, "src_address", 1)),
            entry(">A", new Meaning(Use.TEXT, "src_address", 2)),
            entry("un", new Meaning(Use.TEXT, "user_name", 0)),
            entry("ul", new Meaning(Use.TEXT, "user_name", 1)),
            entry("LOGIN", new Meaning(Use.TEXT, "user_name", 2)),
            entry("ue", new Meaning(Use.TEXT, "user_name", 3)),
            entry("ui", new Meaning(Use.TEXT, "user_name", 4)),
            entry("rm", new Meaning(Use.METHOD, "method", 0)),
            entry(">rm", new Meaning(Use.METHOD, "method", 1)),
            entry("METHOD", new Meaning(Use.METHOD, "method", 2)),
            entry("ru", new Meaning(Use.URL, "url", 0)),
            entry(">ru", new Meaning(Use.URL, "url", 1)),
            entry("URI", new Meaning(Use.URL, "url", 2)),
            entry("rp", new Meaning(Use.URL, "url", 3)),
            entry(">rp", new Meaning(Use.URL, "url", 4)),
            entry(">rd", new Meaning(Use.LOWER_TEXT, "dst_host", 0)),
            entry("DST", new Meaning(Use.LOWER_TEXT, "dst_host", 1)),
            entry(">rP", new Meaning(Use.NUMBER, "dst_port", 0)),
            entry("PORT", new Meaning(Use.NUMBER, "dst_port", 1)),
            entry(">Hs", new Meaning(Use.NUMBER, "status", 0)),
            entry("Hs", new Meaning(Use.NUMBER, "status", 1)),
            entry("<Hs", new Meaning(Use.NUMBER, "status", 2)),
            entry("Ss", new Meaning(Use.TEXT, "action", 0)),
            entry("Sh", new Meaning(Use.HIERARCHY, "hierarchy", 0)),
            entry("<a", new Meaning(Use.PEER, "dst_ip", 0)),
            entry("<A", new Meaning(Use.PEER, "dst_ip", 1)),
            entry("mt", new Meaning(Use.TEXT, "content_type", 0)),
            entry("{content-type}<h", new Meaning(Use.TEXT, "content_type", 1)),
            entry("<st", new Meaning(Use.NUMBER, "bytes_in", 0)),
            entry(">st", new Meaning(Use.NUMBER, "bytes_out", 0)),
            entry("{user-agent}>h", new Meaning(Use.TEXT, "user_agent", 0)),
            entry("{user-agent}>ha", new Meaning(Use.TEXT, "user_agent", 1)),
            entry("{referer}>h", new Meaning(Use.TEXT, "referrer", 0)),
            entry("{referer}>ha", new Meaning(Use.TEXT, "referrer", 1)));

    /** Codes with no column, known so that what follows them is not taken for a part of them; longest first. */
    private static final List<String> ALL = Stream.concat(
                    MEANINGS.keySet().stream().filter(code -> !code.startsWith("{")),
                    Arrays.stream(
                            ("% >p <p >h <h >ha >v >la la >lp lp <la oa <lp <pt <tt dt <bs <rm <ru <rs <rd <rP <rp"
                                            + " <rv >rs >rv rv rG >sh <sH <sS <sh st et ea sn >eui >qos <qos >nfmark <nfmark"
                                            + " >handshake err_code err_detail note credentials ACL DATA EXT_LOG EXT_TAG"
                                            + " EXT_USER IDENT MYADDR MYPORT PATH PROTO SRCEUI48 SRCEUI64 SRCPORT TAG"
                                            + " USER_CERTCHAIN USER_CERT busy_time request_attempts master_xaction")
                                    .split(" ")))
            .sorted(comparingInt(String::length).reversed().thenComparing(code -> code))
            .toList();

    private Codes() {}

    /** The code that begins at {@code at}, as Squid would take it; empty where none does. */
    static String at(String format, int at) {
        int start = at;
        int colons = format.indexOf("::", at);
        if (colons > at && format.substring(at, colons).chars().allMatch(c -> Character.isLowerCase(c) || c == '_')) {
            start = colons + 2;
        }
        if (start == at || format.startsWith("http::", at)) {
            for (String code : ALL) {
                if (format.startsWith(code, start)) {
                    return format.substring(at, start + code.length());
                }
            }
        }
        int end = start;
        if (end < format.length() && (format.charAt(end) == '<' || format.charAt(end) == '>')) {
            end++;
        }
        int letters = end;
        while (end < format.length() && isNamePart(format.charAt(end))) {
            end++;
        }
        return end == letters ? "" : format.substring(at, end);
    }

    private static boolean isNamePart(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    }

    /** What becomes of the value of a code with its argument, if any. */
    static Meaning meaning(String argument, String code) {
        String bare = code.startsWith("http::") ? code.substring(6) : code;
        boolean header = bare.endsWith("h") || bare.endsWith("ha");
        String key = header && !argument.isEmpty() ? "{" + argument.toLowerCase(Locale.ROOT) + "}" + bare : bare;
        return MEANINGS.getOrDefault(key, OTHER);
    }
}

// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format.elff;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.ashiato.format.Unmapped;

/**
 * Which field of a line fills what. Field names differ between writers: the first that is there is taken, the
 * others stay unmapped.
 */
final class Layout {
    /** What a field can fill. */
    enum Role {
        DATE,
        TIME,
        CLOCK,
        CLIENT,
        USER,
        METHOD,
        URL,
        SCHEME,
        HOST,
        PORT,
        PATH,
        QUERY,
        ADDRESS,
        STATUS,
        ACTION,
        BYTES_OUT,
        BYTES_IN,
        TAKEN,
        AGENT,
        REFERRER,
        TYPE
    }

    private static final Map<Role, List<String>> NAMES = new EnumMap<>(Map.ofEntries(
            Map.entry(Role.DATE, List.of("date")),
            Map.entry(Role.TIME, List.of("time")),
            Map.entry(
                    Role.CLOCK,
                    List.of(
                            "gmttime",
                            "timestamp",
                            "x-timestamp",
                            "x-timestamp-unix-utc",
                            "localtime",
                            "x-localtime",
                            "x-timestamp-unix")),
            Map.entry(Role.CLIENT, List.of("c-ip", "cs-ip", "c-dns")),
            Map.entry(Role.USER, List.of("cs-username", "cs-user", "cs-userdn")),
            Map.entry(Role.METHOD, List.of("cs-method", "s-operation")),
            Map.entry(Role.URL, List.of("cs-uri", "c-uri", "cs-url")),
            Map.entry(Role.SCHEME, List.of("cs-uri-scheme")),
            Map.entry(Role.HOST, List.of("cs-host", "cs-uri-host", "r-host", "cs(host)")),
            Map.entry(Role.PORT, List.of("cs-uri-port", "r-port")),
            Map.entry(Role.PATH, List.of("cs-uri-path", "cs-uri-stem")),
            Map.entry(Role.QUERY, List.of("cs-uri-query")),
            Map.entry(Role.ADDRESS, List.of("r-ip", "r-supplier-ip", "s-supplier-ip")),
            Map.entry(Role.STATUS, List.of("sc-status")),
            Map.entry(Role.ACTION, List.of("s-action", "sc-filter-result")),
            Map.entry(Role.BYTES_OUT, List.of("cs-bytes")),
            Map.entry(Role.BYTES_IN, List.of("sc-bytes")),
            Map.entry(Role.TAKEN, List.of("time-taken")),
            Map.entry(Role.AGENT, List.of("cs(user-agent)", "c-agent")),
            Map.entry(Role.REFERRER, List.of("cs(referer)", "cs(referrer)", "cs-referred")),
            Map.entry(Role.TYPE, List.of("rs(content-type)", "sc(content-type)", "cs-mime-type"))));

    /** Where the server's own address and port are what the client asked. */
    private static final Map<Role, List<String>> OF_IIS =
            Map.of(Role.ADDRESS, List.of("s-ip"), Role.PORT, List.of("s-port"));

    private final Map<Role, Integer> fields = new EnumMap<>(Role.class);
    private final byte[][] keys;
    private final boolean[] mapped;

    private Layout(List<String> names, Writer writer) {
        keys = names.stream().map(Unmapped::key).toArray(byte[][]::new);
        mapped = new boolean[names.size()];
        for (Role role : Role.values()) {
            List<String> wanted = new ArrayList<>(NAMES.getOrDefault(role, List.of()));
            if (writer == Writer.IIS) {
                wanted.addAll(0, OF_IIS.getOrDefault(role, List.of()));
            }
            wanted.stream().map(names::indexOf).filter(i -> i >= 0).findFirst().ifPresent(i -> fields.put(role, i));
        }
        if (has(Role.TIME)) {
            fields.remove(Role.CLOCK);
        }
        fields.values().forEach(field -> mapped[field] = true);
    }

    static Layout of(Header header) {
        return new Layout(header.fields(), header.writer());
    }

    /** The number of the field that has this role, from 0, or -1. */
    int field(Role role) {
        return fields.getOrDefault(role, -1);
    }

    boolean has(Role role) {
        return field(role) >= 0;
    }

    /** How many fields a line has. */
    int count() {
        return keys.length;
    }

    /** Whether a column takes this field. */
    boolean isMapped(int field) {
        return mapped[field];
    }

    /** The field's name for the unmapped fields. */
    byte[] key(int field) {
        return keys[field];
    }
}

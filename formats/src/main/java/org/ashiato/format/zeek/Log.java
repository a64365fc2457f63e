// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format.zeek;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ashiato.format.Unmapped;
import org.ashiato.model.EventKind;

/** The Zeek logs that are read, and what their fields become (docs.zeek.org, script reference). */
enum Log {
    HTTP(EventKind.HTTP, List.of("trans_depth"), List.of("request_body_len", "method", "status_code"), """
            id.orig_h TEXT src_address
            username TEXT user_name
            method METHOD method
            host HOST -
            uri URI -
            id.resp_h RESPONDER dst_ip
            id.resp_p RESPONDER_PORT dst_port
            status_code COUNT status
            request_body_len COUNT bytes_out
            response_body_len COUNT bytes_in
            user_agent TEXT user_agent
            referrer TEXT referrer
            resp_mime_types FIRST content_type
            """),
    CONN(EventKind.FLOW, List.of("proto"), List.of("conn_state", "missed_bytes", "orig_pkts"), """
            id.orig_h TEXT src_address
            id.orig_p COUNT src_port
            id.resp_h TEXT dst_ip
            id.resp_p COUNT dst_port
            proto TEXT protocol
            service TEXT service
            duration INTERVAL duration_us
            orig_bytes COUNT bytes_out
            resp_bytes COUNT bytes_in
            orig_pkts COUNT packets_out
            resp_pkts COUNT packets_in
            conn_state TEXT state
            """),
    DNS(EventKind.DNS, List.of("proto"), List.of("trans_id", "qclass", "qtype_name", "rcode_name", "rejected"), """
            id.orig_h TEXT src_address
            id.resp_h TEXT dst_ip
            query LOWER_TEXT query
            qtype_name TEXT query_type
            rcode_name TEXT rcode
            answers LIST answers
            rtt INTERVAL duration_us
            """),
    SSL(EventKind.FLOW, List.of("established"), List.of("resumed", "cipher", "version"), """
            id.orig_h TEXT src_address
            id.orig_p COUNT src_port
            id.resp_h TEXT dst_ip
            id.resp_p COUNT dst_port
            server_name LOWER_TEXT dst_host
            established ESTABLISHED state
            """);

    private final EventKind kind;
    private final List<String> needed;
    private final List<String> anyOf;
    private final Map<String, Field> fields = new HashMap<>();

    Log(EventKind kind, List<String> needed, List<String> anyOf, String table) {
        this.kind = kind;
        this.needed = needed;
        this.anyOf = anyOf;
        table.lines().map(row -> row.split(" ")).forEach(row -> {
            int position = row[2].equals("-") ? -1 : kind.position(row[2]);
            fields.put(row[0], new Field(Role.valueOf(row[1]), position, Unmapped.key(row[0])));
        });
        fields.put("uid", new Field(Role.TEXT, kind.position("uid"), Unmapped.key("uid")));
        fields.put("ts", new Field(Role.TIME, -1, Unmapped.key("ts")));
        fields.put("_path", new Field(Role.PATH, -1, Unmapped.key("_path")));
    }

    EventKind kind() {
        return kind;
    }

    /** The log's name in {@code #path} and {@code _path}. */
    String path() {
        return switch (this) {
            case HTTP -> "http";
            case CONN -> "conn";
            case DNS -> "dns";
            case SSL -> "ssl";
        };
    }

    /** The log of that name. */
    static Optional<Log> of(String path) {
        return Arrays.stream(values()).filter(log -> log.path().equals(path)).findFirst();
    }

    /** The log that has these fields, where a line does not say which it is. */
    static Optional<Log> ofFields(Set<String> names) {
        return Arrays.stream(values()).filter(log -> log.hasFields(names)).findFirst();
    }

    /** Whether these fields are of this log, where a line does not say which it is. */
    boolean hasFields(Set<String> names) {
        return names.contains("ts")
                && names.contains("id.orig_h")
                && names.containsAll(needed)
                && anyOf.stream().anyMatch(names::contains);
    }

    /** The field of that name. */
    Field field(String name) {
        Field field = fields.get(name);
        return field == null ? Field.other(name) : field;
    }
}

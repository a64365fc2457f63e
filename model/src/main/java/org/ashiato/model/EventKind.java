// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.model;

import static org.ashiato.model.ColumnType.BIGINT;
import static org.ashiato.model.ColumnType.INTEGER;
import static org.ashiato.model.ColumnType.TIMESTAMP;
import static org.ashiato.model.ColumnType.VARCHAR;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The kinds of events; each is one table. A format fills the columns of {@link #fields()} by their
 * position there; intake fills {@link #CUSTODY}, which every table begins with.
 */
public enum EventKind {
    /** Web requests seen by a proxy, a web server or a sensor (OCSF HTTP Activity, 4002). */
    HTTP(List.of(
            new Column(
                    10, "src_address", VARCHAR, "src_endpoint.ip", "requesting terminal: address, or name as logged"),
            new Column(11, "user_name", VARCHAR, "actor.user.name", "authenticated user as logged"),
            new Column(12, "method", VARCHAR, "http_request.http_method", "request method, CONNECT for tunnels"),
            // Id 13 was the whole URL, which the view http puts together from its parts.
            new Column(27, "scheme", VARCHAR, "http_request.url.scheme", "lower case, null for tunnels and bare paths"),
            new Column(
                    14,
                    "dst_host",
                    VARCHAR,
                    "http_request.url.hostname",
                    "destination contacted, lower case, without port"),
            new Column(15, "dst_port", INTEGER, "http_request.url.port", "destination port, null where not known"),
            new Column(28, "path", VARCHAR, "http_request.url.path", "as logged, without query; null for tunnels"),
            new Column(
                    29,
                    "query_string",
                    VARCHAR,
                    "http_request.url.query_string",
                    "what follows the first ?, or from # where there is no ?; null where neither is"),
            new Column(16, "dst_ip", VARCHAR, "dst_endpoint.ip", "address the request was sent to, where logged"),
            new Column(17, "status", INTEGER, "http_response.code", "HTTP status to the client, 0 where none"),
            new Column(18, "action", VARCHAR, "disposition", "what the device did, in its own word (TCP_MISS, DENIED)"),
            new Column(19, "bytes_out", BIGINT, "traffic.bytes_out", "bytes from the terminal, null where not logged"),
            new Column(20, "bytes_in", BIGINT, "traffic.bytes_in", "bytes to the terminal"),
            new Column(21, "duration_us", BIGINT, "duration", "microseconds"),
            new Column(22, "user_agent", VARCHAR, "http_request.user_agent", "User-Agent"),
            new Column(23, "referrer", VARCHAR, "http_request.referrer", "Referer"),
            new Column(24, "content_type", VARCHAR, "http_response.content_type", "Content-Type of the reply"),
            new Column(25, "uid", VARCHAR, "metadata.correlation_uid", "connection id that joins kinds of one sensor"),
            new Column(26, "unmapped", VARCHAR, "unmapped", "other fields of the line, a JSON object"))),
    /** Connections (OCSF Network Activity, 4001); TLS handshakes with the server name asked for. */
    FLOW(List.of(
            new Column(10, "src_address", VARCHAR, "src_endpoint.ip", "originator"),
            new Column(11, "src_port", INTEGER, "src_endpoint.port", "originator's port"),
            new Column(12, "dst_ip", VARCHAR, "dst_endpoint.ip", "responder"),
            new Column(13, "dst_port", INTEGER, "dst_endpoint.port", "responder's port"),
            new Column(14, "dst_host", VARCHAR, "tls.sni", "server name asked for, lower case"),
            new Column(15, "protocol", VARCHAR, "connection_info.protocol_name", "tcp, udp, icmp"),
            new Column(16, "service", VARCHAR, "app_name", "application protocol as the sensor saw it"),
            new Column(17, "duration_us", BIGINT, "duration", "microseconds"),
            new Column(18, "bytes_out", BIGINT, "traffic.bytes_out", "payload bytes from the originator"),
            new Column(19, "bytes_in", BIGINT, "traffic.bytes_in", "payload bytes from the responder"),
            new Column(20, "packets_out", BIGINT, "traffic.packets_out", "packets from the originator"),
            new Column(21, "packets_in", BIGINT, "traffic.packets_in", "packets from the responder"),
            new Column(
                    22,
                    "state",
                    VARCHAR,
                    "status_detail",
                    "how the connection ended, in the device's word (S0, SF, REJ)"),
            new Column(23, "uid", VARCHAR, "metadata.correlation_uid", "connection id that joins kinds of one sensor"),
            new Column(24, "unmapped", VARCHAR, "unmapped", "other fields of the line, a JSON object"))),
    /** Name look-ups (OCSF DNS Activity, 4003). */
    DNS(List.of(
            new Column(10, "src_address", VARCHAR, "src_endpoint.ip", "asking terminal"),
            new Column(11, "dst_ip", VARCHAR, "dst_endpoint.ip", "name server asked"),
            new Column(12, "query", VARCHAR, "query.hostname", "name asked for, lower case"),
            new Column(13, "query_type", VARCHAR, "query.type", "A, AAAA, TXT …"),
            new Column(14, "rcode", VARCHAR, "rcode", "NOERROR, NXDOMAIN …"),
            new Column(15, "answers", VARCHAR, "answers", "answers as logged, separated by commas"),
            new Column(16, "duration_us", BIGINT, "duration", "microseconds"),
            new Column(17, "uid", VARCHAR, "metadata.correlation_uid", "connection id that joins kinds of one sensor"),
            new Column(18, "unmapped", VARCHAR, "unmapped", "other fields of the line, a JSON object"))),
    /**
     * Sign-ins, tried and done (OCSF Authentication, 3002), and what an account then did where the same log tells
     * it. What directory servers say of sign-ins is in {@link #DIRECTORY}; the view {@code signin} has both.
     */
    SIGNIN(List.of(
            new Column(10, "user_name", VARCHAR, "user.name", "log-in name as logged"),
            new Column(11, "user_domain", VARCHAR, "user.domain", "realm or domain, where logged apart from the name"),
            new Column(
                    12,
                    "src_address",
                    VARCHAR,
                    "src_endpoint.ip",
                    "address it came from, or name where only that is logged"),
            new Column(
                    13,
                    "activity",
                    VARCHAR,
                    "activity_name",
                    "logon, or the device's own word for another deed (MailItemsAccessed)"),
            new Column(14, "result", VARCHAR, "status", "success or failure; null where not logged"),
            new Column(
                    15,
                    "reason",
                    VARCHAR,
                    "status_code",
                    "why it failed: unknown_id, wrong_password, locked, mfa, policy or other; null where not logged"),
            new Column(16, "status_detail", VARCHAR, "status_detail", "result in the device's own word"),
            new Column(
                    17,
                    "service",
                    VARCHAR,
                    "service.name",
                    "what was signed in to: sshd, imap, the name of an application"),
            new Column(18, "dst_host", VARCHAR, "dst_endpoint.hostname", "host that was signed in to"),
            new Column(19, "auth_protocol", VARCHAR, "auth_protocol", "password, publickey, PLAIN …"),
            new Column(20, "user_agent", VARCHAR, "http_request.user_agent", "program, as logged"),
            new Column(21, "device", VARCHAR, "device.uid", "id or name of the device, as logged"),
            new Column(22, "country", VARCHAR, "src_endpoint.location.country", "country, as logged"),
            new Column(23, "session", VARCHAR, "session.uid", "session id"),
            new Column(24, "target", VARCHAR, "web_resources", "what a deed was done to: a mailbox, a file, as logged"),
            new Column(25, "uid", VARCHAR, "metadata.uid", "id of the record, where it has one"),
            new Column(26, "unmapped", VARCHAR, "unmapped", "other fields of the line, a JSON object"))),
    /**
     * What a directory server was asked and how it answered, a line an event (OCSF Entity Management, 3004): a bind
     * or a search and its result are lines of their own, joined over connection and operation.
     */
    DIRECTORY(List.of(
            new Column(
                    10, "src_address", VARCHAR, "src_endpoint.ip", "client, where the line tells it: when it connects"),
            new Column(11, "connection", BIGINT, "session.uid", "number of the connection since the server's start"),
            new Column(
                    12, "operation", BIGINT, "metadata.correlation_uid", "number of the operation in its connection"),
            new Column(
                    13,
                    "activity",
                    VARCHAR,
                    "activity_name",
                    "start, connect, bind, search, compare, modify, add, delete, rename, extended, result, disconnect"),
            new Column(14, "user_name", VARCHAR, "user.name", "log-in name bound as or searched for, lower case"),
            new Column(15, "dn", VARCHAR, "entity.uid", "distinguished name bound as, or base of a search"),
            new Column(16, "filter", VARCHAR, "query_info.query_string", "filter of a search"),
            new Column(17, "auth_protocol", VARCHAR, "auth_protocol", "simple, or the SASL mechanism"),
            new Column(
                    18, "result", INTEGER, "status_code", "LDAP result code (RFC 4511): 0 success, 49 wrong password"),
            new Column(19, "entries", BIGINT, "query_result_count", "entries found"),
            new Column(20, "dst_host", VARCHAR, "dst_endpoint.hostname", "the server, as its log names it"),
            new Column(21, "unmapped", VARCHAR, "unmapped", "other fields of the line, a JSON object")));

    /** The columns that every table begins with. */
    public static final List<Column> CUSTODY = List.of(
            new Column(1, "time", TIMESTAMP, "time", "UTC, microseconds"),
            new Column(2, "time_quality", VARCHAR, "-", "exact, year_inferred, zone_assumed or second_hand"),
            new Column(3, "source", VARCHAR, "metadata.product", "name of the source in this case"),
            new Column(4, "evidence", INTEGER, "-", "number of the evidence in this case (table evidence)"),
            new Column(5, "offset", BIGINT, "-", "first byte of the line in the unpacked evidence"),
            new Column(6, "length", INTEGER, "-", "bytes of the line, without its end"));

    private final List<Column> fields;

    EventKind(List<Column> fields) {
        this.fields = fields;
    }

    /** The columns that a format fills, in the order of their position. */
    public List<Column> fields() {
        return fields;
    }

    /** All columns of the table: custody first. */
    public List<Column> columns() {
        return Stream.concat(CUSTODY.stream(), fields.stream()).toList();
    }

    /** The table's name in SQL: lower case. */
    public String table() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The position of a field in {@link #fields()}; an unknown name is a bug of the caller. */
    public int position(String field) {
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).name().equals(field)) {
                return i;
            }
        }
        throw new IllegalArgumentException("%s has no field %s".formatted(table(), field));
    }
}

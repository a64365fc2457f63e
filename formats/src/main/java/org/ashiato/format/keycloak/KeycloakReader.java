// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format.keycloak;

import java.util.Collection;
import java.util.List;
import org.ashiato.format.CivilTime;
import org.ashiato.format.Decimal;
import org.ashiato.format.IsoTime;
import org.ashiato.format.NamedValues;
import org.ashiato.format.NamedValues.Value;
import org.ashiato.format.RecordReader;
import org.ashiato.format.SigninColumn;
import org.ashiato.format.SigninWord;
import org.ashiato.model.EventSink;
import org.ashiato.model.Verdict;

/** Reads one event: of the API, or of a server log that writes JSON, with the event in its message. */
final class KeycloakReader implements RecordReader {
    static final String LOGGER = "org.keycloak.events";

    static final List<String> NAMES = List.of(
            "id",
            "time",
            "timestamp",
            "loggerName",
            "message",
            "type",
            "operationType",
            "realmId",
            "realmName",
            "clientId",
            "userId",
            "sessionId",
            "ipAddress",
            "error",
            "username",
            "auth_method",
            "resourcePath");

    private final IsoTime iso = new IsoTime();
    private final Message message = new Message();
    private final NamedValues members = new NamedValues(NAMES);

    @Override
    public Collection<String> names() {
        return NAMES;
    }

    @Override
    public String nameOf(String logged) {
        return switch (logged) {
            case "details.username" -> "username";
            case "details.auth_method" -> "auth_method";
            case "authDetails.ipAddress" -> "ipAddress";
            default -> logged;
        };
    }

    @Override
    public Verdict read(NamedValues values, EventSink sink) {
        Value logger = values.value("loggerName");
        if (!logger.isAbsent()) {
            return logger.is(LOGGER) ? logged(values, sink) : Verdict.SKIP;
        }
        Value time = values.value("time");
        if (!isEvent(values)) {
            return Verdict.NOT_THIS_FORMAT;
        }
        if (time.isAbsent()) {
            return Verdict.MISSING_FIELD;
        }
        long micros = Decimal.scaled(time.bytes(), time.from(), time.to(), 3);
        if (!CivilTime.isPlausible(micros)) {
            return Verdict.BAD_TIME;
        }
        sink.time(micros);
        return event(values, false, sink);
    }

    private Verdict logged(NamedValues values, EventSink sink) {
        Value text = values.value("message");
        members.clear();
        if (!message.read(text.bytes(), text.from(), text.to(), members) || !isEvent(members)) {
            return Verdict.NOT_THIS_FORMAT;
        }
        Value time = values.value("timestamp");
        long micros = iso.read(time.bytes(), time.from(), time.to());
        if (!CivilTime.isPlausible(micros)) {
            return Verdict.BAD_TIME;
        }
        sink.time(micros);
        return event(members, message.isDoubtful("username"), sink);
    }

    /** Whether these are the values of an event, of a user or of an administrator. */
    static boolean isEvent(NamedValues values) {
        return !values.first("type", "operationType").isAbsent()
                && !values.first("realmId", "realmName", "ipAddress").isAbsent();
    }

    /** Sets all columns but the time. */
    static Verdict event(NamedValues values, boolean doubtful, EventSink sink) {
        values.value("id").send(sink, SigninColumn.UID);
        if (doubtful) {
            values.keep("username");
        } else {
            values.value("username").send(sink, SigninColumn.USER_NAME);
        }
        values.first("realmName", "realmId").send(sink, SigninColumn.USER_DOMAIN);
        values.value("ipAddress").send(sink, SigninColumn.SRC_ADDRESS);
        values.value("clientId").send(sink, SigninColumn.SERVICE);
        values.value("sessionId").send(sink, SigninColumn.SESSION);
        values.value("auth_method").send(sink, SigninColumn.AUTH_PROTOCOL);
        values.value("resourcePath").send(sink, SigninColumn.TARGET);
        Value type = values.first("type", "operationType");
        String word = type.text();
        boolean logon = word.equals("LOGIN") || word.equals("LOGIN_ERROR");
        if (logon) {
            SigninWord.LOGON.send(sink);
        } else {
            type.send(sink, SigninColumn.ACTIVITY);
        }
        Value error = values.value("error");
        if (word.endsWith("_ERROR") || (!logon && !error.isAbsent())) {
            SigninWord.FAILURE.send(sink);
            error.send(sink, SigninColumn.STATUS_DETAIL);
            if (!error.isAbsent()) {
                reason(error.text(), values.value("userId").isAbsent()).send(sink);
            }
        } else {
            SigninWord.SUCCESS.send(sink);
            values.keep("error");
        }
        values.keep("userId");
        if (!values.value("realmName").isAbsent()) {
            values.keep("realmId");
        }
        values.send(sink, SigninColumn.UNMAPPED);
        return Verdict.EVENT;
    }

    private static SigninWord reason(String error, boolean nobody) {
        return switch (error) {
            case "user_not_found" -> SigninWord.UNKNOWN_ID;
            // Said too where a directory behind it knows no such user.
            case "invalid_user_credentials" -> nobody ? SigninWord.OTHER : SigninWord.WRONG_PASSWORD;
            case "user_disabled", "user_temporarily_disabled" -> SigninWord.LOCKED;
            case "not_allowed", "access_denied", "ssl_required" -> SigninWord.POLICY;
            default -> SigninWord.OTHER;
        };
    }
}

// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format.entra;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.ashiato.format.CivilTime;
import org.ashiato.format.IsoTime;
import org.ashiato.format.NamedValues;
import org.ashiato.format.NamedValues.Value;
import org.ashiato.format.RecordReader;
import org.ashiato.format.SigninColumn;
import org.ashiato.format.SigninWord;
import org.ashiato.model.EventSink;
import org.ashiato.model.Verdict;

/** Reads one sign-in, however it was exported; the names are those of Microsoft Graph's {@code signIn}. */
final class EntraReader implements RecordReader {
    private static final List<String> NAMES = List.of(
            "id",
            "createdDateTime",
            "time",
            "category",
            "userPrincipalName",
            "servicePrincipalName",
            "ipAddress",
            "userAgent",
            "appDisplayName",
            "clientAppUsed",
            "deviceDetail.deviceId",
            "deviceDetail.displayName",
            "location.countryOrRegion",
            "sessionId",
            "status.errorCode",
            "status");
    /** What Azure Monitor puts about the {@code properties}, and the portal's CSV, call the same. */
    private static final Map<String, String> SAME = Map.ofEntries(
            Map.entry("callerIpAddress", "ipAddress"),
            Map.entry("resultType", "status.errorCode"),
            Map.entry("location", "location.countryOrRegion"),
            Map.entry("Date (UTC)", "createdDateTime"),
            Map.entry("Date", "createdDateTime"),
            Map.entry("Request ID", "id"),
            Map.entry("User agent", "userAgent"),
            Map.entry("Username", "userPrincipalName"),
            Map.entry("Service principal name", "servicePrincipalName"),
            Map.entry("Application", "appDisplayName"),
            Map.entry("IP address", "ipAddress"),
            Map.entry("Location", "location.countryOrRegion"),
            Map.entry("Status", "status"),
            Map.entry("Sign-in error code", "status.errorCode"),
            Map.entry("Client app", "clientAppUsed"),
            Map.entry("Device ID", "deviceDetail.deviceId"),
            Map.entry("Session ID", "sessionId"));

    private static final String PROPERTIES = "properties.";

    private final IsoTime time = new IsoTime();

    /** Whether these are the columns of the portal's CSV. */
    static boolean isTable(List<String> columns) {
        return columns.containsAll(List.of("Request ID", "IP address", "Status"))
                && (columns.contains("Date (UTC)") || columns.contains("Date"));
    }

    @Override
    public Collection<String> names() {
        return NAMES;
    }

    @Override
    public String nameOf(String logged) {
        return logged.startsWith(PROPERTIES)
                ? logged.substring(PROPERTIES.length())
                : SAME.getOrDefault(logged, logged);
    }

    @Override
    public Verdict read(NamedValues values, EventSink sink) {
        Value created = values.first("createdDateTime", "time");
        if (!isSignin(values)) {
            return Verdict.NOT_THIS_FORMAT;
        }
        if (created.isAbsent()) {
            return Verdict.MISSING_FIELD;
        }
        long micros = time.read(created.bytes(), created.from(), created.to());
        if (!CivilTime.isPlausible(micros)) {
            return Verdict.BAD_TIME;
        }
        sink.time(micros);
        SigninWord.LOGON.send(sink);
        values.value("id").send(sink, SigninColumn.UID);
        values.first("userPrincipalName", "servicePrincipalName").send(sink, SigninColumn.USER_NAME);
        values.value("ipAddress").send(sink, SigninColumn.SRC_ADDRESS);
        values.value("userAgent").send(sink, SigninColumn.USER_AGENT);
        values.value("appDisplayName").send(sink, SigninColumn.SERVICE);
        values.value("clientAppUsed").send(sink, SigninColumn.AUTH_PROTOCOL);
        values.first("deviceDetail.deviceId", "deviceDetail.displayName").send(sink, SigninColumn.DEVICE);
        country(values.value("location.countryOrRegion"), sink);
        values.value("sessionId").send(sink, SigninColumn.SESSION);
        values.first("status.errorCode", "status").send(sink, SigninColumn.STATUS_DETAIL);
        if (!ErrorCode.send(values.value("status.errorCode"), sink)) {
            status(values.value("status"), sink);
        }
        values.keep("category");
        values.send(sink, SigninColumn.UNMAPPED);
        return Verdict.EVENT;
    }

    private static boolean isSignin(NamedValues values) {
        Value category = values.value("category");
        return category.isAbsent()
                ? !values.value("createdDateTime").isAbsent()
                        && !values.first("status.errorCode", "status").isAbsent()
                : category.text().endsWith("SignInLogs");
    }

    /** The CSV has city, state and country in one. */
    private static void country(Value place, EventSink sink) {
        int from = place.to();
        while (from > place.from() && place.bytes()[from - 1] != ' ') {
            from--;
        }
        if (from - 2 > place.from() && place.bytes()[from - 2] == ',') {
            sink.text(SigninColumn.COUNTRY, place.bytes(), from, place.to());
        } else {
            place.send(sink, SigninColumn.COUNTRY);
        }
    }

    private static void status(Value word, EventSink sink) {
        if (word.is("Success")) {
            SigninWord.SUCCESS.send(sink);
        } else if (word.is("Failure")) {
            SigninWord.FAILURE.send(sink);
            SigninWord.OTHER.send(sink);
        }
    }
}

// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format.okta;

import java.util.Collection;
import java.util.List;
import org.ashiato.format.CivilTime;
import org.ashiato.format.IsoTime;
import org.ashiato.format.JsonObjects;
import org.ashiato.format.NamedValues;
import org.ashiato.format.NamedValues.Value;
import org.ashiato.format.RecordReader;
import org.ashiato.format.SigninColumn;
import org.ashiato.format.SigninWord;
import org.ashiato.model.EventSink;
import org.ashiato.model.Verdict;

/** Reads one event of the System Log. */
final class OktaReader implements RecordReader {
    private static final String MFA = "user.authentication.auth_via_mfa";
    private static final List<String> NAMES = List.of(
            "uuid",
            "published",
            "eventType",
            "actor.id",
            "actor.alternateId",
            "client.ipAddress",
            "client.userAgent.rawUserAgent",
            "client.geographicalContext.country",
            "device.id",
            "outcome.result",
            "outcome.reason",
            "authenticationContext.credentialType",
            "authenticationContext.externalSessionId",
            "target");

    private final IsoTime time = new IsoTime();
    private final JsonObjects targets = new JsonObjects(List.of("type", "alternateId", "displayName"));

    @Override
    public Collection<String> names() {
        return NAMES;
    }

    @Override
    public Verdict read(NamedValues values, EventSink sink) {
        Value type = values.value("eventType");
        if (type.isAbsent() || values.value("uuid").isAbsent()) {
            return Verdict.NOT_THIS_FORMAT;
        }
        Value published = values.value("published");
        if (published.isAbsent()) {
            return Verdict.MISSING_FIELD;
        }
        long micros = time.read(published.bytes(), published.from(), published.to());
        if (!CivilTime.isPlausible(micros)) {
            return Verdict.BAD_TIME;
        }
        sink.time(micros);
        values.value("uuid").send(sink, SigninColumn.UID);
        values.value("actor.alternateId").send(sink, SigninColumn.USER_NAME);
        values.value("client.ipAddress").send(sink, SigninColumn.SRC_ADDRESS);
        values.value("client.userAgent.rawUserAgent").send(sink, SigninColumn.USER_AGENT);
        values.value("client.geographicalContext.country").send(sink, SigninColumn.COUNTRY);
        values.value("device.id").send(sink, SigninColumn.DEVICE);
        values.value("authenticationContext.credentialType").send(sink, SigninColumn.AUTH_PROTOCOL);
        Value session = values.value("authenticationContext.externalSessionId");
        if (!session.is("unknown")) {
            session.send(sink, SigninColumn.SESSION);
        }
        boolean logon = outcome(values, type.text(), sink);
        if (!logon) {
            type.send(sink, SigninColumn.ACTIVITY);
        }
        targets(values, logon, sink);
        values.keep("actor.id");
        values.keep("target");
        values.send(sink, SigninColumn.UNMAPPED);
        return Verdict.EVENT;
    }

    /** Sets result and reason; answers whether the event is a sign-in, and sets that as well. */
    private static boolean outcome(NamedValues values, String type, EventSink sink) {
        Value result = values.value("outcome.result");
        boolean failed = result.is("FAILURE") || result.is("DENY");
        // A second factor that was right is a step; one that was wrong ended the sign-in.
        boolean logon = isLogon(type) || (type.equals(MFA) && failed);
        if (logon) {
            SigninWord.LOGON.send(sink);
        }
        Value reason = values.value("outcome.reason");
        (reason.isAbsent() ? result : reason).send(sink, SigninColumn.STATUS_DETAIL);
        if (failed) {
            SigninWord.FAILURE.send(sink);
            reason(values, type, result.is("DENY"), reason.text()).send(sink);
        } else if (result.is("SUCCESS") || result.is("ALLOW")) {
            SigninWord.SUCCESS.send(sink);
        }
        return logon;
    }

    /** Whether events of this type are sign-ins; of the others the activity is their own name. */
    private static boolean isLogon(String type) {
        return type.equals("user.session.start")
                || type.equals("user.authentication.sso")
                || (type.startsWith("user.authentication.auth") && !type.equals(MFA));
    }

    private static SigninWord reason(NamedValues values, String type, boolean denied, String reason) {
        boolean unknown = values.value("actor.id").is("unknown");
        return switch (reason) {
            case "UNKNOWN_USER" -> SigninWord.UNKNOWN_ID;
            case "LOCKED_OUT" -> SigninWord.LOCKED;
            case "PASSWORD_BASED_LOGIN_DISALLOWED" -> SigninWord.POLICY;
            case "INVALID_CREDENTIALS", "VERIFICATION_ERROR" ->
                type.equals(MFA)
                        ? SigninWord.MFA
                        : unknown
                                ? SigninWord.UNKNOWN_ID
                                : reason.equals("INVALID_CREDENTIALS") ? SigninWord.WRONG_PASSWORD : SigninWord.OTHER;
            default -> type.equals(MFA) ? SigninWord.MFA : denied ? SigninWord.POLICY : SigninWord.OTHER;
        };
    }

    /** The application that was signed in to; of another deed, what it was done to. */
    private void targets(NamedValues values, boolean logon, EventSink sink) {
        targets.begin(values.value("target"));
        boolean done = false;
        while (!done && targets.next()) {
            NamedValues target = targets.values();
            if (!logon) {
                target.first("alternateId", "displayName").send(sink, SigninColumn.TARGET);
                done = true;
            } else if (target.value("type").is("AppInstance")) {
                target.first("displayName", "alternateId").send(sink, SigninColumn.SERVICE);
                done = true;
            }
        }
    }
}

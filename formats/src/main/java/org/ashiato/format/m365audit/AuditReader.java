// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format.m365audit;

import java.util.Collection;
import java.util.List;
import org.ashiato.format.Authority;
import org.ashiato.format.CivilTime;
import org.ashiato.format.IsoTime;
import org.ashiato.format.JsonObjects;
import org.ashiato.format.NamedValues;
import org.ashiato.format.NamedValues.Value;
import org.ashiato.format.RecordReader;
import org.ashiato.format.SigninColumn;
import org.ashiato.format.SigninWord;
import org.ashiato.format.entra.ErrorCode;
import org.ashiato.model.EventSink;
import org.ashiato.model.Verdict;

/** Reads one record of the audit log (Office 365 Management Activity API schema). */
final class AuditReader implements RecordReader {
    private static final List<String> NAMES = List.of(
            "Id",
            "CreationTime",
            "Operation",
            "Workload",
            "RecordType",
            "UserId",
            "ClientIP",
            "ClientIPAddress",
            "ActorIpAddress",
            "ResultStatus",
            "ErrorNumber",
            "LogonError",
            "UserAgent",
            "ClientInfoString",
            "DeviceDisplayName",
            "SessionId",
            "AppAccessContext.AADSessionId",
            "MailboxOwnerUPN",
            "ObjectId",
            "ExtendedProperties",
            "DeviceProperties");

    private static final List<String> ADDRESSES = List.of("ClientIP", "ClientIPAddress", "ActorIpAddress");
    private static final List<String> KEPT =
            List.of("RecordType", "ResultStatus", "LogonError", "ExtendedProperties", "DeviceProperties");
    private static final String GRAPH = "auditData.";

    private final IsoTime time = new IsoTime();
    private final Authority address = new Authority();
    private final JsonObjects properties = new JsonObjects(List.of("Name", "Value"));

    @Override
    public Collection<String> names() {
        return NAMES;
    }

    /** Microsoft Graph puts the record under {@code auditData} in one of its own. */
    @Override
    public String nameOf(String logged) {
        return logged.startsWith(GRAPH) ? logged.substring(GRAPH.length()) : logged;
    }

    @Override
    public Verdict read(NamedValues values, EventSink sink) {
        Value operation = values.value("Operation");
        if (operation.isAbsent() || values.first("Workload", "RecordType").isAbsent()) {
            return Verdict.NOT_THIS_FORMAT;
        }
        Value created = values.value("CreationTime");
        if (created.isAbsent()) {
            return Verdict.MISSING_FIELD;
        }
        long micros = time.read(created.bytes(), created.from(), created.to());
        if (!CivilTime.isPlausible(micros)) {
            return Verdict.BAD_TIME;
        }
        sink.time(micros);
        values.value("Id").send(sink, SigninColumn.UID);
        values.value("Workload").send(sink, SigninColumn.SERVICE);
        values.first("ErrorNumber", "LogonError", "ResultStatus").send(sink, SigninColumn.STATUS_DETAIL);
        user(values.value("UserId"), sink);
        address(values, sink);
        program(values, sink);
        activity(values, operation, sink);
        KEPT.forEach(values::keep);
        values.send(sink, SigninColumn.UNMAPPED);
        return Verdict.EVENT;
    }

    private static void user(Value name, EventSink sink) {
        if (!name.is("Not Available")) {
            name.send(sink, SigninColumn.USER_NAME);
        }
    }

    /** Addresses come bare, with a port, and in brackets; one that is not bare, or is another, is kept as it was. */
    private void address(NamedValues values, EventSink sink) {
        String taken = "";
        for (String name : ADDRESSES) {
            Value written = values.value(name);
            if (written.isAbsent() || written.is("<null>") || written.text().equals(taken)) {
                continue;
            }
            if (taken.isEmpty() && address.ofHostAndPort(written.bytes(), written.from(), written.to(), -1)) {
                taken = written.text();
                sink.text(SigninColumn.SRC_ADDRESS, written.bytes(), address.hostFrom(), address.hostTo());
                if (address.hostFrom() == written.from() && address.hostTo() == written.to()) {
                    continue;
                }
            }
            values.keep(name);
        }
    }

    /** The program, the device and the session, which stand in lists of names and values in records of sign-ins. */
    private void program(NamedValues values, EventSink sink) {
        values.value("DeviceDisplayName").send(sink, SigninColumn.DEVICE);
        values.first("SessionId", "AppAccessContext.AADSessionId").send(sink, SigninColumn.SESSION);
        values.first("UserAgent", "ClientInfoString").send(sink, SigninColumn.USER_AGENT);
        properties.begin(values.value("ExtendedProperties"));
        while (properties.next()) {
            if (properties.values().value("Name").is("UserAgent")) {
                properties.values().value("Value").send(sink, SigninColumn.USER_AGENT);
            }
        }
        properties.begin(values.value("DeviceProperties"));
        while (properties.next()) {
            Value value = properties.values().value("Value");
            switch (properties.values().value("Name").text()) {
                case "Id" -> value.send(sink, SigninColumn.DEVICE);
                case "SessionId" -> value.send(sink, SigninColumn.SESSION);
                default -> {}
            }
        }
    }

    private static void activity(NamedValues values, Value operation, EventSink sink) {
        Value status = values.value("ResultStatus");
        switch (operation.text()) {
            case "UserLoggedIn" -> {
                SigninWord.LOGON.send(sink);
                // A record that says both is no proof that somebody came in.
                if (!isFailure(status)) {
                    SigninWord.SUCCESS.send(sink);
                }
                values.keep("ObjectId");
            }
            case "UserLoginFailed" -> {
                SigninWord.LOGON.send(sink);
                failure(values, sink);
                values.keep("ObjectId");
            }
            case "MailboxLogin" -> {
                SigninWord.LOGON.send(sink);
                result(status, sink);
                target(values, sink);
            }
            default -> {
                operation.send(sink, SigninColumn.ACTIVITY);
                result(status, sink);
                target(values, sink);
            }
        }
    }

    private static void target(NamedValues values, EventSink sink) {
        Value mailbox = values.value("MailboxOwnerUPN");
        if (mailbox.isAbsent()) {
            values.value("ObjectId").send(sink, SigninColumn.TARGET);
        } else {
            mailbox.send(sink, SigninColumn.TARGET);
            values.keep("ObjectId");
        }
    }

    /** The status of a failed sign-in may well be Success: of the request, not of the sign-in. */
    private static void failure(NamedValues values, EventSink sink) {
        Value code = values.value("ErrorNumber");
        if (!code.isAbsent() && !code.is("0") && ErrorCode.send(code, sink)) {
            return;
        }
        SigninWord.FAILURE.send(sink);
        switch (values.value("LogonError").text()) {
            case "InvalidUserNameOrPassword" -> SigninWord.WRONG_PASSWORD.send(sink);
            case "UserAccountNotFound" -> SigninWord.UNKNOWN_ID.send(sink);
            case "IdsLocked", "UserDisabled" -> SigninWord.LOCKED.send(sink);
            case "BlockedByConditionalAccess" -> SigninWord.POLICY.send(sink);
            case "" -> {}
            default -> SigninWord.OTHER.send(sink);
        }
    }

    private static void result(Value status, EventSink sink) {
        if (isFailure(status)) {
            SigninWord.FAILURE.send(sink);
        } else if (!status.isAbsent()
                && List.of("Succeeded", "Success", "True", "PartiallySucceeded").contains(status.text())) {
            SigninWord.SUCCESS.send(sink);
        }
    }

    private static boolean isFailure(Value status) {
        return status.is("Failed") || status.is("Failure") || status.is("False");
    }
}

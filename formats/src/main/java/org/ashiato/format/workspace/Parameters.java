// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format.workspace;

import java.util.List;
import org.ashiato.format.JsonObjects;
import org.ashiato.format.NamedValues.Value;
import org.ashiato.format.SigninColumn;
import org.ashiato.format.SigninWord;
import org.ashiato.model.EventSink;

/**
 * What the parameters of an event say (developers.google.com, Reports API, login audit activity events). One
 * parser's own.
 */
final class Parameters {
    private final JsonObjects parameters = new JsonObjects(List.of("name", "value"));

    static boolean isLogon(Value event) {
        return event.is("login_success") || event.is("login_failure");
    }

    /** Sets the columns that the event and its parameters tell. */
    void send(Value event, Value list, EventSink sink) {
        boolean logon = isLogon(event);
        boolean failed = event.is("login_failure");
        if (logon) {
            SigninWord.LOGON.send(sink);
            (failed ? SigninWord.FAILURE : SigninWord.SUCCESS).send(sink);
        } else {
            event.send(sink, SigninColumn.ACTIVITY);
        }
        parameters.begin(list);
        while (parameters.next()) {
            Value value = parameters.values().value("value");
            switch (parameters.values().value("name").text()) {
                case "login_type" -> value.send(sink, SigninColumn.AUTH_PROTOCOL);
                case "login_failure_type" -> {
                    value.send(sink, SigninColumn.STATUS_DETAIL);
                    if (failed) {
                        reason(value.text()).send(sink);
                    }
                }
                case "login_challenge_status" -> challenge(value, logon, sink);
                // Warnings of Google's own have no actor; overwritten where there is one.
                case "affected_email_address" -> value.send(sink, SigninColumn.USER_NAME);
                case "doc_title" -> value.send(sink, SigninColumn.TARGET);
                default -> {}
            }
        }
    }

    private static SigninWord reason(String type) {
        return switch (type) {
            case "login_failure_invalid_password" -> SigninWord.WRONG_PASSWORD;
            case "login_failure_account_disabled" -> SigninWord.LOCKED;
            case "login_failure_access_code_disallowed" -> SigninWord.POLICY;
            case "login_failure_invalid_second_factor" -> SigninWord.MFA;
            default -> SigninWord.OTHER;
        };
    }

    private static void challenge(Value status, boolean logon, EventSink sink) {
        if (logon) {
            return;
        }
        status.send(sink, SigninColumn.STATUS_DETAIL);
        if (status.is("passed") || status.is("Challenge Passed.")) {
            SigninWord.SUCCESS.send(sink);
        } else if (status.is("failed") || status.is("Challenge Failed.")) {
            SigninWord.FAILURE.send(sink);
            SigninWord.MFA.send(sink);
        }
    }
}

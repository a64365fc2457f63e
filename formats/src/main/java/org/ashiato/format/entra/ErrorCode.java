// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format.entra;

import org.ashiato.format.Decimal;
import org.ashiato.format.NamedValues.Value;
import org.ashiato.format.SigninWord;
import org.ashiato.model.EventSink;

/**
 * What an error code of Microsoft Entra says of a sign-in (learn.microsoft.com, entra, identity-platform,
 * reference-error-codes). Codes without a meaning of their own here are failures for another reason.
 */
public final class ErrorCode {
    private ErrorCode() {}

    /** Sets result, and reason where it failed, by a code; where there is no number nothing is set, and the answer is false. */
    public static boolean send(Value code, EventSink sink) {
        long number = Decimal.count(code.bytes(), code.from(), code.to());
        if (number == Decimal.NONE || number > Integer.MAX_VALUE) {
            return false;
        }
        if (number == 0) {
            SigninWord.SUCCESS.send(sink);
        } else if (!isInterrupt((int) number)) {
            SigninWord.FAILURE.send(sink);
            reason((int) number).send(sink);
        }
        return true;
    }

    /** Whether the code tells of a step on the way, such as a question to the user, after which the sign-in may go on. */
    private static boolean isInterrupt(int code) {
        return switch (code) {
            // Choose an account; not signed in yet; the device's turn; register for password reset; join the device;
            // "keep me signed in?"; is this the app?; Windows' or Chrome's own sign-in first; consent.
            case 16000, 16001, 50058, 50097, 50125, 50129, 50140, 50168, 50199, 51006, 65001 -> true;
            default -> false;
        };
    }

    private static SigninWord reason(int code) {
        return switch (code) {
            case 50034, 51004, 16003 -> SigninWord.UNKNOWN_ID;
            case 50126, 50056, 50064 -> SigninWord.WRONG_PASSWORD;
            case 50053, 50057 -> SigninWord.LOCKED;
            case 50072, 50074, 50076, 50079, 50158, 500121, 53004 -> SigninWord.MFA;
            case 50005, 50105, 50131, 53000, 53001, 53002, 53003, 530032, 80012 -> SigninWord.POLICY;
            default -> SigninWord.OTHER;
        };
    }
}

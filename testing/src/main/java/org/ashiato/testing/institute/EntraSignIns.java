// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.institute;

import java.time.YearMonth;
import org.ashiato.testing.range.Bytes;
import org.ashiato.testing.range.Dice;

/** Entra sign-in log, as the Graph interface hands it out: an object a line. */
final class EntraSignIns implements Renderer {
    private final Dice dice;

    EntraSignIns(Dice dice) {
        this.dice = dice;
    }

    @Override
    public String file(YearMonth month, boolean last) {
        return "SignInLogs-" + Stamp.month(month) + ".json";
    }

    @Override
    public void lines(Attempt attempt, Bytes out) {
        out.put("{\"id\":\"");
        Guid.put(dice, out);
        out.put("\",\"createdDateTime\":\"");
        Stamp.iso(attempt.time(), out);
        out.put('.').padded(attempt.time() % Days.SECOND, 3).padded(dice.below(10_000), 4);
        out.put("Z\",\"userDisplayName\":\"").put(attempt.login());
        out.put("\",\"userPrincipalName\":\"").put(attempt.login()).put("@tokiwano-ken.go.jp\",\"appDisplayName\":\"");
        out.put(attempt.signIn() ? "Office 365 Exchange Online" : "Office 365 SharePoint Online");
        boolean imap = attempt.service() == Attempt.Service.IMAP;
        out.put("\",\"clientAppUsed\":\"").put(imap ? "IMAP4" : "Browser");
        out.put("\",\"ipAddress\":\"").put(attempt.address().text()).put("\",\"userAgent\":");
        if (attempt.agent().isEmpty()) {
            out.put("null");
        } else {
            out.put('"').put(attempt.agent()).put('"');
        }
        out.put(",\"isInteractive\":").put(imap ? "false" : "true").put(",\"status\":{\"errorCode\":");
        switch (attempt.outcome()) {
            case RIGHT -> out.put("0,\"failureReason\":\"Other.\"");
            case WRONG ->
                out.put(
                        "50126,\"failureReason\":\"Error validating credentials due to invalid username or password.\"");
            case UNKNOWN -> out.put("50034,\"failureReason\":\"The user account does not exist in the directory.\"");
        }
        out.put("},\"location\":{\"countryOrRegion\":\"")
                .put(attempt.address().country())
                .put("\"}}\n");
    }
}

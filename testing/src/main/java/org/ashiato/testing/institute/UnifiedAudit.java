// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.institute;

import java.time.YearMonth;
import org.ashiato.testing.range.Bytes;
import org.ashiato.testing.range.Dice;

/** Microsoft 365 unified audit log: an AuditData object a line. Nothing in it needs escaping: the case is plain ASCII. */
final class UnifiedAudit implements Renderer {
    private final Dice dice;

    UnifiedAudit(Dice dice) {
        this.dice = dice;
    }

    @Override
    public String file(YearMonth month, boolean last) {
        return "audit-" + Stamp.month(month) + ".jsonl";
    }

    @Override
    public void lines(Attempt attempt, Bytes out) {
        boolean right = attempt.outcome() == Attempt.Outcome.RIGHT;
        boolean signIn = attempt.signIn();
        out.put("{\"CreationTime\":\"");
        Stamp.iso(attempt.time(), out);
        out.put("\",\"Id\":\"");
        Guid.put(dice, out);
        out.put("\",\"Operation\":\"");
        out.put(!signIn ? "FileAccessed" : right ? "UserLoggedIn" : "UserLoginFailed");
        out.put("\",\"OrganizationId\":\"7d3c1b52-0a64-4c1e-9d1f-5b6e2f0c8a17\",\"RecordType\":");
        out.number(signIn ? 15 : 6).put(",\"ResultStatus\":\"").put(right ? "Succeeded" : "Failed");
        out.put("\",\"UserKey\":\"").put(attempt.login()).put("@tokiwano-ken.go.jp\",\"UserType\":0,\"Version\":1");
        out.put(",\"Workload\":\"").put(signIn ? "AzureActiveDirectory" : "SharePoint");
        out.put("\",\"ClientIP\":\"").put(attempt.address().text());
        out.put("\",\"UserId\":\"").put(attempt.login()).put("@tokiwano-ken.go.jp\"");
        if (signIn) {
            signIn(attempt, right, out);
        } else {
            folder(attempt, out);
        }
        out.put("}\n");
    }

    private static void signIn(Attempt attempt, boolean right, Bytes out) {
        out.put(",\"AzureActiveDirectoryEventType\":1,\"ExtendedProperties\":[");
        if (!attempt.agent().isEmpty()) {
            out.put("{\"Name\":\"UserAgent\",\"Value\":\"").put(attempt.agent()).put("\"},");
        }
        boolean web = attempt.service() != Attempt.Service.IMAP;
        out.put("{\"Name\":\"RequestType\",\"Value\":\"").put(web ? "Login:login" : "OrgIdWsTrust2:process");
        out.put("\"}],\"ApplicationId\":\"00000002-0000-0ff1-ce00-000000000000\"");
        if (!right) {
            boolean unknown = attempt.outcome() == Attempt.Outcome.UNKNOWN;
            out.put(",\"ErrorNumber\":\"").put(unknown ? "50034" : "50126").put("\",\"LogonError\":\"");
            out.put(unknown ? "UserAccountNotFound" : "InvalidUserNameOrPassword")
                    .put("\"");
        }
    }

    private void folder(Attempt attempt, Bytes out) {
        out.put(",\"UserAgent\":\"").put(attempt.agent()).put("\",\"ItemType\":\"File\",\"ObjectId\":\"");
        out.put("https://tokiwano-ken.sharepoint.com/sites/g")
                .number(dice.below(40))
                .put("/Shared Documents/d");
        out.number(dice.below(5000)).put(".docx\"");
    }
}

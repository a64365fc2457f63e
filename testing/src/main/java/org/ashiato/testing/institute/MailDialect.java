// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.institute;

import org.ashiato.testing.range.Dice;

/** The forms in which the mail system can write its sign-ins. */
public enum MailDialect {
    /** Microsoft 365 unified audit log, one AuditData object a line; UTC without a mark. */
    UNIFIED_AUDIT("m365"),
    /** Entra sign-in log, one object a line. */
    ENTRA("entra"),
    /** Comma-separated, Shift_JIS, local time without a zone. */
    CSV_SJIS("csv-sjis"),
    /** Dovecot in syslog without a year; it knows no user agent and no shared folders. */
    DOVECOT("dovecot");

    private final String label;

    MailDialect(String label) {
        this.label = label;
    }

    /** The name on the command line. */
    public String label() {
        return label;
    }

    Renderer renderer(Dice dice) {
        return switch (this) {
            case UNIFIED_AUDIT -> new UnifiedAudit(dice);
            case ENTRA -> new EntraSignIns(dice);
            case CSV_SJIS -> new SignInList();
            case DOVECOT -> new Dovecot(dice);
        };
    }
}

// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.server.access;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** What an account is there for; it may be there for several things. */
public enum Role {
    /** Works cases. */
    ANALYST(Right.READ, Right.WORK),
    /** Works cases and issues reports. */
    LEAD(Right.READ, Right.WORK, Right.ISSUE),
    /** Reads everything and changes nothing. */
    AUDITOR(Right.READ),
    /** Keeps the accounts; reads no case. */
    ADMINISTRATOR(Right.ACCOUNTS);

    /** What the server asks for before it does something. */
    public enum Right {
        /** Cases, findings, raw lines, the ledger. */
        READ,
        /** Intake, decisions, notes, findings of one's own. */
        WORK,
        /** Numbered versions of the report. */
        ISSUE,
        /** Accounts and roles. */
        ACCOUNTS;

        /** As the API spells it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Set<Right> rights;

    Role(Right first, Right... more) {
        this.rights = EnumSet.of(first, more);
    }

    /** As the API spells it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What it may do. */
    Set<Right> rights() {
        return Set.copyOf(rights);
    }

    /** Several roles as the API spells them, sorted. */
    static Set<String> codes(Iterable<Role> roles) {
        Set<String> codes = new TreeSet<>();
        roles.forEach(role -> codes.add(role.code()));
        return codes;
    }

    /** What several roles may do together, sorted, as the API spells it. */
    static Set<String> rights(Iterable<Role> roles) {
        Set<String> may = new TreeSet<>();
        roles.forEach(role -> role.rights.forEach(right -> may.add(right.code())));
        return may;
    }
}

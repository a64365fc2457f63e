// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.model;

import static java.util.Objects.requireNonNull;

/** An error that a user can act on: what happened and why, where, and what to do. */
public final class AshiatoException extends RuntimeException {
    private final ErrorCode code;
    private final String where;
    private final String remedy;

    /**
     * @param what what happened and why, one sentence
     * @param where the file, with line or offset, or the option; empty where there is none
     * @param remedy what the user can do
     */
    public AshiatoException(ErrorCode code, String what, String where, String remedy) {
        super(requireNonNull(what, "what is null"));
        this.code = requireNonNull(code, "code is null");
        this.where = requireNonNull(where, "where is null");
        this.remedy = requireNonNull(remedy, "remedy is null");
    }

    /** The same with the exception that led to it. */
    public AshiatoException(ErrorCode code, String what, String where, String remedy, Throwable cause) {
        this(code, what, where, remedy);
        initCause(cause);
    }

    public ErrorCode code() {
        return code;
    }

    public String where() {
        return where;
    }

    public String remedy() {
        return remedy;
    }
}

// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cli;

import java.io.PrintWriter;
import org.ashiato.cases.Visible;
import org.ashiato.model.AshiatoException;
import org.ashiato.model.ErrorCode;

/** Says what went wrong, why, where, and what to do. */
final class Errors {
    private Errors() {}

    /** Prints an error and gives its exit code. A fault of our own comes with its stack, for the maintainers. */
    static int report(Exception error, PrintWriter err) {
        if (error instanceof AshiatoException known) {
            err.println(Words.of("error", Visible.of(String.valueOf(known.getMessage()))));
            if (!known.where().isEmpty()) {
                err.println(Words.of("error.where", Visible.of(known.where())));
            }
            err.println(Words.of("error.remedy", Visible.of(known.remedy())));
            return known.code().exitCode();
        }
        err.println(Words.of("error.internal", Visible.of(String.valueOf(error))));
        error.printStackTrace(err);
        return ErrorCode.INTERNAL.exitCode();
    }
}

// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.server;

import java.util.Locale;
import org.ashiato.model.AshiatoException;
import org.ashiato.model.ErrorCode;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Tells errors as RFC 9457 says, with what, where and the remedy apart. */
@RestControllerAdvice
public class Problems extends ResponseEntityExceptionHandler {
    @ExceptionHandler
    ProblemDetail answer(AshiatoException error) {
        return of(error);
    }

    /** An error of ours as the API tells it, where it is no answer of its own. */
    public static ProblemDetail of(AshiatoException error) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status(error.code()), error.getMessage());
        problem.setProperty("code", error.code().name().toLowerCase(Locale.ROOT));
        problem.setProperty("where", error.where());
        problem.setProperty("remedy", error.remedy());
        return problem;
    }

    private static HttpStatus status(ErrorCode code) {
        return switch (code) {
            case USAGE, INPUT -> HttpStatus.BAD_REQUEST;
            case CASE -> HttpStatus.CONFLICT;
            case RESOURCES -> HttpStatus.INSUFFICIENT_STORAGE;
            case INTEGRITY, INTERNAL -> HttpStatus.INTERNAL_SERVER_ERROR;
        };
    }
}

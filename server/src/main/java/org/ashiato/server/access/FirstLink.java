// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.server.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.ott.DefaultOneTimeToken;
import org.springframework.security.authentication.ott.GenerateOneTimeTokenRequest;
import org.springframework.security.authentication.ott.OneTimeToken;
import org.springframework.security.authentication.ott.OneTimeTokenAuthenticationToken;
import org.springframework.security.authentication.ott.OneTimeTokenService;
import org.springframework.stereotype.Component;

/** The one-time link that a start without accounts prints, by which the first account is made. */
@Component
public class FirstLink implements OneTimeTokenService {
    /** Who comes by the link, before there is an account. */
    static final String NAME = "first";

    private static final Duration VALID = Duration.ofHours(1);
    private final Clock clock;
    private final Instant until;
    private @Nullable String token;

    FirstLink(Accounts accounts, Clock clock) {
        this.clock = clock;
        this.until = clock.instant().plus(VALID);
        if (accounts.isEmpty()) {
            token = random();
        }
    }

    private static String random() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** The path of the link with its token; empty where it was used or there are accounts. */
    public synchronized Optional<String> path() {
        return Optional.ofNullable(token).map(t -> "/first?token=" + t);
    }

    /** Nobody can ask for a link: what is given here opens nothing. */
    @Override
    public OneTimeToken generate(GenerateOneTimeTokenRequest request) {
        return new DefaultOneTimeToken(random(), request.getUsername(), clock.instant());
    }

    @Override
    public synchronized @Nullable OneTimeToken consume(OneTimeTokenAuthenticationToken shown) {
        String given = shown.getTokenValue();
        if (token == null || given == null || clock.instant().isAfter(until) || !same(token, given)) {
            return null;
        }
        token = null;
        return new DefaultOneTimeToken(given, NAME, until);
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.UTF_8));
    }
}

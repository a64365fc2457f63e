// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.server.access;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Who is signed in, as ledgers name them and as the page greets them. */
public final class Signed {
    private Signed() {}

    /**
     * The name that a ledger tells. Names of an identity provider carry its host, for they are not the workspace's
     * own.
     */
    public static String who(Authentication signed) {
        if (signed instanceof OAuth2AuthenticationToken token && token.getPrincipal() instanceof OidcUser user) {
            return "%s@%s"
                    .formatted(user.getName(), requireNonNull(user.getIssuer()).getHost());
        }
        return signed.getName();
    }

    static Set<Role> roles(Authentication signed) {
        Set<String> granted = AuthorityUtils.authorityListToSet(signed.getAuthorities());
        return Arrays.stream(Role.values())
                .filter(role -> granted.contains("ROLE_" + role.name()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }
}

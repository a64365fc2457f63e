// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.server;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the workspace was told at its start.
 *
 * @param root a case, or a folder of cases
 * @param home what it keeps beside them
 * @param threads that a question or an intake may use
 * @param memory bytes of the engine
 * @param oidc how accounts of an identity provider are taken in
 */
@ConfigurationProperties("ashiato")
public record WorkspaceProperties(
        Path root,
        Path home,
        int threads,
        long memory,
        @DefaultValue Oidc oidc) {
    /**
     * Accounts of an identity provider.
     *
     * @param rolesClaim the claim that lists groups or roles
     * @param roles role by value of the claim; who has none of them gets in nowhere
     */
    public record Oidc(
            @DefaultValue("groups") String rolesClaim,
            @DefaultValue Map<String, String> roles) {
        public Oidc {
            roles = Map.copyOf(roles);
        }
    }
}

// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.server.access;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.ashiato.server.WorkspaceProperties;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/** Takes in accounts of an identity provider, with the roles that their groups are worth here. */
@Component
class ProviderAccounts implements OAuth2UserService<OidcUserRequest, OidcUser> {
    private final OidcUserService framework = new OidcUserService();
    private final WorkspaceProperties.Oidc oidc;

    ProviderAccounts(WorkspaceProperties properties) {
        this.oidc = properties.oidc();
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcUser user = framework.loadUser(request);
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Object claim = user.getClaims().get(oidc.rolesClaim());
        for (Object value : claim instanceof Collection<?> many ? many : claim == null ? List.of() : List.of(claim)) {
            String role = oidc.roles().get(String.valueOf(value));
            if (role != null) {
                roles.addAll(Accounts.roles(List.of(role)));
            }
        }
        if (roles.isEmpty()) {
            throw new OAuth2AuthenticationException(
                    new OAuth2Error("access_denied"), "none of the account's groups has a role here");
        }
        List<GrantedAuthority> authorities = Accounts.authorities(roles);
        String name = user.getClaims().containsKey("preferred_username") ? "preferred_username" : "sub";
        return new DefaultOidcUser(authorities, user.getIdToken(), user.getUserInfo(), name);
    }
}

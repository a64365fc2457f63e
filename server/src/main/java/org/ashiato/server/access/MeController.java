// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.server.access;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.ashiato.model.AshiatoException;
import org.ashiato.model.ErrorCode;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The way in, and who came in. */
@RestController
@RequestMapping("/api/v1")
class MeController {
    private final Accounts accounts;
    private final SessionRegistry sessions;
    private final ObjectProvider<ClientRegistrationRepository> providers;

    MeController(Accounts accounts, SessionRegistry sessions, ObjectProvider<ClientRegistrationRepository> providers) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.providers = providers;
    }

    /** Who asks. */
    record Me(String name, String display, Set<String> roles, Set<String> may, boolean first) {}

    /** The first account. */
    record First(String name, String display, String password) {
        First {
            requireNonNull(name, "name is missing");
            requireNonNull(display, "display is missing");
            requireNonNull(password, "password is missing");
        }
    }

    /** A change of one's own password. */
    record NewPassword(String old, String fresh) {
        NewPassword {
            requireNonNull(old, "old is missing");
            requireNonNull(fresh, "fresh is missing");
        }
    }

    /** An identity provider by which one may sign in. */
    record Provider(String title, String url) {}

    /** The ways to sign in besides a password. */
    record Entrance(List<Provider> oidc) {}

    @GetMapping("/entrance")
    Entrance entrance() {
        return new Entrance(
                providers.getIfAvailable() instanceof Iterable<?> known
                        ? StreamSupport.stream(known.spliterator(), false)
                                .map(ClientRegistration.class::cast)
                                .map(r -> new Provider(
                                        r.getClientName(), "/oauth2/authorization/" + r.getRegistrationId()))
                                .toList()
                        : List.of());
    }

    @GetMapping("/me")
    Me me(Authentication signed) {
        Set<Role> roles = Signed.roles(signed);
        return new Me(
                Signed.who(signed),
                accounts.find(signed.getName()).map(Account::display).orElse(signed.getName()),
                Role.codes(roles),
                Role.rights(roles),
                signed.getName().equals(FirstLink.NAME) && roles.isEmpty());
    }

    @PostMapping("/first")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void first(@RequestBody First first, HttpServletRequest request) throws ServletException {
        if (!accounts.isEmpty()) {
            throw new AshiatoException(
                    ErrorCode.USAGE, "the first account is made already", "", "ask an administrator for an account");
        }
        accounts.add(
                first.name(),
                first.display(),
                first.password(),
                EnumSet.of(Role.ANALYST, Role.LEAD, Role.ADMINISTRATOR));
        request.logout();
        request.login(first.name(), first.password());
    }

    @PutMapping("/me/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void password(@RequestBody NewPassword change, Authentication signed, HttpServletRequest request) {
        if (accounts.find(signed.getName()).isEmpty() || !accounts.matches(signed.getName(), change.old())) {
            throw new AshiatoException(
                    ErrorCode.USAGE, "that is not the password of this account", "", "type the present one again");
        }
        accounts.password(signed.getName(), change.fresh());
        String here = request.getSession().getId();
        sessions.getAllSessions(requireNonNull(signed.getPrincipal()), false).stream()
                .filter(s -> !s.getSessionId().equals(here))
                .forEach(s -> s.expireNow());
    }
}

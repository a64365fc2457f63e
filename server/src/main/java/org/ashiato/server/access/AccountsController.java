// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.server.access;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.session.SessionInformation;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The accounts, for who keeps them. What is taken from an account holds at once. */
@RestController
@RequestMapping("/api/v1/accounts")
class AccountsController {
    private final Accounts accounts;
    private final SessionRegistry sessions;

    AccountsController(Accounts accounts, SessionRegistry sessions) {
        this.accounts = accounts;
        this.sessions = sessions;
    }

    /** An account as the list shows it. */
    record Shown(
            String name,
            String display,
            Set<String> roles,
            boolean enabled,
            @Nullable String last) {}

    /** An account to be made. */
    record Fresh(String name, String display, String password, List<String> roles) {
        Fresh {
            requireNonNull(name, "name is missing");
            requireNonNull(display, "display is missing");
            requireNonNull(password, "password is missing");
            roles = List.copyOf(roles);
        }
    }

    /** What is to hold of an account. */
    record Change(String display, List<String> roles, boolean enabled) {
        Change {
            requireNonNull(display, "display is missing");
            roles = List.copyOf(roles);
        }
    }

    /** A password that somebody else is given. */
    record Given(String password) {
        Given {
            requireNonNull(password, "password is missing");
        }
    }

    @GetMapping
    List<Shown> all() {
        return accounts.all().stream()
                .map(a -> new Shown(a.name(), a.display(), Role.codes(a.roles()), a.enabled(), a.last()))
                .toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    void add(@RequestBody Fresh fresh) {
        accounts.add(fresh.name(), fresh.display(), fresh.password(), Accounts.roles(fresh.roles()));
    }

    @PutMapping("/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(@PathVariable String name, @RequestBody Change change) {
        accounts.change(name, change.display(), Accounts.roles(change.roles()), change.enabled());
        end(name);
    }

    @PutMapping("/{name}/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void password(@PathVariable String name, @RequestBody Given given) {
        accounts.password(name, given.password());
        end(name);
    }

    private void end(String name) {
        sessions.getAllPrincipals().stream()
                .filter(p -> p instanceof UserDetails user && user.getUsername().equals(name))
                .flatMap(p -> sessions.getAllSessions(p, false).stream())
                .forEach(SessionInformation::expireNow);
    }
}

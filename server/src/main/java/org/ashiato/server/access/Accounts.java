// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.server.access;

import java.time.Clock;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ashiato.model.AshiatoException;
import org.ashiato.model.ErrorCode;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Repository;

/** The accounts that are the workspace's own, with their passwords hashed. */
@Repository
class Accounts implements UserDetailsService {
    /** Characters of a password at least (NIST SP 800-63B-4, 3.1.1.2, for passwords that stand alone). */
    static final int SHORTEST = 15;

    private static final int LONGEST = 256;
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{0,63}");

    private record Row(
            String name,
            String display,
            String roles,
            boolean enabled,
            @Nullable String last) {}

    private final JdbcClient database;
    private final PasswordEncoder passwords;
    private final Clock clock;

    Accounts(JdbcClient database, PasswordEncoder passwords, Clock clock) {
        this.database = database;
        this.passwords = passwords;
        this.clock = clock;
    }

    @Override
    public UserDetails loadUserByUsername(String name) {
        Account account = find(name).orElseThrow(() -> new UsernameNotFoundException("no such account"));
        String password = database.sql("SELECT password FROM account WHERE name = ?")
                .param(account.name())
                .query(String.class)
                .single();
        return User.withUsername(account.name())
                .password(password)
                .disabled(!account.enabled())
                .authorities(authorities(account.roles()))
                .build();
    }

    /** What the roles are worth to the framework: their rights, and their names for the page. */
    static List<GrantedAuthority> authorities(Set<Role> roles) {
        return Stream.concat(
                        roles.stream().flatMap(r -> r.rights().stream().map(Enum::name)),
                        roles.stream().map(r -> "ROLE_" + r.name()))
                .distinct()
                .sorted()
                .<GrantedAuthority>map(SimpleGrantedAuthority::new)
                .toList();
    }

    boolean isEmpty() {
        return database.sql("SELECT count(*) FROM account").query(Long.class).single() == 0;
    }

    List<Account> all() {
        return database
                .sql("SELECT name, display, roles, enabled, last FROM account ORDER BY name")
                .query(Row.class)
                .list()
                .stream()
                .map(Objects::requireNonNull)
                .map(r -> new Account(r.name, r.display, roles(Arrays.asList(r.roles.split(","))), r.enabled, r.last))
                .toList();
    }

    Optional<Account> find(String name) {
        String lower = name.strip().toLowerCase(Locale.ROOT);
        return all().stream().filter(a -> a.name().equals(lower)).findFirst();
    }

    /** Adds an account; fails where the name is taken or cannot be one, or the password is too short. */
    void add(String name, String display, String password, Set<Role> roles) {
        String lower = name.strip().toLowerCase(Locale.ROOT);
        if (!NAME.matcher(lower).matches()) {
            throw wrong("an account's name is of letters a-z, digits and . _ @ -", "choose another name");
        }
        if (find(lower).isPresent()) {
            throw wrong("there is an account of this name", "choose another name");
        }
        check(roles);
        database.sql("INSERT INTO account (name, display, password, roles, enabled) VALUES (?, ?, ?, ?, 1)")
                .params(lower, display.strip(), hash(password), joined(roles))
                .update();
    }

    /** Changes roles, or shuts an account; an administrator is left in any case. */
    void change(String name, String display, Set<Role> roles, boolean enabled) {
        check(roles);
        boolean keeps = enabled && roles.contains(Role.ADMINISTRATOR);
        boolean others = all().stream()
                .anyMatch(
                        a -> !a.name().equals(name) && a.enabled() && a.roles().contains(Role.ADMINISTRATOR));
        if (!keeps && !others) {
            throw wrong("nobody would be left to keep the accounts", "make another account an administrator first");
        }
        one(database.sql("UPDATE account SET display = ?, roles = ?, enabled = ? WHERE name = ?")
                .params(display.strip(), joined(roles), enabled ? 1 : 0, name)
                .update());
    }

    void password(String name, String password) {
        one(database.sql("UPDATE account SET password = ? WHERE name = ?")
                .params(hash(password), name)
                .update());
    }

    /** Whether it is the password of an account. */
    boolean matches(String name, String password) {
        return passwords.matches(
                password, String.valueOf(loadUserByUsername(name).getPassword()));
    }

    @EventListener
    void signedIn(AuthenticationSuccessEvent event) {
        database.sql("UPDATE account SET last = ? WHERE name = ?")
                .params(clock.instant().toString(), event.getAuthentication().getName())
                .update();
    }

    /** Roles by the API's spelling. */
    static Set<Role> roles(Iterable<String> codes) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String code : codes) {
            roles.add(Arrays.stream(Role.values())
                    .filter(r -> r.code().equals(code))
                    .findFirst()
                    .orElseThrow(() ->
                            wrong("there is no role of this name", "give analyst, lead, auditor, administrator")));
        }
        return roles;
    }

    private static void check(Set<Role> roles) {
        if (roles.isEmpty()) {
            throw wrong("an account has one role at least", "give it a role, or shut it");
        }
        if (roles.contains(Role.AUDITOR) && roles.size() > 1) {
            throw wrong("who audits does nothing else here", "make two accounts");
        }
    }

    private static String joined(Set<Role> roles) {
        return String.join(",", Role.codes(roles));
    }

    private String hash(String password) {
        if (password.codePointCount(0, password.length()) < SHORTEST || password.length() > LONGEST) {
            throw wrong(
                    "a password has %d to %d characters".formatted(SHORTEST, LONGEST),
                    "take several words that nobody would guess");
        }
        return String.valueOf(passwords.encode(password));
    }

    private static void one(int changed) {
        if (changed != 1) {
            throw wrong("there is no such account", "choose one from the list");
        }
    }

    private static AshiatoException wrong(String what, String remedy) {
        return new AshiatoException(ErrorCode.USAGE, what, "", remedy);
    }
}

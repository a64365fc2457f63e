// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.server.access;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import jakarta.servlet.DispatcherType;
import org.ashiato.server.access.Role.Right;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.ott.OneTimeTokenAuthenticationProvider;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.core.session.SessionRegistryImpl;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.session.HttpSessionEventPublisher;

/** Who may ask what of the API: a stranger is told nothing but that they are one. */
@Configuration(proxyBeanMethods = false)
class AccessRules {
    /** What the page may load: what comes from here, and nothing written into it. */
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; "
                    + "connect-src 'self'; frame-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; "
                    + "frame-ancestors 'none'";

    private static final String API = "/api/v1";

    @Bean
    PasswordEncoder passwordEncoder() {
        return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    }

    @Bean
    SessionRegistry sessions() {
        return new SessionRegistryImpl();
    }

    @Bean
    HttpSessionEventPublisher sessionEvents() {
        return new HttpSessionEventPublisher();
    }

    @Bean
    SecurityFilterChain chain(
            HttpSecurity http,
            FirstLink link,
            SessionRegistry sessions,
            Throttle throttle,
            ProviderAccounts provided,
            ObjectProvider<ClientRegistrationRepository> providers)
            throws Exception {
        http.authorizeHttpRequests(rules -> rules.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                .permitAll()
                .requestMatchers(GET, API + "/entrance")
                .permitAll()
                .requestMatchers(POST, API + "/first")
                .hasRole("FIRST")
                .requestMatchers(GET, API + "/me")
                .authenticated()
                .requestMatchers(PUT, API + "/me/password")
                .hasAnyAuthority(Right.READ.name(), Right.ACCOUNTS.name())
                .requestMatchers(API + "/accounts", API + "/accounts/**")
                .hasAuthority(Right.ACCOUNTS.name())
                .requestMatchers(POST, API + "/cases/*/issued")
                .hasAuthority(Right.ISSUE.name())
                .requestMatchers(GET, API + "/**")
                .hasAuthority(Right.READ.name())
                // Questions that are too long for an address, and what only the asker sees.
                .requestMatchers(POST, API + "/cases/*/query", API + "/cases/*/visit")
                .hasAuthority(Right.READ.name())
                .requestMatchers(API + "/**")
                .hasAuthority(Right.WORK.name())
                .requestMatchers("/api/**")
                .authenticated()
                .anyRequest()
                .permitAll());
        http.formLogin(form -> form.loginPage("/")
                .loginProcessingUrl(API + "/login")
                .successHandler((request, response, who) -> response.setStatus(HttpStatus.NO_CONTENT.value()))
                .failureHandler((request, response, why) -> response.setStatus(HttpStatus.UNAUTHORIZED.value())));
        http.oneTimeTokenLogin(once -> once.loginPage("/")
                .loginProcessingUrl(API + "/login/link")
                .showDefaultSubmitPage(false)
                .tokenService(link)
                .tokenGenerationSuccessHandler(
                        (request, response, token) -> response.setStatus(HttpStatus.UNAUTHORIZED.value()))
                .authenticationProvider(new OneTimeTokenAuthenticationProvider(
                        link,
                        name -> User.withUsername(name)
                                .password("")
                                .authorities(AuthorityUtils.createAuthorityList("ROLE_FIRST"))
                                .build()))
                .successHandler((request, response, who) -> response.setStatus(HttpStatus.NO_CONTENT.value()))
                .failureHandler((request, response, why) -> response.setStatus(HttpStatus.UNAUTHORIZED.value())));
        if (providers.getIfAvailable() != null) {
            http.oauth2Login(login -> login.loginPage("/")
                    .userInfoEndpoint(user -> user.oidcUserService(provided))
                    .defaultSuccessUrl("/", true)
                    .failureUrl("/?refused"));
        }
        http.logout(logout -> logout.logoutUrl(API + "/logout")
                .logoutSuccessHandler(new HttpStatusReturningLogoutSuccessHandler(HttpStatus.NO_CONTENT)));
        http.csrf(csrf -> csrf.spa());
        // A stranger is not given a session for what they asked.
        http.requestCache(cache -> cache.disable());
        http.sessionManagement(session -> session.maximumSessions(-1)
                .sessionRegistry(sessions)
                .expiredSessionStrategy(ended -> ended.getResponse().setStatus(HttpStatus.UNAUTHORIZED.value())));
        http.exceptionHandling(failed -> failed.authenticationEntryPoint(
                        new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED))
                .accessDeniedHandler((request, response, why) -> response.setStatus(HttpStatus.FORBIDDEN.value())));
        http.headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(POLICY))
                .frameOptions(FrameOptionsConfig::sameOrigin)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .permissionsPolicyHeader(p -> p.policy("camera=(), geolocation=(), microphone=()"))
                .crossOriginOpenerPolicy(Customizer.withDefaults()));
        http.addFilterBefore(throttle, SecurityContextHolderFilter.class);
        return http.build();
    }
}

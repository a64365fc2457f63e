// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.idp;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

/** An identity provider of its own, Spring Authorization Server, with two people in it: one of the CSIRT, one not. */
public final class IdentityProvider implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    /** Starts it; whoever is sent back is sent to this workspace. */
    public IdentityProvider(int port, String workspace) {
        Map<String, Object> properties = new HashMap<>();
        String client = "spring.security.oauth2.authorizationserver.client.ashiato.";
        properties.put("server.port", port);
        properties.put("server.address", "127.0.0.1");
        properties.put("spring.config.name", "identity-provider");
        properties.put("spring.main.banner-mode", "off");
        properties.put("logging.level.root", "warn");
        properties.put("springdoc.api-docs.enabled", "false");
        properties.put("spring.security.oauth2.authorizationserver.issuer", "http://127.0.0.1:" + port);
        properties.put(client + "registration.client-id", "ashiato");
        properties.put(client + "registration.client-secret", "{noop}secret");
        properties.put(client + "registration.client-authentication-methods", "client_secret_basic");
        properties.put(client + "registration.authorization-grant-types", "authorization_code");
        properties.put(client + "registration.redirect-uris", workspace + "/login/oauth2/code/office");
        properties.put(client + "registration.scopes", "openid,profile");
        properties.put(client + "require-authorization-consent", "false");
        context =
                new SpringApplicationBuilder(Parts.class).properties(properties).run();
    }

    /** Its port. */
    public int port() {
        return ((WebServerApplicationContext) context).getWebServer().getPort();
    }

    @Override
    public void close() {
        context.close();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration(exclude = DataSourceAutoConfiguration.class)
    static class Parts {
        @Bean
        UserDetailsService people() {
            return new InMemoryUserDetailsManager(
                    User.withUsername("suzuki")
                            .password("{noop}pw")
                            .roles("CSIRT")
                            .build(),
                    User.withUsername("visitor")
                            .password("{noop}pw")
                            .roles("GUEST")
                            .build());
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> groups() {
            return context -> context.getClaims()
                    .claim(
                            "groups",
                            context.getPrincipal().getName().equals("suzuki") ? List.of("csirt-staff") : List.of("all"))
                    .claim("preferred_username", context.getPrincipal().getName());
        }
    }
}

// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.ashiato.idp.IdentityProvider;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signing in by an identity provider that really runs: code flow, roles by group, and nobody without one. */
class OidcTest {
    @TempDir
    Path folder;

    @Test
    void accountsOfAProviderHaveTheRolesOfTheirGroups() throws Exception {
        int port = free();
        int providerPort = free();
        try (IdentityProvider provider = new IdentityProvider(providerPort, "http://127.0.0.1:" + port)) {
            Path configuration = Files.writeString(folder.resolve("oidc.properties"), """
                    spring.security.oauth2.client.registration.office.client-id=ashiato
                    spring.security.oauth2.client.registration.office.client-secret=secret
                    spring.security.oauth2.client.registration.office.client-name=職員認証
                    spring.security.oauth2.client.registration.office.scope=openid,profile
                    spring.security.oauth2.client.provider.office.issuer-uri=http://127.0.0.1:%d
                    ashiato.oidc.roles.csirt-staff=analyst
                    """.formatted(provider.port()));
            try (Server server = Server.start(new Server.Options(
                    folder.resolve("cases"),
                    folder.resolve("home"),
                    "127.0.0.1",
                    port,
                    Optional.of(configuration),
                    1,
                    500L << 20))) {
                assertThat(server.port()).isEqualTo(port);
                String me = signIn(port, provider.port(), "suzuki");
                assertThat(me).contains("\"name\":\"suzuki@127.0.0.1\"", "\"roles\":[\"analyst\"]");
                assertThat(signIn(port, provider.port(), "visitor")).isEmpty();
            }
        }
    }

    private static String signIn(int port, int provider, String name) throws Exception {
        HttpClient client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.ALWAYS)
                .build();
        String workspace = "http://127.0.0.1:" + port;
        assertThat(get(client, workspace + "/api/v1/entrance").body()).contains("職員認証");
        String form = get(client, workspace + "/oauth2/authorization/office").body();
        String token = Jsoup.parse(form).select("input[name=_csrf]").val();
        client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/login".formatted(provider)))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Accept", "text/html")
                        .POST(BodyPublishers.ofString("username=%s&password=pw&_csrf=%s".formatted(name, token)))
                        .build(),
                BodyHandlers.ofString());
        return get(client, workspace + "/api/v1/me").body();
    }

    private static HttpResponse<String> get(HttpClient client, String address) throws Exception {
        // As a browser asks; the provider shows its form to nobody else.
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .header("Accept", "text/html,*/*;q=0.8")
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private static int free() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}

// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/** Somebody signed in to a workspace, on a loopback address of their own, for the workspace holds each address to its share. */
final class Analyst {
    static final String PASSWORD = "correct horse battery staple";

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client;
    private final String address;

    Analyst(String address, int machine) throws IOException {
        this.address = address;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(cookies)
                .localAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) machine}))
                .build();
    }

    void useLink(String token) throws IOException, InterruptedException {
        send("GET", "/entrance", "");
        form("/login/link", "token=" + token);
        send("POST", "/first", "{\"name\":\"first\",\"display\":\"first\",\"password\":\"%s\"}".formatted(PASSWORD));
        send("GET", "/me", "");
    }

    void signIn(String name) throws IOException, InterruptedException {
        send("GET", "/entrance", "");
        form("/login", "username=" + name + "&password=" + URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8));
    }

    // Signing in takes the token back; who asks who they are is given another.
    private void form(String path, String body) throws IOException, InterruptedException {
        check(
                path,
                client.send(request("POST", path, body, "application/x-www-form-urlencoded"), BodyHandlers.ofString()));
        send("GET", "/me", "");
    }

    /** Sends JSON, or nothing; anything but success is an error. */
    String send(String method, String path, String json) throws IOException, InterruptedException {
        return check(path, client.send(request(method, path, json, "application/json"), BodyHandlers.ofString()));
    }

    /** Seconds from sending a request until the last byte of its answer is here. */
    double ask(String path) throws IOException, InterruptedException {
        long start = System.nanoTime();
        send("GET", path, "");
        return (System.nanoTime() - start) / 1e9;
    }

    private HttpRequest request(String method, String path, String body, String type) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + "/api/v1" + path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("Content-Type", type)
                .header("Accept", "application/json");
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .forEach(token -> request.header("X-XSRF-TOKEN", token));
        return request.build();
    }

    private static String check(String path, HttpResponse<String> answer) throws IOException {
        boolean signsOn = path.equals("/entrance") || path.equals("/me");
        if (answer.statusCode() >= 300 && !signsOn) {
            throw new IOException("%s: %d %s".formatted(path, answer.statusCode(), answer.body()));
        }
        return answer.body();
    }

    /** The cookie by which a browser is this analyst. */
    String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("ashiato"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow();
    }
}

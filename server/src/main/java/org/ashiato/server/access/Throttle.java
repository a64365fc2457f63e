// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.server.access;

import com.google.common.cache.CacheBuilder;
import com.google.common.cache.CacheLoader;
import com.google.common.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Holds each address to so many requests, and to few tries to sign in. */
@Component
class Throttle extends OncePerRequestFilter {
    /** Addresses remembered; those asked for longest ago are forgotten first. */
    private static final int REMEMBERED = 100_000;

    private static final int REQUESTS = 2000;
    private static final int TRIES = 10;

    private final LoadingCache<String, Bucket> requests = buckets(REQUESTS, Duration.ofSeconds(10));
    private final LoadingCache<String, Bucket> tries = buckets(TRIES, Duration.ofMinutes(1));

    private static LoadingCache<String, Bucket> buckets(int capacity, Duration refill) {
        return CacheBuilder.newBuilder()
                .maximumSize(REMEMBERED)
                .build(CacheLoader.from(() -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(capacity).refillGreedy(capacity, refill))
                        .build()));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean signsIn = request.getRequestURI().startsWith("/api/v1/login")
                && request.getMethod().equals("POST");
        Bucket bucket = (signsIn ? tries : requests).getUnchecked(request.getRemoteAddr());
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            chain.doFilter(request, response);
        } else {
            response.setHeader(
                    HttpHeaders.RETRY_AFTER,
                    Long.toString(
                            Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1));
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        }
    }
}

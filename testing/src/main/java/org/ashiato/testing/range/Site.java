// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.range;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A place on the network: host name or address, and what it serves. */
final class Site {
    private final String name;
    private final byte[] bytes;
    private final byte[] address;
    private final boolean tunnelled;
    private final List<Resource> pages;
    private final List<Resource> parts;
    private final List<Site> partners;
    private @Nullable String why;
    private final Map<String, Trace> readers = new TreeMap<>();
    private long since = Long.MIN_VALUE;

    /**
     * @param address where the proxy reaches it, dotted
     * @param tunnelled whether clients use CONNECT to port 443
     * @param partners other hosts that its pages draw on
     */
    Site(
            String name,
            String address,
            boolean tunnelled,
            List<Resource> pages,
            List<Resource> parts,
            List<Site> partners) {
        this.name = name;
        this.bytes = Texts.ascii(name);
        this.address = Texts.ascii(address);
        this.tunnelled = tunnelled;
        this.pages = List.copyOf(pages);
        this.parts = List.copyOf(parts);
        this.partners = List.copyOf(partners);
    }

    /** One that programs talk to and nobody reads. */
    static Site service(String name, String address, boolean tunnelled) {
        return new Site(name, address, tunnelled, List.of(), List.of(), List.of());
    }

    String name() {
        return name;
    }

    byte[] bytes() {
        return bytes;
    }

    byte[] address() {
        return address;
    }

    /** Whether it is known by its address alone. */
    boolean bare() {
        return Arrays.equals(bytes, address);
    }

    boolean tunnelled() {
        return tunnelled;
    }

    List<Resource> pages() {
        return pages;
    }

    List<Resource> parts() {
        return parts;
    }

    List<Site> partners() {
        return partners;
    }

    /** When the site came into being, UTC milliseconds. */
    long since() {
        return since;
    }

    void opensAt(long time) {
        since = time;
    }

    /** From now on note who reads the site: these people are innocent, and why. */
    void watch(String reason) {
        why = reason;
    }

    @Nullable
    Trace reader(Terminal terminal) {
        String reason = why;
        return reason == null ? null : readers.computeIfAbsent(terminal.name(), host -> new Trace(host, name, reason));
    }

    /** Those who read it since {@link #watch}. */
    List<Trace> readers() {
        return List.copyOf(readers.values());
    }
}

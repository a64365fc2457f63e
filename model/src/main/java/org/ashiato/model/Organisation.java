// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.model;

import static java.util.Objects.requireNonNull;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/**
 * What is the organisation's own, from {@code --org} or assumed.
 *
 * @param name as it is to stand in the report; may be empty
 * @param zone in which its people work
 * @param domains its own registered domains, lower case
 * @param ranges its own address ranges, CIDR; empty means the private ranges
 * @param workFrom start of working hours, local
 * @param workTo end of working hours, local
 */
public record Organisation(
        String name, ZoneId zone, List<String> domains, List<String> ranges, LocalTime workFrom, LocalTime workTo) {
    public Organisation {
        requireNonNull(name, "name is null");
        requireNonNull(zone, "zone is null");
        requireNonNull(workFrom, "workFrom is null");
        requireNonNull(workTo, "workTo is null");
        domains = List.copyOf(domains);
        ranges = List.copyOf(ranges);
    }
}

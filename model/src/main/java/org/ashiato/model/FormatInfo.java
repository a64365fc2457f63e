// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.model;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;

/**
 * What a format's {@code format.toml} says of it.
 *
 * @param id short name, lower-case letters and digits, the same as its folder
 * @param title what it is called
 * @param url where it is specified
 * @param device the kind of source that writes it: proxy, web, sensor …; names the source where nothing else does
 * @param kinds the kinds of events it yields
 * @param time how its times are to be read: "epoch", "offset", "utc" or "local"
 * @param recognised by what in the content it is recognised
 * @param columns event column to the log's own field name, as documentation
 * @param lacks what the device does not log, named for "what cannot be known"
 */
public record FormatInfo(
        String id,
        Text title,
        String url,
        String device,
        List<EventKind> kinds,
        String time,
        Text recognised,
        Map<String, String> columns,
        List<Text> lacks) {
    public FormatInfo {
        requireNonNull(id, "id is null");
        requireNonNull(title, "title is null");
        requireNonNull(url, "url is null");
        requireNonNull(device, "device is null");
        requireNonNull(time, "time is null");
        requireNonNull(recognised, "recognised is null");
        kinds = List.copyOf(kinds);
        columns = Map.copyOf(columns);
        lacks = List.copyOf(lacks);
    }
}

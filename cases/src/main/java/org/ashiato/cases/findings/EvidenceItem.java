// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.cases.findings;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One piece of evidence as the account of the case names it.
 *
 * @param number its number in the case, in the order of intake
 * @param sha256 of the unpacked content; what citations name
 * @param receivedSha256 of the file as received, which may be a container of this content
 * @param size bytes of the unpacked content
 * @param receivedSize bytes of the file as received
 * @param name its own name, with the containers it lay in: {@code "logs.zip/proxy/access.log"}; never an absolute path
 * @param path where it lay when it was taken in
 * @param receivedAt when it was taken in, UTC
 * @param receivedBy who took it in
 * @param format id of its format, or null where none recognised it
 * @param source name of its source, or null where no format recognised it
 * @param charset its characters, or null where no format recognised it
 * @param events how many were read from it
 * @param rejects lines of it that could not be read
 */
public record EvidenceItem(
        int number,
        String sha256,
        String receivedSha256,
        long size,
        long receivedSize,
        String name,
        String path,
        Instant receivedAt,
        String receivedBy,
        @Nullable String format,
        @Nullable String source,
        @Nullable String charset,
        long events,
        long rejects) {
    public EvidenceItem {
        requireNonNull(sha256, "sha256 is null");
        requireNonNull(receivedSha256, "receivedSha256 is null");
        requireNonNull(name, "name is null");
        requireNonNull(path, "path is null");
        requireNonNull(receivedAt, "receivedAt is null");
        requireNonNull(receivedBy, "receivedBy is null");
    }
}

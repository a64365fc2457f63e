// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format;

import static org.ashiato.model.EventKind.DIRECTORY;

/** The positions of the columns of {@code directory} events, settled once. */
public final class DirectoryColumn {
    public static final int SRC_ADDRESS = DIRECTORY.position("src_address");
    public static final int CONNECTION = DIRECTORY.position("connection");
    public static final int OPERATION = DIRECTORY.position("operation");
    public static final int ACTIVITY = DIRECTORY.position("activity");
    public static final int USER_NAME = DIRECTORY.position("user_name");
    public static final int DN = DIRECTORY.position("dn");
    public static final int FILTER = DIRECTORY.position("filter");
    public static final int AUTH_PROTOCOL = DIRECTORY.position("auth_protocol");
    public static final int RESULT = DIRECTORY.position("result");
    public static final int ENTRIES = DIRECTORY.position("entries");
    public static final int DST_HOST = DIRECTORY.position("dst_host");
    public static final int UNMAPPED = DIRECTORY.position("unmapped");

    private DirectoryColumn() {}
}

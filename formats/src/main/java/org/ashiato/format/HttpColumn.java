// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format;

import static org.ashiato.model.EventKind.HTTP;

/** The positions of the columns of {@code http} events, settled once. */
public final class HttpColumn {
    public static final int SRC_ADDRESS = HTTP.position("src_address");
    public static final int USER_NAME = HTTP.position("user_name");
    public static final int METHOD = HTTP.position("method");
    public static final int SCHEME = HTTP.position("scheme");
    public static final int DST_HOST = HTTP.position("dst_host");
    public static final int DST_PORT = HTTP.position("dst_port");
    public static final int PATH = HTTP.position("path");
    public static final int QUERY_STRING = HTTP.position("query_string");
    public static final int DST_IP = HTTP.position("dst_ip");
    public static final int STATUS = HTTP.position("status");
    public static final int ACTION = HTTP.position("action");
    public static final int BYTES_OUT = HTTP.position("bytes_out");
    public static final int BYTES_IN = HTTP.position("bytes_in");
    public static final int DURATION_US = HTTP.position("duration_us");
    public static final int USER_AGENT = HTTP.position("user_agent");
    public static final int REFERRER = HTTP.position("referrer");
    public static final int CONTENT_TYPE = HTTP.position("content_type");
    public static final int UID = HTTP.position("uid");
    public static final int UNMAPPED = HTTP.position("unmapped");

    private HttpColumn() {}
}

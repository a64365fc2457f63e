// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format;

import static org.ashiato.model.EventKind.SIGNIN;

/** The positions of the columns of {@code signin} events, settled once. */
public final class SigninColumn {
    public static final int USER_NAME = SIGNIN.position("user_name");
    public static final int USER_DOMAIN = SIGNIN.position("user_domain");
    public static final int SRC_ADDRESS = SIGNIN.position("src_address");
    public static final int ACTIVITY = SIGNIN.position("activity");
    public static final int RESULT = SIGNIN.position("result");
    public static final int REASON = SIGNIN.position("reason");
    public static final int STATUS_DETAIL = SIGNIN.position("status_detail");
    public static final int SERVICE = SIGNIN.position("service");
    public static final int DST_HOST = SIGNIN.position("dst_host");
    public static final int AUTH_PROTOCOL = SIGNIN.position("auth_protocol");
    public static final int USER_AGENT = SIGNIN.position("user_agent");
    public static final int DEVICE = SIGNIN.position("device");
    public static final int COUNTRY = SIGNIN.position("country");
    public static final int SESSION = SIGNIN.position("session");
    public static final int TARGET = SIGNIN.position("target");
    public static final int UID = SIGNIN.position("uid");
    public static final int UNMAPPED = SIGNIN.position("unmapped");

    private SigninColumn() {}
}

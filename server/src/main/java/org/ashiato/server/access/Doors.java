// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.server.access;

import java.net.InetAddress;
import org.ashiato.model.AshiatoException;
import org.ashiato.model.ErrorCode;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.stereotype.Component;

/** Refuses to open to other machines without TLS, or before there is an account. */
@Component
class Doors {
    Doors(ServerProperties server, Accounts accounts) {
        InetAddress address = server.getAddress();
        boolean local = address != null && address.isLoopbackAddress();
        if (local) {
            return;
        }
        String where = address == null ? "" : address.getHostAddress();
        if (!Ssl.isEnabled(server.getSsl())) {
            throw new AshiatoException(
                    ErrorCode.USAGE,
                    "the workspace does not listen to other machines without TLS",
                    where,
                    "give a --config with server.ssl.certificate and server.ssl.certificate-private-key, or leave --address out");
        }
        if (accounts.isEmpty()) {
            throw new AshiatoException(
                    ErrorCode.USAGE,
                    "the workspace does not listen to other machines before there is an account",
                    where,
                    "start it once without --address and make the first account by the link it prints");
        }
    }
}

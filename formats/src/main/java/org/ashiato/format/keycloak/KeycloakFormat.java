// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format.keycloak;

import java.util.Optional;
import org.ashiato.format.FormatToml;
import org.ashiato.format.JsonRecords;
import org.ashiato.model.Claim;
import org.ashiato.model.FormatInfo;
import org.ashiato.model.LogFormat;
import org.ashiato.model.Sample;

/** Keycloak's events: as its API and its server log in JSON give them, and in the server log's lines of text. */
public final class KeycloakFormat implements LogFormat {
    private static final FormatInfo INFO = FormatToml.beside(KeycloakFormat.class);

    @Override
    public FormatInfo info() {
        return INFO;
    }

    @Override
    public Optional<Claim> claim(Sample sample) {
        ServerLog text = new ServerLog();
        double share = sample.share(text);
        return share > 0 ? Optional.of(new Claim(text, share)) : JsonRecords.claim(sample, KeycloakReader::new);
    }
}

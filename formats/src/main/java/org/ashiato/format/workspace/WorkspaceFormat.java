// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.format.workspace;

import java.util.Optional;
import org.ashiato.format.FormatToml;
import org.ashiato.format.JsonRecords;
import org.ashiato.model.Claim;
import org.ashiato.model.FormatInfo;
import org.ashiato.model.LogFormat;
import org.ashiato.model.Sample;

/** Activities that Google Workspace's Reports API gives: sign-ins, and the deeds of other applications. */
public final class WorkspaceFormat implements LogFormat {
    private static final FormatInfo INFO = FormatToml.beside(WorkspaceFormat.class);

    @Override
    public FormatInfo info() {
        return INFO;
    }

    @Override
    public Optional<Claim> claim(Sample sample) {
        return JsonRecords.claim(sample, WorkspaceReader::new);
    }
}

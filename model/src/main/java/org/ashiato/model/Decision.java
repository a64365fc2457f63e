// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.model;

import static java.util.Objects.requireNonNull;

/**
 * What an analyst decided of an observable. It holds against all weights until it is taken back.
 *
 * @param observable id of a host, a destination, an account or an address, lower case
 * @param bad whether it belongs to the intrusion; else it is innocent
 * @param why in the analyst's words
 */
public record Decision(String observable, boolean bad, String why) {
    public Decision {
        requireNonNull(observable, "observable is null");
        requireNonNull(why, "why is null");
    }
}

// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.testing.institute;

import org.ashiato.testing.institute.Attempt.Service;

/**
 * One sign-in by the actor.
 *
 * @param looks whether shared folders are looked into afterwards
 */
record Visit(int stage, Person person, long time, Address address, String agent, Service service, boolean looks) {
    Visit from(Address other) {
        return new Visit(stage, person, time, other, agent, service, looks);
    }
}

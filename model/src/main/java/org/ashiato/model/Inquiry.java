// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.model;

import java.util.List;

/** What an analysis is given: the events, what is known of them, and what was said before. */
public interface Inquiry {
    /** The events. */
    Gather gather();

    /** When each source really logged. */
    Coverage coverage();

    /** What is the organisation's own. */
    Organisation organisation();

    /** What intelligence calls bad; may be empty. */
    List<Indicator> indicators();

    /** What is known of kinds of addresses; may be empty. */
    List<AddressList> addressLists();

    /** What analysts decided, in any order, at most one of an observable. */
    List<Decision> decisions();

    /** The exhibit that an analysis named in {@code after} made; asking for another is a bug. */
    <E extends Exhibit> E exhibit(Class<E> type);
}

// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.matrix;

import java.util.List;
import org.ashiato.model.Exhibit;

/**
 * Contacts of terminals in scope with destinations in scope, by UTC hour.
 *
 * @param hosts rows, by first contact
 * @param destinations the key of colours, by first contact
 * @param firstHour hours since 1970-01-01T00Z of the first column
 * @param hours number of columns
 * @param cells sorted by host, hour, destination
 */
public record Matrix(List<String> hosts, List<String> destinations, long firstHour, int hours, List<Cell> cells)
        implements Exhibit {
    public Matrix {
        hosts = List.copyOf(hosts);
        destinations = List.copyOf(destinations);
        cells = List.copyOf(cells);
    }

    /** The contacts of one terminal with one destination in one hour; positions in the lists above. */
    public record Cell(int host, int hour, int destination, long succeeded, long failed) {}
}

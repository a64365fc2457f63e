// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.analysis.rhythm;

/**
 * What the times of one terminal's contacts with one destination say.
 *
 * @param nats how much better a program's clock explains the intervals than a person or chance does: above 0 for
 *     a program, below 0 for a person, within {@code ±}{@link RhythmJudge#MOST}
 * @param intervals how many intervals were judged, breaks left out
 * @param seconds the period of the best clock; 0 where there are too few contacts to fit one
 * @param jitter how far a single interval strays from it, as a share of it, 0 to 1
 * @param breaks silences of several periods that neither the terminal's own silence nor a gap of the log explains
 * @param excused silences that one of the two explains
 */
public record Rhythm(double nats, int intervals, double seconds, double jitter, int breaks, int excused) {
    /** Too few contacts to say anything. */
    public static final Rhythm NONE = new Rhythm(0, 0, 0, 0, 0, 0);

    /** Whether a program is clearly the better explanation. */
    public boolean isMachine() {
        return isMachine(nats);
    }

    /** The same, of which only the nats were kept. */
    public static boolean isMachine(double nats) {
        return nats >= 3;
    }
}

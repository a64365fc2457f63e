// Copyright The Ashiato Authors
// SPDX-License-Identifier: Apache-2.0
package org.ashiato.evidence.coverage;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.LongStream;
import org.ashiato.model.Organisation;

/** Logs for tests, as times alone. */
final class Logs {
    private Logs() {}

    static Organisation organisation(ZoneId zone) {
        return new Organisation("", zone, List.of(), List.of(), LocalTime.of(8, 30), LocalTime.of(17, 15));
    }

    static List<GapJudge.Judged> gaps(OfficeSeries office, long[] times) {
        return gaps(office.zone(), times, false);
    }

    static List<GapJudge.Judged> gaps(ZoneId zone, long[] times, boolean local) {
        return new GapJudge(OfficeSeries.volume(times), new Days(organisation(zone)), local).gaps();
    }

    /** An event every so many seconds. */
    static long[] clock(long fromSecond, long toSecond, long every) {
        return LongStream.iterate(fromSecond, t -> t < toSecond, t -> t + every)
                .map(t -> t * 1_000_000)
                .toArray();
    }
}

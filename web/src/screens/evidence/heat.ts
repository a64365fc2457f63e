import { HOUR, type SourceHours } from '../../api/figures';
import type { Gap } from '../../api/findings';
import { place } from '../../figures/view';

/** A day of a source: events, what is usual, and whether a gap lies in it. */
export interface Day {
  readonly source: number;
  readonly day: number;
  readonly events: number;
  readonly usual: number;
  readonly gap: boolean;
}

/** Hours summed up into days whose midnights are given (one more than there are days). */
export function daysOf(
  sources: readonly SourceHours[],
  gaps: readonly Gap[],
  midnights: readonly number[],
): readonly Day[] {
  return sources.flatMap(({ source, first_hour, events, usual }, index) => {
    const sums = new Map<number, { events: number; usual: number }>();
    events.forEach((count, hour) => {
      const day = place(midnights, (first_hour + hour) * HOUR + 1) - 1;
      const sum = sums.get(day) ?? { events: 0, usual: 0 };
      sum.events += count;
      sum.usual += usual[hour] ?? 0;
      sums.set(day, sum);
    });
    const own = gaps.filter((gap) => gap.source === source);
    return [...sums].map(([day, sum]) => ({
      source: index,
      day,
      ...sum,
      gap: own.some(
        (gap) =>
          Date.parse(gap.from) < (midnights[day + 1] ?? Infinity) && Date.parse(gap.to) > (midnights[day] ?? Infinity),
      ),
    }));
  });
}

/** How full a day is, against what is usual; a day that usually brings nothing counts as full. */
export function fullness({ events, usual }: Pick<Day, 'events' | 'usual'>): number {
  return usual < 1 ? 1 : events / usual;
}

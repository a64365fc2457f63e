import { HOUR } from '../api/figures';
import { clock, midnight } from '../i18n/dates';

/** What of a plot is in sight: moments in milliseconds since 1970 UTC across, rows down. */
export interface View {
  readonly from: number;
  readonly to: number;
  readonly top: number;
  readonly bottom: number;
}

/** The least that one may zoom to. */
const LEAST_TIME = 10 * 60_000;
const LEAST_ROWS = 4;

function within(from: number, to: number, least: number, most: number): readonly [number, number] {
  const size = Math.min(to - from, most - least);
  const start = Math.min(Math.max(from, least), most - size);
  return [start, start + size];
}

/** The view moved so that it shows nothing beyond the whole. */
export function held(view: View, whole: View): View {
  const [from, to] = within(view.from, view.to, whole.from, whole.to);
  const [top, bottom] = within(view.top, view.bottom, whole.top, whole.bottom);
  return { from, to, top, bottom };
}

/** The view with its times (and rows where told) scaled by a factor around a point that stays where it is. */
export function zoomed(view: View, whole: View, factor: number, at: number, row: number | null): View {
  const time = Math.max(factor, LEAST_TIME / (view.to - view.from));
  const rows = row === null ? 1 : Math.max(factor, LEAST_ROWS / (view.bottom - view.top));
  const middle = row ?? view.top;
  return held(
    {
      from: at - (at - view.from) * time,
      to: at + (view.to - at) * time,
      top: middle - (middle - view.top) * rows,
      bottom: middle + (view.bottom - middle) * rows,
    },
    whole,
  );
}

/** The view moved by a time and by rows. */
export function moved(view: View, whole: View, time: number, rows: number): View {
  return held({ from: view.from + time, to: view.to + time, top: view.top + rows, bottom: view.bottom + rows }, whole);
}

/** Midnights of a zone from the day that holds the first moment to the day after the last. */
export function days(from: number, to: number, zone: string): readonly number[] {
  const first = clock(from, zone);
  const found: number[] = [];
  for (let day = first.day; ; day++) {
    const date = new Date(Date.UTC(first.year, first.month - 1, day));
    const at = midnight(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate(), zone);
    found.push(at);
    if (at > to || found.length > 4000) return found;
  }
}

/** Saturdays and Sundays among days, each from midnight to midnight. */
export function weekends(midnights: readonly number[], zone: string): readonly (readonly [number, number])[] {
  const found: (readonly [number, number])[] = [];
  midnights.forEach((at, index) => {
    const next = midnights[index + 1];
    const { weekday } = clock(at, zone);
    if (next !== undefined && (weekday === 0 || weekday === 6)) found.push([at, next]);
  });
  return found;
}

const STEPS = [1 / 60, 1 / 12, 1 / 4, 1 / 2, 1, 3, 6, 12].map((hours) => hours * HOUR);

/** Where the marks of the axis stand, at most so many; whole days where there is room for no more. */
export function ticks(view: View, midnights: readonly number[], most: number): readonly number[] {
  const span = view.to - view.from;
  const step = STEPS.find((size) => span / size <= most);
  if (step !== undefined) {
    // Hours are counted from the midnight before, so that they are whole in zones off by half an hour.
    const start = midnights.findLast((at) => at <= view.from) ?? view.from;
    const found: number[] = [];
    for (let at = start + Math.ceil((view.from - start) / step) * step; at <= view.to; at += step) found.push(at);
    return found;
  }
  const seen = midnights.filter((at) => at >= view.from && at <= view.to);
  const every = Math.ceil(seen.length / most);
  const round = [1, 2, 4, 7, 14, 28, 56, 91].find((size) => size >= every) ?? every;
  return seen.filter((_, index) => index % round === 0);
}

/** The first place in sorted moments that is not before a moment. */
export function place(sorted: ArrayLike<number>, at: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? Infinity) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

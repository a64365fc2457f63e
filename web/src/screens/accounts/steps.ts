import { millis, type Plane, type Tries, type Uses } from '../../api/figures';
import type { Dots } from '../../figures/dots';

/** Tones of the dots of tries, from few to many. */
export const TONES = 6;

/** The dots of uses: sign-ins (kind 0) in the upper half of a row, accesses (kind 1) in the lower. */
export function dotsOfUses(uses: Uses): Dots {
  const points = uses.points.toSorted((a, b) => a[0] - b[0]);
  return {
    at: Float64Array.from(points, ([at]) => at / 1000),
    row: Float32Array.from(points, ([, account, , kind]) => account + (kind === 'sign_in' ? -0.22 : 0.22)),
    kind: Uint8Array.from(points, ([, , , kind]) => (kind === 'sign_in' ? 0 : 1)),
  };
}

/** The tone of so many tries, where the most is known; logarithmic. */
export function tone(tries: number, most: number): number {
  if (most <= 1) return TONES - 1;
  return Math.min(Math.floor((Math.log(tries) / Math.log(most)) * TONES), TONES - 1);
}

/** A dot of tries: its ids, from one number to another, and how often. */
export interface Try {
  readonly known: boolean;
  readonly row: number;
  readonly tries: number;
}

/** Dots of tries: known ids above the middle (row 0 is the lowest of them), unknown ids below it. */
export function dotsOfTries(tries: Tries): { readonly dots: Dots; readonly told: readonly Try[] } {
  const start = millis(tries.from_us);
  const width = tries.span_us / 1000;
  const most = Math.max(...[tries.known, tries.unknown].flatMap(({ cells }) => cells.map((cell) => cell[2])), 1);
  const of = ({ cells }: Plane, known: boolean) =>
    cells.map(([column, row, count]) => ({ at: start + (column + 0.5) * width, known, row, tries: count }));
  const all = [...of(tries.known, true), ...of(tries.unknown, false)].sort((a, b) => a.at - b.at);
  return {
    dots: {
      at: Float64Array.from(all, (dot) => dot.at),
      row: Float32Array.from(all, (dot) => (dot.known ? tries.known.rows - 1 - dot.row : tries.known.rows + dot.row)),
      kind: Uint8Array.from(all, (dot) => tone(dot.tries, most) + (dot.known ? 0 : TONES)),
    },
    told: all,
  };
}

/** Tries added up: for each span in which there was one, its end and the sum. */
export function addedUp(
  tries: Pick<Tries, 'from_us' | 'span_us' | 'spans'>,
  steps: readonly (readonly [number, number])[],
): readonly (readonly [number, number])[] {
  const start = millis(tries.from_us);
  const width = tries.span_us / 1000;
  let sum = 0;
  const line: (readonly [number, number])[] = [[start, 0]];
  for (const [span, count] of steps) {
    sum += count;
    line.push([start + (span + 1) * width, sum]);
  }
  line.push([start + tries.spans * width, sum]);
  return line;
}

/** The middle of the sums of several ids at the end of each span. */
export function median(
  tries: Pick<Tries, 'from_us' | 'span_us' | 'spans'>,
  ids: readonly { readonly steps: readonly (readonly [number, number])[] }[],
): readonly (readonly [number, number])[] {
  const start = millis(tries.from_us);
  const width = tries.span_us / 1000;
  const sums = ids.map(() => 0);
  const next = ids.map(() => 0);
  return Array.from({ length: tries.spans }, (_, span) => {
    ids.forEach(({ steps }, index) => {
      for (let step = steps[next[index] ?? 0]; step && step[0] <= span; step = steps[next[index] ?? 0]) {
        sums[index] = (sums[index] ?? 0) + step[1];
        next[index] = (next[index] ?? 0) + 1;
      }
    });
    const sorted = sums.toSorted((a, b) => a - b);
    return [start + (span + 1) * width, sorted[sorted.length >> 1] ?? 0] as const;
  });
}

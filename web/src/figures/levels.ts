import type { Dots } from './dots';

/** Into how many stretches the whole time is cut, from coarse to fine. */
const CUTS = [2048, 8192, 32_768];

/** With fewer dots than this, drawing all of them is quick enough. */
const FEW = 100_000;

/** Dots thinned for far views: of those of one row and kind in one stretch of time, the first stands for all. */
export interface Level {
  readonly dots: Dots;
  /** How long a stretch is, in milliseconds; 0: nothing was left out. */
  readonly stretch: number;
}

function thinned(dots: Dots, from: number, stretch: number): Dots {
  const kept = new Uint32Array(dots.at.length);
  const last = new Map<number, number>();
  let count = 0;
  for (let index = 0; index < dots.at.length; index++) {
    const slot = Math.floor(((dots.at[index] as number) - from) / stretch);
    // Rows are told apart to an eighth, which is finer than the two halves of a row.
    const key = Math.round((dots.row[index] as number) * 8) * 256 + (dots.kind[index] as number);
    if (last.get(key) === slot) continue;
    last.set(key, slot);
    kept[count++] = index;
  }
  const places = kept.subarray(0, count);
  return {
    at: Float64Array.from(places, (place) => dots.at[place] as number),
    row: Float32Array.from(places, (place) => dots.row[place] as number),
    kind: Uint8Array.from(places, (place) => dots.kind[place] as number),
  };
}

/** The levels of some dots, from coarse to fine; the last holds them all. */
export function levelsOf(dots: Dots): readonly Level[] {
  const all: Level = { dots, stretch: 0 };
  const from = dots.at[0] ?? 0;
  const span = (dots.at.at(-1) ?? 0) - from;
  if (dots.at.length < FEW || span <= 0) return [all];
  const levels = [all];
  for (const cut of CUTS.toReversed()) {
    // Each is thinned from the finer one before it, which is quicker than from all.
    const finer = levels[0] ?? all;
    levels.unshift({ dots: thinned(finer.dots, from, span / cut), stretch: span / cut });
  }
  return levels;
}

/** The coarsest level in which what was left out lies within a pixel of what stands for it. */
export function levelFor(levels: readonly Level[], millisPerPixel: number): Level {
  const fit = levels.find((level) => level.stretch <= millisPerPixel);
  if (!fit) throw new Error('the last level leaves nothing out');
  return fit;
}

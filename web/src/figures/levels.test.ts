import { expect, test } from 'vitest';
import type { Dots } from './dots';
import { levelFor, levelsOf } from './levels';

const COUNT = 200_000;
const MANY: Dots = {
  at: Float64Array.from({ length: COUNT }, (_, index) => index),
  row: Float32Array.from({ length: COUNT }, (_, index) => index % 2),
  kind: new Uint8Array(COUNT),
};

test('few dots are all drawn', () => {
  const few = { at: MANY.at.slice(0, 9), row: MANY.row.slice(0, 9), kind: MANY.kind.slice(0, 9) };
  expect(levelsOf(few)).toHaveLength(1);
});

test('in each stretch, one dot of a row stands for all', () => {
  const levels = levelsOf(MANY);
  const [coarse] = levels;
  expect(coarse!.dots.at.length).toBeLessThanOrEqual(2 * 2049);
  expect(coarse!.dots.at.length).toBeGreaterThan(2 * 2000);
  expect([...coarse!.dots.at]).toEqual([...coarse!.dots.at].sort((a, b) => a - b));
  expect(levels.at(-1)?.dots).toBe(MANY);
});

test('the nearer the view, the more is drawn', () => {
  const levels = levelsOf(MANY);
  expect(levelFor(levels, 1000)).toBe(levels[0]);
  expect(levelFor(levels, 30)).toBe(levels[1]);
  expect(levelFor(levels, 0.001)).toBe(levels.at(-1));
});

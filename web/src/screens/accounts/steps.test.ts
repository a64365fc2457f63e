import { expect, test } from 'vitest';
import type { Plane, Tries } from '../../api/figures';
import { addedUp, median, tone, TONES, dotsOfTries, dotsOfUses } from './steps';

const PLANE: Plane = { ids: 2, tries: 3, ids_per_row: 1, columns: 2, rows: 2, cells: [[1, 0, 1]] };
const TRIES: Tries = {
  source: 'directory',
  from_us: 0,
  span_us: 1000,
  spans: 3,
  known: PLANE,
  unknown: { ...PLANE, cells: [[0, 1, 100]] },
  taken: [],
  more_taken: 0,
  untouched: [],
  untouched_of: 0,
};

test('uses stand in the order of time, sign-ins above accesses', () => {
  const dots = dotsOfUses({
    accounts: ['a'],
    addresses: ['x'],
    points: [
      [2000, 0, 0, 'folder', 1, 0],
      [1000, 0, 0, 'sign_in', 1, 0],
    ],
  });
  expect([...dots.at]).toEqual([1, 2]);
  expect([...dots.kind]).toEqual([0, 1]);
  expect(dots.row[0]!).toBeLessThan(dots.row[1]!);
});

test('known ids go upward from the middle, unknown ones downward', () => {
  const { dots, told } = dotsOfTries(TRIES);
  expect([...dots.at]).toEqual([0.5, 1.5]);
  expect([...dots.row]).toEqual([3, 1]);
  expect(told.map((dot) => dot.known)).toEqual([false, true]);
  expect([...dots.kind]).toEqual([2 * TONES - 1, 0]);
});

test('tones run from few to many', () => {
  expect(tone(1, 100)).toBe(0);
  expect(tone(100, 100)).toBe(TONES - 1);
});

test('tries add up', () => {
  expect(
    addedUp(TRIES, [
      [0, 2],
      [2, 1],
    ]),
  ).toEqual([
    [0, 0],
    [1, 2],
    [3, 3],
    [3, 3],
  ]);
});

test('the median of sums', () => {
  const ids = [{ steps: [[0, 5]] as const }, { steps: [[1, 1]] as const }, { steps: [] }];
  expect(median(TRIES, ids).map(([, sum]) => sum)).toEqual([0, 1, 1]);
});

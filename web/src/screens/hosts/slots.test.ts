import { expect, test } from 'vitest';
import type { Cell } from '../../api/figures';
import { byFirst, coloured, numbered, slotsOf } from './slots';

const CELLS: readonly Cell[] = [
  [0, 5, 1, 3, 0],
  [1, 2, 0, 0, 4],
  [0, 5, 0, 1, 1],
  [0, 9, 0, 0, 1],
];

test('cells of one hour come together', () => {
  const slots = slotsOf(CELLS);
  expect(coloured(slots.get(0)!.get(5)!)).toEqual([1, 0]);
});

test('an hour in which every contact failed has no colour', () => {
  expect(coloured(slotsOf(CELLS).get(1)!.get(2)!)).toEqual([]);
});

test('hosts and destinations stand in the order of their first contact', () => {
  expect(byFirst(CELLS)).toEqual([1, 0]);
  expect([...numbered(CELLS)]).toEqual([
    [0, 1],
    [1, 2],
  ]);
});

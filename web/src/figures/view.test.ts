import { expect, test } from 'vitest';
import { days, held, moved, place, ticks, weekends, zoomed, type View } from './view';

const ZONE = 'Asia/Tokyo';
const FROM = Date.parse('2015-05-07T15:00:00Z');
const WHOLE: View = { from: FROM, to: FROM + 28 * 86_400_000, top: 0, bottom: 50 };

test('a zoom keeps its point where it is and never leaves the whole', () => {
  const at = FROM + 86_400_000;
  const near = zoomed(WHOLE, WHOLE, 0.5, at, null);
  expect((at - near.from) / (near.to - near.from)).toBeCloseTo((at - WHOLE.from) / (WHOLE.to - WHOLE.from));
  expect(near.top).toBe(0);
  expect(zoomed(near, WHOLE, 1000, at, 10)).toEqual(WHOLE);
  expect(zoomed(WHOLE, WHOLE, 1e-9, at, null).to - zoomed(WHOLE, WHOLE, 1e-9, at, null).from).toBeCloseTo(600_000);
});

test('a move stops at the edge', () => {
  expect(moved(WHOLE, WHOLE, 5, 5)).toEqual(WHOLE);
  const half = held({ from: FROM, to: FROM + 1000, top: 0, bottom: 10 }, WHOLE);
  expect(moved(half, WHOLE, -50, 45)).toEqual({ from: FROM, to: FROM + 1000, top: 40, bottom: 50 });
});

test('days begin at midnight of the zone', () => {
  const found = days(WHOLE.from, WHOLE.to, ZONE);
  expect(found[0]).toBe(FROM);
  expect(found).toHaveLength(30);
});

test('weekends are Saturdays and Sundays of the zone', () => {
  const [first] = weekends(days(WHOLE.from, WHOLE.to, ZONE), ZONE);
  expect(first?.[0]).toBe(Date.parse('2015-05-08T15:00:00Z'));
});

test('ticks are no more than there is room for', () => {
  const midnights = days(WHOLE.from, WHOLE.to, ZONE);
  expect(ticks(WHOLE, midnights, 10).length).toBeLessThanOrEqual(10);
  const hours = ticks({ ...WHOLE, to: FROM + 6 * 3_600_000 }, midnights, 10);
  expect(hours).toHaveLength(7);
});

test('the place of a moment', () => {
  expect(place([1, 3, 3, 5], 3)).toBe(1);
  expect(place([1, 3], 9)).toBe(2);
});

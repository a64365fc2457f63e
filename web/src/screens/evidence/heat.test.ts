import { expect, test } from 'vitest';
import { HOUR } from '../../api/figures';
import { daysOf, fullness } from './heat';

test('hours are summed into days of the zone, and gaps are told', () => {
  const midnights = [0, 24, 48].map((hour) => (hour - 9) * HOUR);
  const source = { source: 'proxy', first_hour: 14, events: [1, 2, 3], usual: [2, 2, 2] };
  const gap = {
    source: 'proxy',
    from: new Date(20 * HOUR).toISOString(),
    to: new Date(21 * HOUR).toISOString(),
    confidence: 1,
    expected: 1,
    rhythm: { ja: '', en: '' },
  };
  expect(daysOf([source], [gap], midnights)).toEqual([
    { source: 0, day: 0, events: 1, usual: 2, gap: false },
    { source: 0, day: 1, events: 5, usual: 4, gap: true },
  ]);
});

test('a day that usually brings nothing is full', () => {
  expect(fullness({ events: 0, usual: 0 })).toBe(1);
  expect(fullness({ events: 1, usual: 4 })).toBe(0.25);
});

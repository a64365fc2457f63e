import { expect, test } from 'vitest';
import { readMoment, writeMoment } from './readMoment';

test('a moment is read on the clock of the zone', () => {
  expect(readMoment('2015-05-20 15:54', 'Asia/Tokyo')).toBe('2015-05-20T06:54:00.000Z');
  expect(readMoment('2015/5/20', 'UTC')).toBe('2015-05-20T00:00:00.000Z');
});

test('what is no moment is not read', () => {
  for (const text of ['', 'yesterday', '2015-02-30', '2015-05-20 25:00']) expect(readMoment(text, 'UTC')).toBeNull();
});

test('what is written can be read back', () => {
  for (const zone of ['Asia/Tokyo', 'UTC', 'America/New_York']) {
    const at = '2015-05-20T15:54:03.000Z';
    expect(readMoment(writeMoment(at, zone), zone)).toBe(at);
  }
  expect(writeMoment('2015-05-20T15:54:03Z', 'Asia/Tokyo')).toBe('2015-05-21 00:54:03');
});

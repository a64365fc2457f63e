import { expect, test } from 'vitest';
import { clock, midnight, minute, second } from './dates';

const AT = Date.parse('2015-05-20T06:54:26.363Z');

test('a moment is told in the zone of the case, in the manner of each language', () => {
  expect(minute(clock(AT, 'Asia/Tokyo'), 'ja')).toBe('2015年5月20日 15時54分');
  expect(minute(clock(AT, 'Asia/Tokyo'), 'en')).toBe('20 May 2015, 15:54');
  expect(second(clock(AT, 'UTC'), 'ja')).toBe('2015年5月20日 6時54分26秒');
});

test('midnight is shown as hour 0, not 24', () => {
  expect(clock(Date.parse('2015-05-19T15:00:00Z'), 'Asia/Tokyo')).toMatchObject({ day: 20, hour: 0, weekday: 3 });
});

test('midnight of a day is found where clocks change', () => {
  for (const zone of ['Asia/Tokyo', 'America/Bahia_Banderas', 'Europe/London']) {
    const at = midnight(2017, 4, 2, zone);
    expect(clock(at, zone)).toMatchObject({ year: 2017, month: 4, day: 2, hour: 0, minute: 0 });
  }
});

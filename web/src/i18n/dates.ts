import type { Language } from './language';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** A moment's fields on the clock of a zone; month from 1, weekday 0 is Sunday. */
export interface Clock {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly weekday: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();
const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

function format(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    weekday: 'short',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(zone, made);
  return made;
}

/** What the clock of the zone (IANA name) shows at a moment given in milliseconds since 1970 UTC. */
export function clock(millis: number, zone: string): Clock {
  const field: Partial<Record<string, string>> = {};
  for (const part of format(zone).formatToParts(millis)) field[part.type] = part.value;
  const number = (name: string) => Number(field[name] ?? 0);
  return {
    year: number('year'),
    month: number('month'),
    day: number('day'),
    hour: number('hour'),
    minute: number('minute'),
    second: number('second'),
    weekday: WEEKDAYS.indexOf(field['weekday'] ?? ''),
  };
}

const two = (value: number) => String(value).padStart(2, '0');

/** A day: 2015年5月20日, 20 May 2015. */
export function day(at: Clock, language: Language): string {
  return language === 'ja'
    ? `${at.year}年${at.month}月${at.day}日`
    : `${at.day} ${MONTHS[at.month - 1] ?? ''} ${at.year}`;
}

/** A day and minute: 2015年5月20日 15時54分, 20 May 2015, 15:54. */
export function minute(at: Clock, language: Language): string {
  return language === 'ja'
    ? `${day(at, language)} ${at.hour}時${two(at.minute)}分`
    : `${day(at, language)}, ${two(at.hour)}:${two(at.minute)}`;
}

/** A day and second: 2015年5月20日 15時54分26秒, 20 May 2015, 15:54:26. */
export function second(at: Clock, language: Language): string {
  const end = two(at.second);
  return minute(at, language) + (language === 'ja' ? `${end}秒` : `:${end}`);
}

/** A short mark for an axis: 5/20, or 5/20 15:00 where hours are told. */
export function tick(at: Clock, withHour: boolean, language: Language): string {
  const date = language === 'ja' ? `${at.month}/${at.day}` : `${at.day} ${(MONTHS[at.month - 1] ?? '').slice(0, 3)}`;
  return withHour ? `${date} ${two(at.hour)}:${two(at.minute)}` : date;
}

/** The moment at which a zone's clock shows midnight of a day, in milliseconds since 1970 UTC. */
export function midnight(year: number, month: number, dayOfMonth: number, zone: string): number {
  let guess = Date.UTC(year, month - 1, dayOfMonth);
  for (let round = 0; round < 2; round++) {
    const shown = clock(guess, zone);
    const shownAsUtc = Date.UTC(shown.year, shown.month - 1, shown.day, shown.hour, shown.minute, shown.second);
    guess += Date.UTC(year, month - 1, dayOfMonth) - shownAsUtc;
  }
  return guess;
}

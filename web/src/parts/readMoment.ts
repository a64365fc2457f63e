import { clock, midnight } from '../i18n/dates';

const WRITTEN = /^\s*(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[ T](\d{1,2}):(\d{2})(?::(\d{2}))?)?\s*$/;

/** A moment as people write it on the clock of a zone (2015-05-20 15:54), as ISO 8601 in UTC; null: not readable. */
export function readMoment(text: string, zone: string): string | null {
  const parts = WRITTEN.exec(text);
  if (!parts) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts
    .slice(1)
    .map((part) => Number(part || 0));
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || hour > 23 || minute > 59 || second > 59) return null;
  return new Date(midnight(year, month, day, zone) + ((hour * 60 + minute) * 60 + second) * 1000).toISOString();
}

/** A moment given in ISO 8601 as people write it on the clock of a zone, so that it can be read back to the second. */
export function writeMoment(at: string, zone: string): string {
  const { year, month, day, hour, minute, second } = clock(Date.parse(at), zone);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}:${two(second)}`;
}

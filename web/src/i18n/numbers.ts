const WHOLE = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
const UNITS = ['B', 'kB', 'MB', 'GB', 'TB'] as const;

/** A count, grouped by thousands. */
export function whole(value: number): string {
  return WHOLE.format(value);
}

/** A share from 0 to 1 or a score, with so many digits after the point. */
export function fixed(value: number, digits: number): string {
  return value.toFixed(digits);
}

/** Log-odds with their sign, a true minus before what speaks for innocence. */
export function signed(value: number): string {
  return (value < 0 ? '−' : '+') + Math.abs(value).toFixed(1);
}

/** Bytes in the largest unit of 1000 that leaves at least one before the point. */
export function bytes(value: number): string {
  let left = value;
  let unit = 0;
  while (left >= 1000 && unit < UNITS.length - 1) {
    left /= 1000;
    unit++;
  }
  return `${unit === 0 ? left : left.toFixed(left < 10 ? 1 : 0)} ${UNITS[unit] ?? ''}`;
}

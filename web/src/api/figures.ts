/** The types of figures.json, schema ashiato/figures/1. Hours are counted from 1970-01-01T00Z. */
export interface Figures {
  readonly sources: readonly SourceHours[];
  readonly matrix: Matrix;
  readonly uses: Uses;
  readonly tries: readonly Tries[];
  readonly series: readonly Series[];
}
export interface SourceHours {
  readonly source: string;
  readonly first_hour: number;
  readonly events: readonly number[];
  readonly usual: readonly number[];
}
/** host, hour from first_hour, destination (places in the lists), contacts that succeeded, that failed. */
export type Cell = readonly [number, number, number, number, number];
export interface Matrix {
  readonly hosts: readonly string[];
  readonly destinations: readonly string[];
  readonly first_hour: number;
  readonly hours: number;
  readonly cells: readonly Cell[];
}
export type Use = 'sign_in' | 'mailbox' | 'mail_handled' | 'folder';
export interface Uses {
  readonly accounts: readonly string[];
  readonly addresses: readonly string[];
  /** Microseconds since 1970 UTC, account, address (places in the lists), kind, how many, stage (0: none). */
  readonly points: readonly (readonly [number, number, number, Use, number, number])[];
}
export interface Plane {
  readonly ids: number;
  readonly tries: number;
  readonly ids_per_row: number;
  readonly columns: number;
  readonly rows: number;
  /** column, row, tries. */
  readonly cells: readonly (readonly [number, number, number])[];
}
export interface Taken {
  readonly account: string;
  /** First use by somebody else. */
  readonly used_us: number;
  readonly before: number;
  readonly since: number;
  readonly steps: readonly (readonly [number, number])[];
}
export interface Tries {
  readonly source: string;
  /** Microseconds since 1970 UTC, as all that ends in _us. */
  readonly from_us: number;
  readonly span_us: number;
  readonly spans: number;
  readonly known: Plane;
  readonly unknown: Plane;
  readonly taken: readonly Taken[];
  readonly more_taken: number;
  readonly untouched: readonly { readonly account: string; readonly steps: readonly (readonly [number, number])[] }[];
  readonly untouched_of: number;
}
export interface Series {
  readonly series: string;
  readonly source: string;
  readonly from_day: string;
  readonly tries: readonly number[];
  /** Whether few people worked on the day; whether the source logged nearly all of it. */
  readonly free: readonly boolean[];
  readonly covered: readonly boolean[];
}

export const HOUR = 3_600_000;

/** Milliseconds since 1970 UTC of microseconds. */
export function millis(micros: number): number {
  return micros / 1000;
}

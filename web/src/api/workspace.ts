import type { Said } from '../i18n/language';
import type { Citation, Finding, Grade, List, Step, Weight } from './findings';

/** The types of what the server tells beside findings and figures. Times are ISO 8601 in UTC. */
export type Role = 'analyst' | 'lead' | 'auditor' | 'administrator';
export const ROLES: readonly Role[] = ['analyst', 'lead', 'auditor', 'administrator'];

export interface Me {
  readonly name: string;
  readonly display: string;
  readonly roles: readonly Role[];
  readonly may: readonly string[];
  readonly first: boolean;
}
export interface Entrance {
  readonly oidc: readonly { readonly title: string; readonly url: string }[];
}
export interface Person {
  readonly name: string;
  readonly display: string;
  readonly roles: readonly Role[];
  readonly enabled: boolean;
  readonly last: string | null;
}
export interface CaseRow {
  readonly id: string;
  readonly organisation: string;
  readonly analysed: string | null;
  readonly accused: Partial<Readonly<Record<List, number>>>;
  readonly working: boolean;
  /** Why nothing can be told of it. */
  readonly problem?: { readonly detail?: string; readonly remedy?: string } | null;
}
export interface Case {
  readonly id: string;
  readonly organisation: string;
  readonly zone: string;
  readonly zone_given: boolean;
  readonly zone_because: Said;
  readonly work_from: string;
  readonly work_to: string;
  readonly head: string;
  readonly entries: number;
  readonly analysed: string | null;
  readonly indicators: number;
  readonly address_lists: readonly string[];
  readonly working: boolean;
}
/** Ids by list; a list in which nothing moved may be missing. */
export type MovedIds = Partial<Readonly<Record<List, readonly string[]>>>;
/** The ids of all lists together. */
export function idsOf(moved: MovedIds | undefined): readonly string[] {
  return Object.values(moved ?? {}).flat();
}
/** From when to when a log told before, and tells now. */
export interface MovedSpan {
  readonly before: { readonly first: string; readonly last: string };
  readonly now: { readonly first: string; readonly last: string };
}
export interface Changes {
  readonly since: string | null;
  readonly entered: MovedIds;
  readonly left: MovedIds;
  readonly acts: readonly { n: number; at: string; who: string; what: string }[];
}
export interface Decision {
  readonly observable: string;
  readonly bad: boolean;
  readonly why: string;
  readonly who: string;
  readonly at: string;
}
export interface Reason {
  readonly list: List;
  readonly grade: Grade;
  readonly score: number;
  readonly weights: readonly Weight[];
  readonly path: readonly { readonly from: string; readonly to: string; readonly lines?: readonly string[] }[];
  readonly findings: readonly { readonly id: string; readonly statement: Said }[];
}
export interface RawPiece {
  readonly evidence: string;
  readonly path: string;
  readonly number: number;
  readonly cited: number;
  /** When what the cited line tells of happened; null where it was read as no event. */
  readonly at?: string | null;
  readonly lines: readonly { offset: number; length: number; text: string; cited: boolean }[];
}
export interface Found {
  readonly ref: string;
  readonly number: number;
  readonly path: string;
  readonly offset: number;
  readonly length: number;
  readonly text: string;
}
export interface Column {
  readonly name: string;
  readonly type: string;
  readonly about: string;
}
export type Columns = Readonly<Record<string, readonly Column[]>>;
export type Value = string | number | boolean | null;
/** A page of events; rows and the references of their raw lines stand in the same order. */
export interface EventPage {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | null)[])[];
  readonly refs: readonly string[];
  /** What the next page is asked for with. */
  readonly next: string | null;
}
export interface ZoomedMatrix {
  readonly from: string;
  readonly step_seconds: number;
  readonly hosts: readonly string[];
  readonly destinations: readonly string[];
  readonly cells: readonly {
    readonly host: number;
    readonly step: number;
    readonly destination: number;
    readonly succeeded: number;
    readonly failed: number;
  }[];
}
export interface Note {
  readonly id: string;
  readonly at: string;
  readonly who: string;
  readonly about: string;
  readonly when?: string | null;
  readonly text: string;
}
export interface Verdict {
  /** Its analysis and key: analysis/key. */
  readonly finding: string;
  readonly accepted: boolean;
  readonly why: string;
  readonly who: string;
  readonly at: string;
}
export interface Own {
  readonly id: string;
  readonly statement: Said;
  readonly grade: Grade;
  readonly subjects: readonly string[];
  readonly from: string | null;
  readonly to: string | null;
  readonly citations: readonly Citation[];
  readonly who: string;
  readonly at: string;
}
export interface LedgerEntry {
  readonly n: number;
  readonly at: string;
  readonly who: string;
  readonly what: string;
  readonly body: unknown;
}
export interface Job {
  readonly id: number;
  readonly case_id: string;
  readonly kind: 'intake' | 'decide' | 'undecide' | 'correct' | 'ask' | 'draft' | 'issue';
  readonly state: 'waiting' | 'working' | 'done' | 'failed';
  readonly step: Said | null;
  readonly share: number | null;
  readonly by: string;
  readonly at: string;
  readonly problem?: { readonly detail?: string; readonly title?: string; readonly remedy?: string } | null;
  readonly result?: {
    readonly entered?: MovedIds;
    readonly left?: MovedIds;
    /** By source. */
    readonly moved?: Readonly<Record<string, MovedSpan>>;
  } | null;
}
export interface Wording {
  /** Findings that are not set out one by one, as analysis/key. */
  readonly left_out: readonly string[];
  /** Empty where the standing words hold. */
  readonly title: Said;
  readonly foreword: Said;
}
export interface Issued {
  readonly number: number;
  readonly language: string;
  readonly note: string;
  /** SHA-256 by form. */
  readonly files: Partial<Readonly<Record<'html' | 'pdf' | 'docx', string>>>;
  readonly at: string;
  readonly who: string;
}
export interface Verified {
  readonly whole: boolean;
  readonly files: number;
  readonly entries: number;
  readonly notes: readonly Said[];
  readonly problems: readonly {
    readonly file: string;
    readonly from: number;
    readonly to: number;
    readonly what: Said;
  }[];
}
export type { Finding, Step };

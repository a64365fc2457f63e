import type { Said } from '../i18n/language';

/** The types of findings.json, schema ashiato/findings/1. Times are ISO 8601 in UTC. */
export type Grade = 'confirmed' | 'presumed' | 'possible' | 'ruled_out' | 'undetermined';
export const GRADES: readonly Grade[] = ['confirmed', 'presumed', 'possible', 'undetermined', 'ruled_out'];

export interface Citation {
  readonly evidence: string;
  readonly offset: number;
  readonly length: number;
}
export interface Weight {
  readonly name: string;
  /** Log-odds; above 0 speaks for suspicion. */
  readonly nats: number;
  readonly said: Said;
}
export interface Step {
  readonly from: string;
  readonly to: string;
  readonly first?: string;
  readonly contacts?: number;
  readonly citations: readonly Citation[];
}
interface Judged {
  readonly id: string;
  readonly grade: Grade;
  readonly first: string;
  readonly last: string;
  readonly score: number;
  readonly because: readonly string[];
  readonly weights: readonly Weight[];
  readonly path: readonly Step[];
}
export interface Host extends Judged {
  readonly succeeded: boolean;
  readonly destinations: readonly string[];
  readonly contacts: number;
}
export interface Destination extends Judged {
  readonly domain: string;
  readonly hosts: readonly string[];
  readonly endpoints: readonly string[];
  readonly bystanders: number;
  readonly contacts: number;
}
export interface Account extends Judged {
  readonly addresses: readonly string[];
  readonly group: string | null;
  readonly password_found: string | null;
  readonly sign_ins: number;
}
export type AddressKind = 'tor' | 'vpn' | 'hosting' | 'other';
export interface Address extends Judged {
  readonly kind: AddressKind;
  readonly accounts: readonly string[];
  readonly bystanders: number;
  readonly shared: boolean;
}
export interface Change {
  readonly series: string;
  readonly at: string;
  readonly until: string | null;
  readonly from: number;
  readonly to: number;
  readonly confidence: number;
}
export type StageKind =
  | 'first_use'
  | 'few_new'
  | 'many_new'
  | 'looking_round'
  | 'mass_sign_in'
  | 'whole_mailboxes'
  | 'scattered_new'
  | 'return'
  | 'second_wave';
export interface Stage {
  readonly number: number;
  readonly kind: StageKind;
  readonly grade: Grade;
  readonly from: string;
  readonly to: string;
  readonly accounts: readonly string[];
  readonly new_accounts: readonly string[];
  readonly sign_ins: number;
  readonly accesses: number;
  readonly machine: boolean;
  readonly citations: readonly Citation[];
}
export interface Gap {
  readonly source: string;
  readonly from: string;
  readonly to: string;
  readonly confidence: number;
  readonly expected: number;
  readonly rhythm: Said;
}
export interface Coverage {
  readonly source: string;
  readonly format: string;
  readonly kinds: readonly string[];
  readonly first: string;
  readonly last: string;
  readonly events: number;
  readonly rejects: number;
  readonly duplicates: number;
  readonly steps_back: number;
  readonly gaps: number;
}
export interface Evidence {
  readonly sha256: string;
  readonly received_sha256: string;
  readonly size: number;
  readonly received_size: number;
  readonly name: string;
  readonly format: string | null;
  readonly source: string | null;
  readonly charset: string | null;
  readonly events: number;
  readonly rejects: number;
}
export interface Assumption {
  readonly subject: string;
  readonly topic: string;
  readonly value: string;
  readonly because: Said;
}
export interface Finding {
  readonly id: string;
  readonly analysis: string;
  readonly key: string;
  readonly grade: Grade;
  readonly statement: Said;
  readonly subjects: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly for: readonly Citation[];
  readonly against: readonly Citation[];
  readonly lacking: readonly string[];
}
export interface Method {
  readonly id: string;
  readonly version: number;
  readonly title: Said;
  readonly question: Said;
}
export interface Lead {
  readonly rank: number;
  readonly host: string;
  readonly destination: string;
  readonly score: number;
  readonly first: string;
  readonly last: string;
  readonly contacts: number;
  readonly failures: number;
  readonly interval_seconds: number;
  readonly jitter: number;
  readonly weights: readonly Weight[];
  readonly citations: readonly Citation[];
}
export interface Findings {
  readonly case: {
    readonly organisation: string;
    readonly zone: string;
    readonly first: string | null;
    readonly last: string | null;
    readonly events: number;
    readonly rejects: number;
  };
  readonly evidence: readonly Evidence[];
  readonly refusals: readonly { readonly name: string; readonly because: Said }[];
  readonly assumptions: readonly Assumption[];
  readonly methods: readonly Method[];
  readonly coverage: readonly Coverage[];
  readonly gaps: readonly Gap[];
  readonly hosts: readonly Host[];
  readonly destinations: readonly Destination[];
  readonly rounds: readonly { number: number; hosts: readonly string[]; destinations: readonly string[] }[];
  readonly leads: readonly Lead[];
  readonly findings: readonly Finding[];
  /** These stand only where sign-ins were logged. */
  readonly accounts?: readonly Account[];
  readonly addresses?: readonly Address[];
  readonly changes?: readonly Change[];
  readonly stages?: readonly Stage[];
  readonly sign_in_rounds?: readonly { number: number; accounts: readonly string[]; addresses: readonly string[] }[];
}

/** Which of the four lists of the closure a thing stands in. */
export type List = 'hosts' | 'destinations' | 'accounts' | 'addresses';

/** How a citation is named in an address: the first twelve digits of the evidence's hash, and the place in bytes. */
export function reference(citation: Citation): string {
  return `${citation.evidence.slice(0, 12)}:${citation.offset}`;
}

export function accuses(grade: Grade): boolean {
  return grade === 'confirmed' || grade === 'presumed';
}

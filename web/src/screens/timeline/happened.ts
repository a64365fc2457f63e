import { reference, type Finding, type Findings, type Grade, type Stage } from '../../api/findings';
import type { Decision, Note, Own } from '../../api/workspace';
import type { Said } from '../../i18n/language';
import { fromOwn } from '../findings/listed';

export const KINDS = ['finding', 'own', 'stage', 'gap', 'decision', 'note'] as const;
export type Kind = (typeof KINDS)[number];

/** A row of the timeline. What it is about names it among the stars. */
export interface Happened {
  readonly kind: Kind;
  readonly at: string;
  readonly until: string | null;
  readonly about: string;
  readonly grade: Grade | null;
  readonly said: Said;
  readonly subjects: readonly string[];
  readonly who: string;
}

/** Sentences that the page itself puts together, in both languages so that a filter may find either. */
export interface Sentences {
  readonly stage: (stage: Stage) => Said;
  readonly gap: (source: string, confidence: number) => Said;
  readonly decision: (decision: Decision) => Said;
  readonly note: (note: Note) => Said;
}

/** All rows, the earliest first; rows of the same moment keep the order of their kinds. */
export function happened(
  findings: Findings | undefined,
  own: readonly Own[],
  decisions: readonly Decision[],
  notes: readonly Note[],
  say: Sentences,
): readonly Happened[] {
  const rows: Happened[] = [
    ...(findings?.findings ?? []).map((finding) => found('finding', finding, '')),
    ...own.map((mine) => found('own', fromOwn(mine), mine.who)),
    ...(findings?.stages ?? []).map((stage): Happened => ({
      kind: 'stage',
      at: stage.from,
      until: stage.to,
      about: stage.citations[0] ? reference(stage.citations[0]) : '',
      grade: stage.grade,
      said: say.stage(stage),
      subjects: stage.accounts,
      who: '',
    })),
    ...(findings?.gaps ?? []).map((gap): Happened => ({
      kind: 'gap',
      at: gap.from,
      until: gap.to,
      about: `gap:${gap.source}:${gap.from}`,
      grade: null,
      said: say.gap(gap.source, gap.confidence),
      subjects: [gap.source],
      who: '',
    })),
    ...decisions.map((decision): Happened => ({
      kind: 'decision',
      at: decision.at,
      until: null,
      about: decision.observable,
      grade: null,
      said: say.decision(decision),
      subjects: [decision.observable],
      who: decision.who,
    })),
    ...notes.map((note): Happened => ({
      kind: 'note',
      at: note.when ?? note.at,
      until: null,
      about: note.about,
      grade: null,
      said: say.note(note),
      subjects: [note.about],
      who: note.who,
    })),
  ];
  return rows.sort((a, b) => Date.parse(a.at) - Date.parse(b.at) || KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind));
}

function found(kind: 'finding' | 'own', finding: Finding, who: string): Happened {
  return {
    kind,
    at: finding.from,
    until: finding.to,
    about: finding.id,
    grade: finding.grade,
    said: finding.statement,
    subjects: finding.subjects,
    who,
  };
}

/** By what rows are narrowed; empty or null: not at all. */
export interface Filter {
  readonly text: string;
  readonly kinds: readonly string[];
  readonly grades: readonly string[];
  readonly from: string | null;
  readonly to: string | null;
  readonly starred: ReadonlySet<string> | null;
}

export function fits(row: Happened, filter: Filter): boolean {
  const text = `${row.said.ja} ${row.said.en} ${row.about} ${row.subjects.join(' ')} ${row.who}`.toLowerCase();
  return (
    (filter.kinds.length === 0 || filter.kinds.includes(row.kind)) &&
    (filter.grades.length === 0 || (row.grade !== null && filter.grades.includes(row.grade))) &&
    (filter.from === null || Date.parse(row.until ?? row.at) >= Date.parse(filter.from)) &&
    (filter.to === null || Date.parse(row.at) <= Date.parse(filter.to)) &&
    (filter.starred === null || filter.starred.has(row.about)) &&
    filter.text
      .toLowerCase()
      .split(/\s+/)
      .every((word) => text.includes(word))
  );
}

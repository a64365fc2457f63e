import type { Finding, Grade } from '../../api/findings';
import type { Own, Verdict } from '../../api/workspace';
import type { Language } from '../../i18n/language';

/** A finding as the list shows it: of an analysis or written by hand, with the verdict on it where there is one. */
export interface Listed {
  readonly finding: Finding;
  readonly own: boolean;
  readonly verdict: Verdict | undefined;
}

/** By what the list is narrowed; empty: not at all. */
export interface Filter {
  readonly text: string;
  readonly grades: readonly string[];
  readonly analysis: string;
  readonly verdict: string;
}

/** A finding written by hand, as those of analyses are told. */
export function fromOwn(own: Own): Finding {
  return {
    ...own,
    // One written without a time stands at the time of writing.
    from: own.from ?? own.at,
    to: own.to ?? own.from ?? own.at,
    analysis: '',
    key: own.id,
    for: own.citations,
    against: [],
    lacking: [],
  };
}

/** The stable name under which verdicts are kept: a finding's analysis and key, since its number may change. */
export function keyOf(finding: Finding): string {
  return finding.analysis ? `${finding.analysis}/${finding.key}` : finding.key;
}

export function listed(
  findings: readonly Finding[],
  own: readonly Own[],
  verdicts: readonly Verdict[],
): readonly Listed[] {
  const by = new Map(verdicts.map((verdict) => [verdict.finding, verdict]));
  const one = (finding: Finding, isOwn: boolean): Listed => ({
    finding,
    own: isOwn,
    verdict: by.get(keyOf(finding)),
  });
  return [...own.map((mine) => one(fromOwn(mine), true)), ...findings.map((finding) => one(finding, false))];
}

export function verdictOf({ verdict }: Listed): 'none' | 'accepted' | 'rejected' {
  if (!verdict) return 'none';
  return verdict.accepted ? 'accepted' : 'rejected';
}

export function fits(item: Listed, filter: Filter, language: Language): boolean {
  const { finding } = item;
  const text = `${finding.id} ${finding.statement[language]} ${finding.subjects.join(' ')}`.toLowerCase();
  return (
    (filter.grades.length === 0 || filter.grades.includes(finding.grade satisfies Grade)) &&
    (filter.analysis === '' || finding.analysis === filter.analysis) &&
    (filter.verdict === '' || verdictOf(item) === filter.verdict) &&
    filter.text
      .toLowerCase()
      .split(/\s+/)
      .every((word) => text.includes(word))
  );
}

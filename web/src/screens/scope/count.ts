import { GRADES, type Findings, type Grade, type List } from '../../api/findings';

export type Counted = List | 'findings';

/** How many things of a list have each grade. */
export interface Count {
  readonly list: Counted;
  readonly by: Readonly<Record<Grade, number>>;
}

/** Counts by grade of every list that the case has. */
export function counts(findings: Findings): readonly Count[] {
  const lists: readonly (readonly [Counted, readonly { readonly grade: Grade }[] | undefined])[] = [
    ['hosts', findings.hosts],
    ['destinations', findings.destinations],
    ['accounts', findings.accounts],
    ['addresses', findings.addresses],
    ['findings', findings.findings],
  ];
  return lists
    .filter(([, things]) => things !== undefined && things.length > 0)
    .map(([list, things]) => ({
      list,
      by: Object.fromEntries(
        GRADES.map((grade) => [grade, things?.filter((thing) => thing.grade === grade).length ?? 0]),
      ) as Record<Grade, number>,
    }));
}

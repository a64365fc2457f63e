import type { Findings, Grade, List } from '../../api/findings';

/** An observable of the closure, whichever list it stands in. */
export interface Thing {
  readonly id: string;
  readonly list: List;
  readonly grade: Grade;
  readonly first: string;
  readonly last: string;
  readonly score: number;
  readonly partners: readonly string[];
  readonly bystanders: number | null;
  /** The round in which it came in; null: in none, as what was looked at and left out. */
  readonly round: number | null;
}

export type Side = 'terminals' | 'people';

/** The two closures: terminals with destinations, accounts with addresses. */
export function sides(findings: Findings): readonly Side[] {
  const found: Side[] = [];
  if (findings.hosts.length + findings.destinations.length > 0) found.push('terminals');
  if ((findings.accounts?.length ?? 0) + (findings.addresses?.length ?? 0) > 0) found.push('people');
  return found;
}

export function roundsOf(findings: Findings, side: Side): number {
  return (side === 'terminals' ? findings.rounds : (findings.sign_in_rounds ?? [])).length;
}

function firstRounds(findings: Findings, side: Side): ReadonlyMap<string, number> {
  const rounds =
    side === 'terminals'
      ? findings.rounds.map(({ number, hosts, destinations }) => ({ number, ids: [...hosts, ...destinations] }))
      : (findings.sign_in_rounds ?? []).map(({ number, accounts, addresses }) => ({
          number,
          ids: [...accounts, ...addresses],
        }));
  const first = new Map<string, number>();
  for (const { number, ids } of rounds) for (const id of ids) if (!first.has(id)) first.set(id, number);
  return first;
}

/** The things of one closure. */
export function things(findings: Findings, side: Side): readonly Thing[] {
  const first = firstRounds(findings, side);
  const thing = (
    list: List,
    judged: { id: string; grade: Grade; first: string; last: string; score: number },
    partners: readonly string[],
    bystanders: number | null,
  ): Thing => ({
    id: judged.id,
    list,
    grade: judged.grade,
    first: judged.first,
    last: judged.last,
    score: judged.score,
    partners,
    bystanders,
    round: first.get(judged.id) ?? null,
  });
  return side === 'terminals'
    ? [
        ...findings.hosts.map((host) => thing('hosts', host, host.destinations, null)),
        ...findings.destinations.map((one) => thing('destinations', one, one.hosts, one.bystanders)),
      ]
    : [
        ...(findings.accounts ?? []).map((one) => thing('accounts', one, one.addresses, null)),
        ...(findings.addresses ?? []).map((one) => thing('addresses', one, one.accounts, one.bystanders)),
      ];
}

/** Relations among things that are shown, each once. */
export function edges(shown: readonly Thing[]): readonly (readonly [string, string])[] {
  const left = new Set<string>(shown.filter(({ list }) => list === 'hosts' || list === 'accounts').map(({ id }) => id));
  const found = new Map<string, readonly [string, string]>();
  const right = new Set(shown.map(({ id }) => id).filter((id) => !left.has(id)));
  for (const { id, partners } of shown) {
    for (const partner of partners) {
      const pair = left.has(id) ? ([id, partner] as const) : ([partner, id] as const);
      if (left.has(pair[0]) && right.has(pair[1])) found.set(pair.join('\n'), pair);
    }
  }
  return [...found.values()];
}

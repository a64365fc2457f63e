import type { Figures } from './figures';
import type { Findings } from './findings';
import { get, ofCase, query } from './http';
import type * as W from './workspace';

/** A question to the server, under the key by which its answer is kept. */
export interface Question<T> {
  readonly queryKey: readonly unknown[];
  readonly queryFn: (context: { readonly signal: AbortSignal }) => Promise<T>;
}

const asked = <T>(key: readonly unknown[], path: string): Question<T> => ({
  queryKey: key,
  queryFn: ({ signal }) => get<T>(path, signal),
});

/** Keys of a case begin with 'case' and its id, so that one call renews all of it. */
const inCase = <T>(id: string, rest: string) => asked<T>(['case', id, rest], ofCase(id, rest));

export const me = () => asked<W.Me>(['me'], '/me');
export const entrance = () => asked<W.Entrance>(['entrance'], '/entrance');
export const people = () => asked<readonly W.Person[]>(['people'], '/accounts');
export const cases = () => asked<readonly W.CaseRow[]>(['cases'], '/cases');
export const caseOf = (id: string) => inCase<W.Case>(id, '');
export const findings = (id: string) => inCase<Findings>(id, '/findings');
export const figures = (id: string) => inCase<Figures>(id, '/figures');
export const changes = (id: string) => inCase<W.Changes>(id, '/changes');
export const decisions = (id: string) => inCase<readonly W.Decision[]>(id, '/decisions');
export const reasons = (id: string, observable: string) =>
  inCase<readonly W.Reason[]>(id, '/reasons' + query({ observable }));
export const rawLines = (id: string, ref: string, around: number) =>
  inCase<readonly W.RawPiece[]>(id, '/lines' + query({ ref, around }));
export const columns = (id: string) => inCase<W.Columns>(id, '/columns');
export const notes = (id: string) => inCase<readonly W.Note[]>(id, '/notes');
export const stars = (id: string) => inCase<readonly string[]>(id, '/stars');
export const verdicts = (id: string) => inCase<readonly W.Verdict[]>(id, '/verdicts');
export const own = (id: string) => inCase<readonly W.Own[]>(id, '/own');
export const issued = (id: string) => inCase<readonly W.Issued[]>(id, '/issued');
export const wording = (id: string) => inCase<W.Wording>(id, '/wording');
export const jobs = (id: string) => asked<readonly W.Job[]>(['jobs', id], ofCase(id, '/jobs'));

/** The matrix in finer or coarser steps over a stretch given in ISO 8601, its end left out. */
export const matrix = (id: string, from: string, to: string, stepSeconds: number) =>
  inCase<W.ZoomedMatrix>(id, '/matrix' + query({ from, to, step_seconds: stepSeconds }));

import { useQuery } from '@tanstack/react-query';
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { Refusal } from '../api/http';
import type { Question } from '../api/queries';
import { useWords } from '../i18n/words';
import { Empty, Problem, Waiting } from './States';
import { common } from './words';

interface Props<T> {
  readonly of: Question<T>;
  readonly what: string;
  readonly children: (answer: T) => ReactNode;
}

/** The id of the case whose screen this is. */
export function useCaseId(): string {
  const { id } = useParams();
  if (!id) throw new Error('outside a case');
  return id;
}

const BROUGHT: ReadonlySet<unknown> = new Set(['/findings', '/figures']);

/** Draws an answer of the server; until it is there it says what it waits for, and where there is none, why. */
export function Asked<T>({ of, what, children }: Props<T>) {
  const { data, error, isPending, refetch } = useQuery(of);
  if (data !== undefined) return children(data);
  if (isPending) return <Waiting what={what} />;
  // Of what is asked for without a name, only what analyses bring can be missing.
  if (error instanceof Refusal && error.problem.status === 404 && BROUGHT.has(of.queryKey[2])) return <NoFindings />;
  return <Problem error={error} again={() => void refetch()} />;
}

function NoFindings() {
  const say = useWords(common);
  const id = useCaseId();
  return (
    <Empty title={say('noFindings')} why={say('noFindings.why')}>
      <Button mt="sm" size="xs" component={Link} to={`/cases/${encodeURIComponent(id)}/evidence`}>
        {say('toEvidence')}
      </Button>
    </Empty>
  );
}

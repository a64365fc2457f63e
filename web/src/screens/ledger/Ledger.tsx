import { Button } from '@mantine/core';
import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { useMemo } from 'react';
import { get, ofCase, query } from '../../api/http';
import type { LedgerEntry, Verified } from '../../api/workspace';
import { useWords } from '../../i18n/words';
import { useCaseId } from '../../parts/Asked';
import { useMay } from '../../parts/me';
import { Moment } from '../../parts/Moment';
import { Page, Panel } from '../../parts/Page';
import { Raw } from '../../parts/Raw';
import { Statement } from '../../parts/Statement';
import { Empty, Problem, Waiting } from '../../parts/States';
import { Table, type Shown } from '../../parts/table/Table';
import { ledgerWords } from './words';

const MAX = 200;

/** The ledger, the latest entry first, for who audits. */
export default function Ledger() {
  const id = useCaseId();
  const say = useWords(ledgerWords);
  const may = useMay();
  const { data, error, isPending, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['case', id, '/ledger'],
    queryFn: ({ pageParam, signal }) =>
      get<readonly LedgerEntry[]>(ofCase(id, '/ledger') + query({ before: pageParam, max: MAX }), signal),
    initialPageParam: '' as string | number,
    getNextPageParam: (last) => (last.length < MAX ? undefined : last.at(-1)?.n),
    enabled: may('read'),
  });
  const rows = useMemo(() => data?.pages.flat() ?? [], [data]);
  const columns = useMemo<readonly Shown<LedgerEntry>[]>(
    () => [
      { id: 'n', title: say('n'), by: (row) => row.n, cell: (row) => row.n, number: true, width: '5rem' },
      {
        id: 'at',
        title: say('at'),
        by: (row) => row.at,
        cell: (row) => <Moment at={row.at} to="second" />,
        width: '14rem',
      },
      { id: 'who', title: say('who'), by: (row) => row.who, cell: (row) => <bdi>{row.who}</bdi>, width: '9rem' },
      { id: 'what', title: say('what'), by: (row) => row.what, cell: (row) => row.what, width: '9rem' },
      {
        id: 'body',
        title: say('body'),
        cell: (row) => <Raw text={JSON.stringify(row.body)} most={240} />,
        width: 'minmax(20rem, 1fr)',
      },
    ],
    [say],
  );
  if (!may('read')) return <Empty title={say('role')} />;
  return (
    <Page title={say('title')} about={say('about')}>
      <Verify />
      {error && <Problem error={error} again={() => void refetch()} />}
      {isPending && <Waiting what={say('title')} />}
      {data && rows.length === 0 && <Empty title={say('none')} />}
      {rows.length > 0 && (
        <Panel title={say('title')} flush>
          <Table
            label={say('title')}
            columns={columns}
            rows={rows}
            height="calc(100vh - 18rem)"
            onEnd={() => {
              if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
            }}
          />
        </Panel>
      )}
      {hasNextPage && (
        <div>
          <Button size="xs" variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {say('more')}
          </Button>
        </div>
      )}
    </Page>
  );
}

function Verify() {
  const id = useCaseId();
  const say = useWords(ledgerWords);
  const check = useMutation({ mutationFn: () => get<Verified>(ofCase(id, '/verify')) });
  return (
    <div className="stack">
      <div className="row">
        <Button size="xs" variant="default" loading={check.isPending} onClick={() => check.mutate()}>
          {say('verify')}
        </Button>
        <span className="quiet">{say('verify.about')}</span>
      </div>
      {check.isError && <Problem error={check.error} />}
      <div aria-live="polite">
        {check.data && <strong>{say(check.data.whole ? 'whole' : 'broken')}</strong>}
        <ul>
          {check.data?.notes.map((note) => (
            <li key={note.en}>
              <Statement said={note} />
            </li>
          ))}
          {check.data?.problems.map((problem) => (
            <li key={`${problem.file}:${problem.from}`}>
              <Raw text={problem.file} /> {problem.from}–{problem.to}: <Statement said={problem.what} />
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { get, ofCase, query } from '../../api/http';
import type { EventPage } from '../../api/workspace';
import { useWords } from '../../i18n/words';
import { useCaseId } from '../Asked';
import { useOpenLines } from '../lines/open';
import { Moment } from '../Moment';
import css from '../parts.module.css';
import { Raw } from '../Raw';
import { Empty, Problem, Waiting } from '../States';
import { Table, type Shown } from '../table/Table';
import { asUtc } from './asUtc';
import { eventWords } from './words';

interface Props {
  readonly kind: string;
  /** What fields must hold; a name that ends in ~ asks for a part of a text. */
  readonly fields: Readonly<Record<string, string>>;
  readonly from?: string;
  readonly to?: string;
  readonly height?: string;
}

interface Row {
  readonly ref: string;
  readonly values: readonly (string | null)[];
}

const MAX = 200;

/** Events of a kind that fit some fields, in the order of time; each opens its raw line. */
export function EventList({ kind, fields, from, to, height }: Props) {
  const id = useCaseId();
  const say = useWords(eventWords);
  const asked = { ...fields, kind, from, to, max: MAX };
  const { data, error, isPending, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['case', id, '/events', asked],
    queryFn: ({ pageParam, signal }) =>
      get<EventPage>(ofCase(id, '/events') + query({ ...asked, after: pageParam }), signal),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
  });
  const rows = useMemo(
    () =>
      data?.pages.flatMap((page) => page.rows.map((values, at): Row => ({ values, ref: page.refs[at] ?? '' }))) ?? [],
    [data],
  );
  const columns = useColumns(data?.pages[0]?.columns);
  if (isPending) return <Waiting what={say('waiting')} />;
  if (error) return <Problem error={error} again={() => void refetch()} />;
  if (rows.length === 0) return <Empty title={say('none')} why={say('none.why')} />;
  const next = () => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  };
  return (
    <>
      <Table label={say('title')} columns={columns} rows={rows} height={height ?? '60vh'} onEnd={next} />
      {hasNextPage && (
        <div className={css.inlineState}>
          <Button size="compact-xs" variant="default" onClick={next} loading={isFetchingNextPage}>
            {say('more')}
          </Button>
        </div>
      )}
    </>
  );
}

const NO_COLUMNS: readonly string[] = [];

/** The reference that opens the raw line, and a column a field. */
function useColumns(names: readonly string[] = NO_COLUMNS): readonly Shown<Row>[] {
  const say = useWords(eventWords);
  const open = useOpenLines();
  return useMemo(
    () => [
      {
        id: 'ref',
        title: say('lines'),
        cell: (row) => (
          <button type="button" className={css.inline} onClick={() => open(row.ref)}>
            <code>{row.ref}</code>
          </button>
        ),
        width: '13rem',
      },
      ...names.map((name, at): Shown<Row> => ({
        id: name,
        title: name,
        by: (row) => row.values[at] ?? '',
        cell: (row) => <Cell value={row.values[at] ?? null} time={name === 'time'} />,
        width: name === 'time' ? '14rem' : 'minmax(9rem, 1fr)',
      })),
    ],
    [names, say, open],
  );
}

/** A value of a log: text as text, nothing as nothing. */
function Cell({ value, time }: { readonly value: string | null; readonly time: boolean }) {
  if (value === null) return <span className="quiet">–</span>;
  const utc = time ? asUtc(value) : null;
  return utc ? <Moment at={utc} to="second" /> : <Raw text={value} most={200} />;
}

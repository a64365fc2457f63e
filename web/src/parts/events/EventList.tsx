import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { get, ofCase, query } from '../../api/http';
import type { EventRow, Value } from '../../api/workspace';
import { useWords } from '../../i18n/words';
import { useCaseId } from '../Asked';
import { useOpenLines } from '../lines/open';
import { Moment } from '../Moment';
import css from '../parts.module.css';
import { Raw } from '../Raw';
import { Empty, Problem, Waiting } from '../States';
import { Table, type Shown } from '../table/Table';
import { eventWords } from './words';

interface Props {
  readonly kind: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly from?: string;
  readonly to?: string;
  readonly height?: string;
}

interface Answer {
  readonly rows: readonly EventRow[];
  readonly more: boolean;
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
      get<Answer>(ofCase(id, '/events') + query({ ...asked, before: pageParam }), signal),
    initialPageParam: '',
    getNextPageParam: (last) => (last.more ? last.rows.at(-1)?.ref : undefined),
  });
  const rows = useMemo(() => data?.pages.flatMap((page) => page.rows) ?? [], [data]);
  const columns = useColumns(rows[0]);
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

/** A column a field that the rows have, after the time and the reference that opens the raw line. */
function useColumns(first: EventRow | undefined): readonly Shown<EventRow>[] {
  const say = useWords(eventWords);
  const open = useOpenLines();
  const names = Object.keys(first?.fields ?? {}).join('\n');
  return useMemo(() => {
    const fields = names === '' ? [] : names.split('\n').filter((name) => name !== 'time');
    return [
      {
        id: 'lines',
        title: say('lines'),
        cell: (row) => (
          <button type="button" className={css.inline} onClick={() => open(row.ref)}>
            <code>{row.ref}</code>
          </button>
        ),
        width: '12.5rem',
      },
      {
        id: 'time',
        title: 'time',
        by: (row) => String(row.fields['time'] ?? ''),
        cell: (row) => <Cell value={row.fields['time'] ?? null} time />,
        width: '12rem',
      },
      ...fields.map((name): Shown<EventRow> => ({
        id: name,
        title: name,
        by: (row) => sortable(row.fields[name] ?? null),
        cell: (row) => <Cell value={row.fields[name] ?? null} />,
        width: 'minmax(9rem, 1fr)',
        number: typeof first?.fields[name] === 'number',
      })),
    ];
  }, [names, say, open, first]);
}

const sortable = (value: Value) => (typeof value === 'number' ? value : String(value ?? ''));

/** A value of a log: text as text, nothing as nothing. */
function Cell({ value, time = false }: { readonly value: Value; readonly time?: boolean }) {
  if (value === null) return <span className="quiet">–</span>;
  if (time && typeof value === 'string' && !Number.isNaN(Date.parse(value))) return <Moment at={value} to="second" />;
  return <Raw text={String(value)} most={200} />;
}

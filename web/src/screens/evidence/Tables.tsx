import { useMemo } from 'react';
import type { Coverage, Evidence, Gap } from '../../api/findings';
import { bytes, fixed, whole } from '../../i18n/numbers';
import { useWords } from '../../i18n/words';
import { Moment, Span } from '../../parts/Moment';
import { Raw } from '../../parts/Raw';
import { Statement } from '../../parts/Statement';
import { Table, type Shown } from '../../parts/table/Table';
import { common } from '../../parts/words';
import css from './evidence.module.css';
import { evidenceWords } from './words';

const count = <R,>(id: string, title: string, of: (row: R) => number, width = '7rem'): Shown<R> => ({
  id,
  title,
  by: of,
  cell: (row) => whole(of(row)),
  number: true,
  width,
});

/** What each log covers, and what was odd in it: lines not readable, duplicates, steps back in time. */
export function Sources({ rows }: { readonly rows: readonly Coverage[] }) {
  const say = useWords(evidenceWords);
  const columns = useMemo<readonly Shown<Coverage>[]>(
    () => [
      { id: 'source', title: say('sources'), by: (row) => row.source, cell: (row) => <Raw text={row.source} /> },
      { id: 'format', title: say('format'), by: (row) => row.format, cell: (row) => row.format },
      {
        id: 'span',
        title: say('span'),
        by: (row) => row.first,
        cell: (row) => <Span from={row.first} to={row.last} />,
        width: 'minmax(16rem, 2fr)',
      },
      count('events', say('events'), (row) => row.events, '8rem'),
      count('rejects', say('rejects'), (row) => row.rejects, '9rem'),
      count('duplicates', say('duplicates'), (row) => row.duplicates),
      count('back', say('stepsBack'), (row) => row.steps_back, '9rem'),
      count('gaps', say('gaps'), (row) => row.gaps),
    ],
    [say],
  );
  return <Table label={say('sources')} columns={columns} rows={rows} height="22rem" />;
}

/** Where a log fell silent though its rhythm expected events. */
export function Gaps({ rows }: { readonly rows: readonly Gap[] }) {
  const say = useWords(evidenceWords);
  const all = useWords(common);
  const columns = useMemo<readonly Shown<Gap>[]>(
    () => [
      {
        id: 'source',
        title: say('sources'),
        by: (row) => row.source,
        cell: (row) => <Raw text={row.source} />,
        width: '9rem',
      },
      {
        id: 'from',
        title: all('from'),
        by: (row) => row.from,
        cell: (row) => <Moment at={row.from} to="second" />,
        width: '13rem',
      },
      {
        id: 'to',
        title: all('to'),
        by: (row) => row.to,
        cell: (row) => <Moment at={row.to} to="second" />,
        width: '13rem',
      },
      {
        id: 'confidence',
        title: say('confidence'),
        by: (row) => row.confidence,
        cell: (row) => fixed(row.confidence, 2),
        number: true,
        width: '7rem',
      },
      count('expected', say('expected'), (row) => row.expected, '8rem'),
      {
        id: 'rhythm',
        title: say('rhythm'),
        cell: (row) => <Statement said={row.rhythm} />,
        width: 'minmax(16rem, 1fr)',
      },
    ],
    [say, all],
  );
  return <Table label={say('gaps')} columns={columns} rows={rows} height="20rem" />;
}

/** The files received, with the hashes that prove them. */
export function Files({ rows }: { readonly rows: readonly Evidence[] }) {
  const say = useWords(evidenceWords);
  const columns = useMemo<readonly Shown<Evidence>[]>(
    () => [
      { id: 'name', title: say('file'), by: (row) => row.name, cell: (row) => <Raw text={row.name} /> },
      {
        id: 'read',
        title: say('read'),
        by: (row) => row.format ?? '',
        cell: (row) =>
          row.format ? [row.format, row.source, row.charset].filter(Boolean).join(', ') : say('unrecognised'),
      },
      {
        id: 'size',
        title: say('size'),
        by: (row) => row.size,
        cell: (row) => bytes(row.size),
        number: true,
        width: '6rem',
      },
      count('events', say('events'), (row) => row.events, '8rem'),
      count('rejects', say('rejects'), (row) => row.rejects, '9rem'),
      {
        id: 'hash',
        title: say('hash'),
        cell: (row) => <code className={css.hash}>{row.sha256}</code>,
        width: 'minmax(18rem, 2fr)',
      },
    ],
    [say],
  );
  return <Table label={say('files')} columns={columns} rows={rows} height="24rem" tall={52} />;
}

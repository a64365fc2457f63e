import { useMemo } from 'react';
import { GRADES, type Host } from '../../api/findings';
import { fixed, whole } from '../../i18n/numbers';
import { useWords } from '../../i18n/words';
import { GradeBadge } from '../../parts/GradeBadge';
import { Moment } from '../../parts/Moment';
import { Subject } from '../../parts/Subject';
import { Table, type Shown } from '../../parts/table/Table';
import { common } from '../../parts/words';
import { hostWords } from './words';

/** The same as the figure, as a table: a row a terminal. */
export function HostTable({ hosts }: { readonly hosts: readonly Host[] }) {
  const say = useWords(hostWords);
  const all = useWords(common);
  const columns = useMemo<readonly Shown<Host>[]>(
    () => [
      { id: 'host', title: say('host'), by: (row) => row.id, cell: (row) => <Subject id={row.id} /> },
      {
        id: 'grade',
        title: all('grade'),
        by: (row) => GRADES.indexOf(row.grade),
        cell: (row) => <GradeBadge grade={row.grade} />,
        width: '9.5rem',
      },
      { id: 'first', title: all('first'), by: (row) => row.first, cell: (row) => <Moment at={row.first} /> },
      { id: 'last', title: all('last'), by: (row) => row.last, cell: (row) => <Moment at={row.last} /> },
      {
        id: 'destinations',
        title: all('destinations'),
        by: (row) => row.destinations.length,
        cell: (row) => (
          <span className="row">
            {row.destinations.slice(0, 6).map((name) => (
              <Subject key={name} id={name} />
            ))}
            {row.destinations.length > 6 && `+${row.destinations.length - 6}`}
          </span>
        ),
        width: 'minmax(14rem, 2.5fr)',
      },
      {
        id: 'outcome',
        title: say('outcome'),
        by: (row) => Number(row.succeeded),
        cell: (row) => say(row.succeeded ? 'succeeded' : 'failedAll'),
        width: '8rem',
      },
      {
        id: 'contacts',
        title: all('contacts'),
        by: (row) => row.contacts,
        cell: (row) => whole(row.contacts),
        number: true,
        width: '7rem',
      },
      {
        id: 'score',
        title: all('score'),
        by: (row) => row.score,
        cell: (row) => fixed(row.score, 3),
        number: true,
        width: '6rem',
      },
    ],
    [say, all],
  );
  return <Table label={say('table')} columns={columns} rows={hosts} />;
}

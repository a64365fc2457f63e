import { useMemo } from 'react';
import type { Stage } from '../../api/findings';
import { whole } from '../../i18n/numbers';
import { useWords } from '../../i18n/words';
import { GradeBadge } from '../../parts/GradeBadge';
import { Citations } from '../../parts/Judged';
import { Span } from '../../parts/Moment';
import { Table, type Shown } from '../../parts/table/Table';
import { common } from '../../parts/words';
import { accountWords } from './words';

/** The stages of the use of accounts, in the order of their begin. */
export function StageTable({ stages }: { readonly stages: readonly Stage[] }) {
  const say = useWords(accountWords);
  const all = useWords(common);
  const columns = useMemo<readonly Shown<Stage>[]>(
    () => [
      {
        id: 'kind',
        title: say('stages'),
        by: (row) => row.number,
        cell: (row) => (
          <>
            {row.number}. {say(row.kind)} {row.machine && <em className="quiet">{say('byProgram')}</em>}
          </>
        ),
        width: 'minmax(14rem, 1.6fr)',
      },
      { id: 'grade', title: all('grade'), cell: (row) => <GradeBadge grade={row.grade} />, width: '8rem' },
      {
        id: 'span',
        title: all('from'),
        by: (row) => row.from,
        cell: (row) => <Span from={row.from} to={row.to} />,
        width: 'minmax(15rem, 1.4fr)',
      },
      {
        id: 'accounts',
        title: say('stages.accounts'),
        by: (row) => row.accounts.length,
        cell: (row) => `${whole(row.accounts.length)} (${whole(row.new_accounts.length)})`,
        number: true,
        width: '10rem',
      },
      {
        id: 'signIns',
        title: say('stages.signIns'),
        by: (row) => row.sign_ins,
        cell: (row) => whole(row.sign_ins),
        number: true,
        width: '6rem',
      },
      {
        id: 'accesses',
        title: say('stages.accesses'),
        by: (row) => row.accesses,
        cell: (row) => whole(row.accesses),
        number: true,
        width: '6rem',
      },
      { id: 'lines', title: all('lines'), cell: (row) => <Citations of={row.citations} most={1} />, width: '13rem' },
    ],
    [say, all],
  );
  return <Table label={say('stages')} columns={columns} rows={stages} height="40rem" />;
}

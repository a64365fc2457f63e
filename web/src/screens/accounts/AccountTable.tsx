import { useMemo } from 'react';
import { GRADES, type Account } from '../../api/findings';
import { fixed, whole } from '../../i18n/numbers';
import { useWords } from '../../i18n/words';
import { GradeBadge } from '../../parts/GradeBadge';
import { Moment } from '../../parts/Moment';
import { Subject } from '../../parts/Subject';
import { Table, type Shown } from '../../parts/table/Table';
import { common } from '../../parts/words';
import { accountWords } from './words';

/** A row an account that was looked at. */
export function AccountTable({ accounts }: { readonly accounts: readonly Account[] }) {
  const say = useWords(accountWords);
  const all = useWords(common);
  const columns = useMemo<readonly Shown<Account>[]>(
    () => [
      { id: 'account', title: all('account'), by: (row) => row.id, cell: (row) => <Subject id={row.id} /> },
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
        id: 'addresses',
        title: all('addresses'),
        by: (row) => row.addresses.length,
        cell: (row) => whole(row.addresses.length),
        number: true,
        width: '7rem',
      },
      {
        id: 'group',
        title: say('group'),
        by: (row) => row.group ?? '',
        cell: (row) => row.group ?? '–',
        width: '6rem',
      },
      {
        id: 'found',
        title: say('found'),
        by: (row) => row.password_found ?? '',
        cell: (row) => row.password_found ?? '–',
        width: '9rem',
      },
      {
        id: 'signIns',
        title: say('signIns'),
        by: (row) => row.sign_ins,
        cell: (row) => whole(row.sign_ins),
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
  return <Table label={say('table')} columns={columns} rows={accounts} />;
}

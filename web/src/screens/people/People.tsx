import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { people } from '../../api/queries';
import type { Person } from '../../api/workspace';
import { useWords } from '../../i18n/words';
import { Asked } from '../../parts/Asked';
import { Moment } from '../../parts/Moment';
import { Page } from '../../parts/Page';
import { Table, type Shown } from '../../parts/table/Table';
import { PersonDialog } from './PersonDialog';
import { peopleWords } from './words';

/** The accounts of the server, for administrators. */
export default function People() {
  const say = useWords(peopleWords);
  const [edited, edit] = useState<Person | 'new' | null>(null);
  const columns = useMemo<readonly Shown<Person>[]>(
    () => [
      { id: 'name', title: say('name'), by: (row) => row.name, cell: (row) => <code>{row.name}</code> },
      { id: 'display', title: say('display'), by: (row) => row.display, cell: (row) => <bdi>{row.display}</bdi> },
      {
        id: 'roles',
        title: say('roles'),
        cell: (row) => row.roles.map((role) => say(role)).join(', ') + (row.enabled ? '' : ` (${say('disabled')})`),
        width: 'minmax(12rem, 2fr)',
      },
      {
        id: 'last',
        title: say('last'),
        by: (row) => row.last ?? '',
        cell: (row) => (row.last ? <Moment at={row.last} /> : say('never')),
      },
      {
        id: 'edit',
        title: '',
        cell: (row) => (
          <Button
            size="compact-xs"
            variant="default"
            aria-label={`${say('edit')}: ${row.name}`}
            onClick={() => edit(row)}
          >
            {say('edit')}
          </Button>
        ),
        width: '6rem',
      },
    ],
    [say],
  );
  return (
    <Page
      title={say('title')}
      about={say('about')}
      side={
        <Button size="sm" onClick={() => edit('new')}>
          {say('new')}
        </Button>
      }
    >
      <Asked of={people()} what={say('title')}>
        {(rows) => <Table label={say('title')} columns={columns} rows={rows} height="calc(100vh - 12rem)" />}
      </Asked>
      {edited && (
        <PersonDialog
          key={edited === 'new' ? '' : edited.name}
          person={edited === 'new' ? null : edited}
          onClose={() => edit(null)}
        />
      )}
    </Page>
  );
}

import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { cases } from '../../api/queries';
import type { CaseRow } from '../../api/workspace';
import { useWords } from '../../i18n/words';
import { Asked } from '../../parts/Asked';
import { useMay } from '../../parts/me';
import { Moment } from '../../parts/Moment';
import { Page } from '../../parts/Page';
import { Raw } from '../../parts/Raw';
import { Empty } from '../../parts/States';
import { Table, type Shown } from '../../parts/table/Table';
import { NewCase } from './NewCase';
import { caseWords } from './words';

/** The cases that the server holds. */
export default function Cases() {
  const say = useWords(caseWords);
  const may = useMay();
  const [opened, dialog] = useDisclosure(false);
  return (
    <Page
      title={say('title')}
      about={say('about')}
      side={
        <>
          {may('accounts') && (
            <Button component={Link} to="/accounts" variant="default" size="sm">
              {say('people')}
            </Button>
          )}
          {may('work') && (
            <Button size="sm" onClick={dialog.open}>
              {say('new')}
            </Button>
          )}
        </>
      }
    >
      <Asked of={cases()} what={say('title')}>
        {(rows) => (rows.length === 0 ? <Empty title={say('none')} why={say('none.why')} /> : <Rows rows={rows} />)}
      </Asked>
      <NewCase opened={opened} onClose={dialog.close} />
    </Page>
  );
}

function Rows({ rows }: { readonly rows: readonly CaseRow[] }) {
  const say = useWords(caseWords);
  const columns = useMemo<readonly Shown<CaseRow>[]>(
    () => [
      {
        id: 'id',
        title: say('id'),
        by: (row) => row.id,
        cell: (row) => (
          <Link to={`/cases/${encodeURIComponent(row.id)}/scope`}>
            <Raw text={row.id} />
          </Link>
        ),
      },
      {
        id: 'organisation',
        title: say('organisation'),
        by: (row) => row.organisation,
        cell: (row) => <bdi>{row.organisation}</bdi>,
        width: 'minmax(10rem, 1.4fr)',
      },
      {
        id: 'analysed',
        title: say('analysed'),
        by: (row) => row.analysed ?? '',
        cell: (row) => (row.analysed ? <Moment at={row.analysed} /> : row.problem ? '' : say('analysed.never')),
        width: 'minmax(11rem, 1fr)',
      },
      {
        id: 'accused',
        title: say('accused'),
        cell: (row) => <Counts row={row} />,
        width: 'minmax(14rem, 1.6fr)',
      },
    ],
    [say],
  );
  return <Table label={say('title')} columns={columns} rows={rows} height="calc(100vh - 12rem)" />;
}

function Counts({ row }: { readonly row: CaseRow }) {
  const say = useWords(caseWords);
  const counted = (['hosts', 'destinations', 'accounts', 'addresses'] as const).filter((list) => row.accused[list]);
  if (row.problem) {
    return (
      <span>
        <strong>{say('damaged')}</strong> <Raw text={`${row.problem.detail ?? ''} ${row.problem.remedy ?? ''}`} />
      </span>
    );
  }
  return (
    <>
      {counted.length === 0 && <span className="quiet">{say('counts.none')}</span>}
      {counted.map((list) => say(`counts.${list}`, row.accused[list] ?? 0)).join(' · ')}
      {row.working && <em> {say('working')}</em>}
    </>
  );
}

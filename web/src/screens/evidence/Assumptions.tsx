import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Assumption, Findings } from '../../api/findings';
import { useWords } from '../../i18n/words';
import { useMay } from '../../parts/me';
import { Raw } from '../../parts/Raw';
import { Statement } from '../../parts/Statement';
import { Table, type Shown } from '../../parts/table/Table';
import css from '../../parts/parts.module.css';
import { Correct } from './Correct';
import { evidenceWords } from './words';

const TOPICS = { zone: 'zone', year: 'year', charset: 'charset', kind: 'kind' } as const;

/** What had to be settled because the logs do not say, and correcting it. */
export function Assumptions({ findings }: { readonly findings: Findings }) {
  const say = useWords(evidenceWords);
  const may = useMay();
  const [corrected, correct] = useState<Assumption | null>(null);
  const columns = useMemo<readonly Shown<Assumption>[]>(
    () => [
      { id: 'subject', title: say('subject'), by: (row) => row.subject, cell: (row) => <Raw text={row.subject} /> },
      {
        id: 'topic',
        title: say('topic'),
        by: (row) => row.topic,
        cell: (row) => (row.topic in TOPICS ? say(TOPICS[row.topic as keyof typeof TOPICS]) : row.topic),
        width: '8rem',
      },
      {
        id: 'value',
        title: say('value'),
        by: (row) => row.value,
        cell: (row) => <Raw text={row.value} />,
        width: '10rem',
      },
      {
        id: 'because',
        title: say('because'),
        cell: (row) => <Statement said={row.because} />,
        width: 'minmax(16rem, 3fr)',
      },
      {
        id: 'correct',
        title: '',
        cell: (row) =>
          may('work') && (row.topic === 'zone' || row.topic === 'year') ? (
            <Button size="compact-xs" variant="default" onClick={() => correct(row)}>
              {say('correct')}
            </Button>
          ) : null,
        width: '6rem',
      },
    ],
    [say, may],
  );
  return (
    <>
      <p className={`${css.about} ${css.inlineState}`}>{say('assumptions.about')}</p>
      {findings.assumptions.length === 0 ? (
        <p className={css.inlineState}>{say('assumptions.none')}</p>
      ) : (
        <Table label={say('assumptions')} columns={columns} rows={findings.assumptions} height="20rem" />
      )}
      {corrected && <Correct assumption={corrected} onClose={() => correct(null)} />}
    </>
  );
}

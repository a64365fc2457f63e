import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useAct } from '../../api/actions';
import type { Assumption, Findings } from '../../api/findings';
import { ofCase, send } from '../../api/http';
import { useWords } from '../../i18n/words';
import { Ask } from '../../parts/Ask';
import { useCaseId } from '../../parts/Asked';
import { useMay } from '../../parts/me';
import { Raw } from '../../parts/Raw';
import { Statement } from '../../parts/Statement';
import { Table, type Shown } from '../../parts/table/Table';
import { ZoneInput } from '../../parts/ZoneInput';
import css from '../../parts/parts.module.css';
import { evidenceWords } from './words';

const TOPICS = { zone: 'zone', year: 'year', charset: 'charset' } as const;

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
          may('work') && row.subject === 'case' && row.topic === 'zone' ? (
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

interface CorrectProps {
  readonly assumption: Assumption;
  readonly onClose: () => void;
}

/** Corrects the zone of the case: of the report, and of logs that are taken in from then on. */
function Correct({ assumption, onClose }: CorrectProps) {
  const id = useCaseId();
  const say = useWords(evidenceWords);
  const [value, setValue] = useState(assumption.value);
  const act = useAct(() => send('PUT', ofCase(id, '/zone'), { zone: value }), [['jobs', id]], onClose);
  return (
    <Ask
      opened
      onClose={onClose}
      title={say('correct.case')}
      act={act}
      input={undefined}
      ready={value !== '' && value !== assumption.value}
      label={say('apply')}
    >
      <p className="quiet">{say('correct.about')}</p>
      <ZoneInput label={say('zone')} value={value} onChange={setValue} />
    </Ask>
  );
}

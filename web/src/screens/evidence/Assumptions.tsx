import { Button, NumberInput } from '@mantine/core';
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
      {corrected && (
        <Correct
          assumption={corrected}
          sources={findings.coverage.map(({ source }) => source)}
          onClose={() => correct(null)}
        />
      )}
    </>
  );
}

interface CorrectProps {
  readonly assumption: Assumption;
  readonly sources: readonly string[];
  readonly onClose: () => void;
}

/** Corrects a zone or a year; an assumption about the case as a whole is corrected for the case. */
function Correct({ assumption, sources, onClose }: CorrectProps) {
  const id = useCaseId();
  const say = useWords(evidenceWords);
  const [value, setValue] = useState(assumption.value);
  const ofSource = sources.includes(assumption.subject);
  const path = ofSource ? `/sources/${encodeURIComponent(assumption.subject)}` : '/zone';
  const body = assumption.topic === 'year' ? { year: Number(value) } : { zone: value };
  const act = useAct(() => send('PUT', ofCase(id, path), body), [['jobs', id]], onClose);
  return (
    <Ask
      opened
      onClose={onClose}
      title={ofSource ? say('correct.of', assumption.subject) : say('correct.case')}
      act={act}
      input={undefined}
      ready={value !== '' && value !== assumption.value}
      label={say('apply')}
    >
      <p className="quiet">{say('correct.about')}</p>
      {assumption.topic === 'year' ? (
        <NumberInput
          label={say('year')}
          value={Number(value)}
          min={1970}
          max={2100}
          hideControls
          onChange={(year) => setValue(String(year))}
        />
      ) : (
        <ZoneInput label={say('zone')} value={value} onChange={setValue} />
      )}
    </Ask>
  );
}

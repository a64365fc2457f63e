import { Checkbox, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Finding } from '../../api/findings';
import type { Wording } from '../../api/workspace';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { GradeBadge } from '../../parts/GradeBadge';
import { useMay } from '../../parts/me';
import parts from '../../parts/parts.module.css';
import { Statement } from '../../parts/Statement';
import { Table, type Shown } from '../../parts/table/Table';
import { common } from '../../parts/words';
import { keyOf } from '../findings/listed';
import { reportWords } from './words';

interface Props {
  readonly wording: Wording;
  readonly findings: readonly Finding[];
  readonly save: (part: Partial<Wording>) => void;
}

/** Which findings the report sets out one by one. */
export function Chosen({ wording, findings, save }: Props) {
  const say = useWords(reportWords);
  const all = useWords(common);
  const may = useMay();
  const language = useLanguage();
  const [text, setText] = useState('');
  const fixed = !may('work');
  const out = useMemo(() => new Set(wording.left_out), [wording]);
  const shown = useMemo(
    () => findings.filter((finding) => finding.statement[language].toLowerCase().includes(text.toLowerCase())),
    [findings, text, language],
  );
  const columns = useMemo<readonly Shown<Finding>[]>(
    () => [
      {
        id: 'in',
        title: say('in'),
        by: (row) => Number(out.has(keyOf(row))),
        cell: (row) => (
          <Checkbox
            size="xs"
            aria-label={row.id}
            disabled={fixed}
            checked={!out.has(keyOf(row))}
            onChange={(event) => {
              const next = new Set(out);
              if (event.currentTarget.checked) next.delete(keyOf(row));
              else next.add(keyOf(row));
              save({ left_out: [...next].sort() });
            }}
          />
        ),
        width: '4.4rem',
      },
      { id: 'id', title: all('finding'), cell: (row) => row.id, width: '4.2rem' },
      {
        id: 'grade',
        title: all('grade'),
        by: (row) => row.grade,
        cell: (row) => <GradeBadge grade={row.grade} />,
        width: '9.5rem',
      },
      {
        id: 'said',
        title: '',
        cell: (row) => <Statement said={row.statement} />,
        width: 'minmax(12rem, 1fr)',
      },
    ],
    [out, fixed, save, say, all],
  );
  return (
    <div className="stack">
      <p className={parts.about}>{say('chosen.about')}</p>
      <div className="row">
        <TextInput
          size="xs"
          type="search"
          aria-label={say('filter')}
          placeholder={say('filter')}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <span role="status" className="quiet">
          {say('chosen.count', findings.filter((finding) => !out.has(keyOf(finding))).length, findings.length)}
        </span>
      </div>
      <Table label={say('chosen')} columns={columns} rows={shown} height="calc(100vh - 20rem)" tall={70} />
    </div>
  );
}

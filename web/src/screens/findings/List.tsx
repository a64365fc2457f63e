import { useMemo } from 'react';
import { GRADES } from '../../api/findings';
import { useWords } from '../../i18n/words';
import { GradeBadge } from '../../parts/GradeBadge';
import { StarButton } from '../../parts/marks/StarButton';
import { Moment } from '../../parts/Moment';
import { Statement } from '../../parts/Statement';
import { Empty } from '../../parts/States';
import { Table, type Shown } from '../../parts/table/Table';
import { common } from '../../parts/words';
import css from './findings.module.css';
import { verdictOf, type Listed } from './listed';
import { findingWords } from './words';

interface Props {
  readonly items: readonly Listed[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

/** The findings that fit, a row each. */
export function List({ items, chosen, onChoose }: Props) {
  const say = useWords(findingWords);
  const all = useWords(common);
  const columns = useMemo<readonly Shown<Listed>[]>(
    () => [
      {
        id: 'id',
        title: all('finding'),
        by: ({ finding }) => finding.id.replace(/\d+/, (number) => number.padStart(6, '0')),
        cell: ({ finding }) => (
          <>
            <StarButton about={finding.id} />
            {finding.id}
          </>
        ),
        width: '6rem',
      },
      {
        id: 'grade',
        title: say('grade'),
        by: ({ finding }) => GRADES.indexOf(finding.grade),
        cell: (item) => (
          <>
            <GradeBadge grade={item.finding.grade} />
            {item.verdict && <div className="quiet">{say(`verdict.${verdictOf(item)}`)}</div>}
          </>
        ),
        width: '9rem',
      },
      {
        id: 'statement',
        title: say('statement'),
        by: ({ finding }) => finding.from,
        cell: ({ finding }) => (
          <button
            type="button"
            className={css.choose}
            aria-pressed={finding.id === chosen}
            onClick={() => onChoose(finding.id)}
          >
            <span className="quiet">
              <Moment at={finding.from} />
            </span>
            <span className={css.clamp}>
              <Statement said={finding.statement} />
            </span>
          </button>
        ),
        width: 'minmax(14rem, 1fr)',
      },
    ],
    [say, all, chosen, onChoose],
  );
  if (items.length === 0) return <Empty title={say('none')} why={say('none.why')} />;
  return (
    <div className={css.list}>
      <Table
        label={say('title')}
        columns={columns}
        rows={items}
        height="calc(100vh - 15rem)"
        tall={84}
        chosen={({ finding }) => finding.id === chosen}
      />
    </div>
  );
}

import { useMemo } from 'react';
import { GRADES } from '../../api/findings';
import type { Decision } from '../../api/workspace';
import { fixed, whole } from '../../i18n/numbers';
import { useWords } from '../../i18n/words';
import { GradeBadge } from '../../parts/GradeBadge';
import { Raw } from '../../parts/Raw';
import { Table, type Shown } from '../../parts/table/Table';
import { common } from '../../parts/words';
import css from './pivot.module.css';
import type { Thing } from './things';
import { pivotWords } from './words';

interface Props {
  readonly things: readonly Thing[];
  readonly decisions: readonly Decision[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

/** The closure as a table; a name opens why it is in. */
export function ThingTable({ things, decisions, chosen, onChoose }: Props) {
  const say = useWords(pivotWords);
  const all = useWords(common);
  const columns = useMemo<readonly Shown<Thing>[]>(() => {
    const decided = new Map(decisions.map((one) => [one.observable, one]));
    return [
      {
        id: 'id',
        title: say('id'),
        by: (row) => row.id,
        cell: (row) => {
          const decision = decided.get(row.id);
          return (
            <>
              <button type="button" className={css.choose} onClick={() => onChoose(row.id)}>
                <Raw text={row.id} most={100} pressed />
              </button>
              {decision && <div className="quiet">{say(decision.bad ? 'decided.bad' : 'decided.innocent')}</div>}
            </>
          );
        },
        width: 'minmax(9rem, 1fr)',
      },
      { id: 'list', title: say('list'), by: (row) => row.list, cell: (row) => say(row.list), width: '5.8rem' },
      {
        id: 'grade',
        title: all('grade'),
        by: (row) => GRADES.indexOf(row.grade),
        cell: (row) => <GradeBadge grade={row.grade} />,
        width: '9.5rem',
      },
      {
        id: 'score',
        title: all('score'),
        by: (row) => row.score,
        cell: (row) => fixed(row.score, 3),
        number: true,
        width: '4.4rem',
      },
      {
        id: 'partners',
        title: say('partners'),
        by: (row) => row.partners.length,
        cell: (row) => whole(row.partners.length),
        number: true,
        width: '5.9rem',
      },
      {
        id: 'bystanders',
        title: say('bystanders'),
        by: (row) => row.bystanders ?? -1,
        cell: (row) => (row.bystanders === null ? '–' : whole(row.bystanders)),
        number: true,
        width: '5.9rem',
      },
      {
        id: 'round',
        title: say('round'),
        by: (row) => row.round ?? 99,
        cell: (row) => row.round ?? '–',
        number: true,
        width: '4.6rem',
      },
    ];
  }, [decisions, say, all, onChoose]);
  return (
    <Table
      label={say('title')}
      columns={columns}
      rows={things}
      height="calc(100vh - 15rem)"
      chosen={(row) => row.id === chosen}
    />
  );
}

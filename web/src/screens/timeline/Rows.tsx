import { useMemo } from 'react';
import { useWords } from '../../i18n/words';
import { GradeBadge } from '../../parts/GradeBadge';
import { StarButton } from '../../parts/marks/StarButton';
import { Moment } from '../../parts/Moment';
import { Statement } from '../../parts/Statement';
import { About } from '../../parts/About';
import { Table, type Shown } from '../../parts/table/Table';
import { common } from '../../parts/words';
import type { Happened } from './happened';
import { timeWords } from './words';

/** The rows that fit, each leading to what it is about. */
export function Rows({ rows }: { readonly rows: readonly Happened[] }) {
  const say = useWords(timeWords);
  const all = useWords(common);
  const columns = useMemo<readonly Shown<Happened>[]>(
    () => [
      { id: 'star', title: say('star'), cell: (row) => row.about && <StarButton about={row.about} />, width: '3.8rem' },
      {
        id: 'when',
        title: say('when'),
        by: (row) => row.at,
        cell: (row) => (
          <>
            <Moment at={row.at} />
            {row.until && row.until !== row.at && (
              <div className="quiet">
                – <Moment at={row.until} />
              </div>
            )}
          </>
        ),
        width: '12rem',
      },
      { id: 'kind', title: say('kind'), by: (row) => row.kind, cell: (row) => say(row.kind), width: '7rem' },
      {
        id: 'grade',
        title: all('grade'),
        by: (row) => row.grade ?? '',
        cell: (row) => row.grade && <GradeBadge grade={row.grade} />,
        width: '9.5rem',
      },
      {
        id: 'what',
        title: say('what'),
        cell: (row) => (
          <>
            {row.kind !== 'gap' && <About id={row.about} />} <Statement said={row.said} />
            {row.who && <span className="quiet"> {row.who}</span>}
          </>
        ),
        width: 'minmax(20rem, 1fr)',
      },
    ],
    [say, all],
  );
  return <Table label={say('title')} columns={columns} rows={rows} height="calc(100vh - 15rem)" tall={56} />;
}

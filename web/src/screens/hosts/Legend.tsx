import { useMemo } from 'react';
import type { Matrix } from '../../api/figures';
import { colourOf, isDark } from '../../figures/colours';
import css from '../../figures/figures.module.css';
import { useWords } from '../../i18n/words';
import { Subject } from '../../parts/Subject';
import { numbered } from './slots';
import { hostWords } from './words';

/** What the colours and numbers of the matrix stand for. */
export function Legend({ matrix }: { readonly matrix: Matrix }) {
  const say = useWords(hostWords);
  const numbers = useMemo(() => [...numbered(matrix.cells)], [matrix]);
  return (
    <ul className={css.legend} aria-label={say('legend')}>
      {numbers.map(([destination, number]) => {
        const colour = colourOf(number - 1);
        return (
          <li key={destination}>
            <span className={css.swatch} style={{ background: colour, color: isDark(colour) ? '#fff' : '#000' }}>
              {number}
            </span>
            <Subject id={matrix.destinations[destination] ?? ''} />
          </li>
        );
      })}
      <li>
        <span className={css.swatch} style={{ background: 'var(--failed)' }} />
        {say('failed')}
      </li>
      <li>
        <span className={css.swatch} style={{ background: 'var(--weekend)' }} />
        {say('weekend')}
      </li>
      <li>
        <span className={css.swatch} aria-hidden="true">
          ╱╱
        </span>
        {say('gap')}
      </li>
    </ul>
  );
}

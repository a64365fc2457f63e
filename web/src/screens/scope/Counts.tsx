import { Link } from 'react-router';
import { GRADES, type Findings } from '../../api/findings';
import { whole } from '../../i18n/numbers';
import { useWords } from '../../i18n/words';
import { useCaseId } from '../../parts/Asked';
import { GradeBadge } from '../../parts/GradeBadge';
import { counts, type Counted } from './count';
import css from './scope.module.css';
import { scopeWords } from './words';

/** A table of how many things have which grade; a number leads to those things. */
export function Counts({ findings }: { readonly findings: Findings }) {
  const say = useWords(scopeWords);
  const base = `/cases/${encodeURIComponent(useCaseId())}`;
  const screen = (list: Counted, grade: string) =>
    list === 'findings' ? `${base}/findings?grade=${grade}` : `${base}/pivot?list=${list}&grade=${grade}`;
  return (
    <>
      <table className={css.counts}>
        <thead>
          <tr>
            <th scope="col">{say('list')}</th>
            {GRADES.map((grade) => (
              <th key={grade} scope="col">
                <GradeBadge grade={grade} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {counts(findings).map(({ list, by }) => (
            <tr key={list}>
              <th scope="row">{say(list)}</th>
              {GRADES.map((grade) => (
                <td key={grade} className={by[grade] === 0 ? css.zero : undefined}>
                  {by[grade] === 0 ? '0' : <Link to={screen(list, grade)}>{whole(by[grade])}</Link>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="quiet">{say('counts.about')}</p>
    </>
  );
}

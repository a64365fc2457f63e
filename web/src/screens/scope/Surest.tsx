import { Link } from 'react-router';
import type { Finding } from '../../api/findings';
import { useWords } from '../../i18n/words';
import { useCaseId } from '../../parts/Asked';
import { GradeBadge } from '../../parts/GradeBadge';
import { Statement } from '../../parts/Statement';
import { FindingLink } from '../../parts/Subject';
import css from './scope.module.css';
import { scopeWords } from './words';

/** The findings that accuse, the surest first and of these the earliest. */
export function Surest({ findings, of }: { readonly findings: readonly Finding[]; readonly of: number }) {
  const say = useWords(scopeWords);
  const base = `/cases/${encodeURIComponent(useCaseId())}`;
  const sorted = findings.toSorted((a, b) =>
    a.grade === b.grade ? a.from.localeCompare(b.from) : a.grade.localeCompare(b.grade),
  );
  if (sorted.length === 0) return <p>{say('surest.none')}</p>;
  return (
    <>
      <ul className={css.list}>
        {sorted.slice(0, 8).map((finding) => (
          <li key={finding.id} className={css.finding}>
            <span>
              <GradeBadge grade={finding.grade} />
            </span>
            <span>
              <FindingLink id={finding.id} /> <Statement said={finding.statement} />
            </span>
          </li>
        ))}
      </ul>
      <p>
        <Link to={`${base}/findings`}>{say('surest.all', of)}</Link>
      </p>
    </>
  );
}

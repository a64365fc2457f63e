import type { Findings } from '../../api/findings';
import { fixed } from '../../i18n/numbers';
import { useWords } from '../../i18n/words';
import { Span } from '../../parts/Moment';
import { Statement } from '../../parts/Statement';
import { FindingLink } from '../../parts/Subject';
import { brief } from '../../parts/unseen';
import css from './scope.module.css';
import { scopeWords } from './words';

const MOST = 4;

/** Gaps in the logs, and findings that cannot be determined with the logs that would decide them. */
export function Unknown({ findings }: { readonly findings: Findings }) {
  const say = useWords(scopeWords);
  const open = findings.findings.filter(({ grade }) => grade === 'undetermined');
  if (open.length === 0 && findings.gaps.length === 0) return <p>{say('unknown.none')}</p>;
  return (
    <ul className={css.list}>
      {findings.gaps.slice(0, MOST).map((gap) => (
        <li key={gap.source + gap.from}>
          <div className="quiet">
            <Span from={gap.from} to={gap.to} />
          </div>
          {say('gap.said', brief(gap.source), fixed(gap.confidence, 2))}
        </li>
      ))}
      {open.slice(0, MOST).map((finding) => (
        <li key={finding.id}>
          <FindingLink id={finding.id} /> <Statement said={finding.statement} />
          {finding.lacking.length > 0 && (
            <div className="quiet">
              {say('unknown.lacking')}: {finding.lacking.join(', ')}
            </div>
          )}
        </li>
      ))}
      {open.length > MOST && <li>{say('unknown.more', open.length - MOST)}</li>}
    </ul>
  );
}

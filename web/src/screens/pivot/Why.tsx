import { reasons } from '../../api/queries';
import type { Decision, Reason } from '../../api/workspace';
import { fixed } from '../../i18n/numbers';
import { useWords } from '../../i18n/words';
import { Asked, useCaseId } from '../../parts/Asked';
import { GradeBadge } from '../../parts/GradeBadge';
import { Citations, Weights } from '../../parts/Judged';
import { Notes } from '../../parts/marks/Notes';
import { StarButton } from '../../parts/marks/StarButton';
import { Moment } from '../../parts/Moment';
import { Panel } from '../../parts/Page';
import parts from '../../parts/parts.module.css';
import { Raw } from '../../parts/Raw';
import { Statement } from '../../parts/Statement';
import { Empty } from '../../parts/States';
import { FindingLink } from '../../parts/Subject';
import { brief } from '../../parts/unseen';
import { Decide } from './Decide';
import { pivotWords } from './words';

interface Props {
  readonly observable: string;
  readonly decision: Decision | undefined;
}

/** Why an observable is in or out: its weights, the path that led to it, its findings; and deciding about it. */
export function Why({ observable, decision }: Props) {
  const id = useCaseId();
  const say = useWords(pivotWords);
  return (
    <Panel
      title={
        <>
          <StarButton about={observable} /> <Raw text={observable} most={200} />
        </>
      }
    >
      <div className="stack">
        {decision && (
          <p>
            <strong>{say(decision.bad ? 'decided.bad' : 'decided.innocent')}</strong>: <Raw text={decision.why} />{' '}
            <span className="quiet">
              {say('said.by', decision.who)} · <Moment at={decision.at} />
            </span>
          </p>
        )}
        <Decide observable={observable} decision={decision} />
        <Asked of={reasons(id, observable)} what={say('why')}>
          {(found) =>
            found.length === 0 ? (
              <Empty title={say('out', brief(observable))} why={say('out.why')} />
            ) : (
              <>
                {found.map((reason) => (
                  <Because key={reason.list} reason={reason} />
                ))}
              </>
            )
          }
        </Asked>
        <Notes about={observable} />
      </div>
    </Panel>
  );
}

function Because({ reason }: { readonly reason: Reason }) {
  const say = useWords(pivotWords);
  return (
    <>
      <div className="row">
        {say(reason.list)} <GradeBadge grade={reason.grade} /> {say('score')} {fixed(reason.score, 4)}
      </div>
      <h3>{say('weights')}</h3>
      <Weights weights={reason.weights} />
      {reason.path.length > 0 && (
        <>
          <h3>{say('path')}</h3>
          <ol className={parts.path}>
            {reason.path.map((step, index) => (
              // oxlint-disable-next-line no-array-index-key -- a step is named by its place
              <li key={index}>
                <Raw text={step.from} /> → <Raw text={step.to} /> <Citations of={step.lines ?? []} most={4} />
              </li>
            ))}
          </ol>
        </>
      )}
      {reason.findings.length > 0 && (
        <>
          <h3>{say('because')}</h3>
          <ul className="plain">
            {reason.findings.slice(0, 12).map((finding) => (
              <li key={finding.id}>
                <FindingLink id={finding.id} /> <Statement said={finding.statement} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

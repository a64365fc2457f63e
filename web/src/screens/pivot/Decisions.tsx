import type { Decision } from '../../api/workspace';
import { useWords } from '../../i18n/words';
import { Moment } from '../../parts/Moment';
import { Panel } from '../../parts/Page';
import { Raw } from '../../parts/Raw';
import css from './pivot.module.css';
import { pivotWords } from './words';

interface Props {
  readonly decisions: readonly Decision[];
  readonly onChoose: (id: string) => void;
}

/** The decisions that hold, the latest first. */
export function Decisions({ decisions, onChoose }: Props) {
  const say = useWords(pivotWords);
  return (
    <Panel title={say('decisions')}>
      {decisions.length === 0 && <p className="quiet">{say('decisions.none')}</p>}
      <ul className="plain stack">
        {decisions.toReversed().map((decision) => (
          <li key={decision.observable}>
            <button type="button" className={css.choose} onClick={() => onChoose(decision.observable)}>
              <Raw text={decision.observable} most={100} pressed />
            </button>{' '}
            {say(decision.bad ? 'decided.bad' : 'decided.innocent')}: <Raw text={decision.why} />
            <div className="quiet">
              {say('said.by', decision.who)} · <Moment at={decision.at} />
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

import { useEffect } from 'react';
import { ask, ofCase } from '../../api/http';
import { changes } from '../../api/queries';
import { idsOf, type Changes } from '../../api/workspace';
import { useWords } from '../../i18n/words';
import { Asked, useCaseId } from '../../parts/Asked';
import { Moment } from '../../parts/Moment';
import { Subject } from '../../parts/Subject';
import css from './scope.module.css';
import { scopeWords } from './words';

/** What entered, what left and what was done since the reader's last visit; leaving marks the visit. */
export function Changed() {
  const id = useCaseId();
  const say = useWords(scopeWords);
  useEffect(() => {
    const seen = () => {
      // A mark not set only shows the same changes again; nothing is lost.
      ask(ofCase(id, '/visit'), { method: 'POST', keepalive: true }).catch(() => undefined);
    };
    window.addEventListener('pagehide', seen);
    return () => {
      window.removeEventListener('pagehide', seen);
      seen();
    };
  }, [id]);
  return (
    <Asked of={changes(id)} what={say('changed')}>
      {(told) => <Told changes={told} />}
    </Asked>
  );
}

function Told({ changes }: { readonly changes: Changes }) {
  const say = useWords(scopeWords);
  if (!changes.since) return <p className="quiet">{say('changed.never')}</p>;
  const entered = idsOf(changes.entered);
  const left = idsOf(changes.left);
  const still = entered.length === 0 && left.length === 0 && changes.acts.length === 0;
  return (
    <>
      <p className="quiet">
        {say('changed.since')}: <Moment at={changes.since} />
      </p>
      {still && <p>{say('changed.none')}</p>}
      <ul className={css.list}>
        <Movement sign="＋" name={say('entered')} ids={entered} />
        <Movement sign="−" name={say('left')} ids={left} />
        {changes.acts.slice(0, 20).map((act) => (
          <li key={act.n}>
            <Moment at={act.at} /> · {act.who} · {act.what}
          </li>
        ))}
      </ul>
    </>
  );
}

function Movement(props: { readonly sign: string; readonly name: string; readonly ids: readonly string[] }) {
  if (props.ids.length === 0) return null;
  return (
    <li className="row">
      <strong>
        {props.sign} {props.name}
      </strong>
      {props.ids.slice(0, 40).map((id) => (
        <Subject key={id} id={id} />
      ))}
    </li>
  );
}

import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { jobs } from '../../api/queries';
import { idsOf, type MovedSpan } from '../../api/workspace';
import { useWords } from '../../i18n/words';
import { useCaseId } from '../Asked';
import { Span } from '../Moment';
import { Panel } from '../Page';
import { useParam } from '../params';
import { Raw } from '../Raw';
import { Subject } from '../Subject';
import { common } from '../words';
import css from './effect.module.css';
import { effectWords } from './words';

/** What entered, what left and which times moved by the decision or correction just sent. */
export function Effect() {
  const id = useCaseId();
  const say = useWords(effectWords);
  const all = useWords(common);
  const [watched, watch] = useParam('job');
  const { data } = useQuery(jobs(id));
  const job = data?.find((one) => String(one.id) === watched);
  if (!watched || !job) return null;
  const entered = idsOf(job.result?.entered);
  const left = idsOf(job.result?.left);
  const moved = Object.entries(job.result?.moved ?? {});
  const close = (
    <Button size="compact-xs" variant="subtle" onClick={() => watch('')}>
      {all('close')}
    </Button>
  );
  return (
    <Panel title={say('effect')} side={close}>
      <div aria-live="polite" className="stack">
        {job.state === 'failed' ? (
          <>
            <Raw text={job.problem?.detail ?? job.problem?.title ?? ''} />
            {job.problem?.remedy && <Raw text={job.problem.remedy} />}
          </>
        ) : job.state !== 'done' ? (
          <p>{say('waiting')}</p>
        ) : (
          <>
            {moved.length > 0 && <Times moved={moved} />}
            {entered.length + left.length === 0 ? (
              <p>{say('none')}</p>
            ) : (
              <div className={css.sides}>
                <Side sign="＋" name={say('entered')} ids={entered} />
                <Side sign="−" name={say('left')} ids={left} />
              </div>
            )}
          </>
        )}
      </div>
    </Panel>
  );
}

function Times({ moved }: { readonly moved: readonly (readonly [string, MovedSpan])[] }) {
  const say = useWords(effectWords);
  return (
    <div>
      <h3>{say('moved')}</h3>
      <ul className="plain">
        {moved.map(([source, { before, now }]) => (
          <li key={source}>
            <Raw text={source} />: {say('before')} <Span from={before.first} to={before.last} />, {say('now')}{' '}
            <Span from={now.first} to={now.last} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Side(props: { readonly sign: string; readonly name: string; readonly ids: readonly string[] }) {
  const say = useWords(common);
  return (
    <div>
      <h3>
        {props.sign} {props.name}
      </h3>
      {props.ids.length === 0 && <p className="quiet">{say('none')}</p>}
      <ul className="plain">
        {props.ids.map((one) => (
          <li key={one}>
            <Subject id={one} />
          </li>
        ))}
      </ul>
    </div>
  );
}

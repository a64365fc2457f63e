import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { jobs } from '../../api/queries';
import type { Moved } from '../../api/workspace';
import { useWords } from '../../i18n/words';
import { useCaseId } from '../../parts/Asked';
import { Panel } from '../../parts/Page';
import { useParam } from '../../parts/params';
import { Raw } from '../../parts/Raw';
import { Subject } from '../../parts/Subject';
import { common } from '../../parts/words';
import css from './pivot.module.css';
import { pivotWords } from './words';

const ids = (moved: Moved | undefined) => Object.values(moved ?? {}).flat();

/** What entered and what left by the decision just taken. */
export function Effect() {
  const id = useCaseId();
  const say = useWords(pivotWords);
  const all = useWords(common);
  const [watched, watch] = useParam('job');
  const { data } = useQuery(jobs(id));
  const job = data?.find((one) => String(one.id) === watched);
  if (!watched || !job) return null;
  const entered = ids(job.result?.entered);
  const left = ids(job.result?.left);
  const close = (
    <Button size="compact-xs" variant="subtle" onClick={() => watch('')}>
      {all('close')}
    </Button>
  );
  return (
    <Panel title={say('effect')} side={close}>
      <div aria-live="polite">
        {job.state === 'failed' ? (
          <Raw text={job.problem?.detail ?? job.problem?.title ?? ''} />
        ) : job.state !== 'done' ? (
          <p>{say('waiting')}</p>
        ) : entered.length + left.length === 0 ? (
          <p>{say('effect.none')}</p>
        ) : (
          <div className={css.moved}>
            <Side sign="＋" name={say('entered')} ids={entered} />
            <Side sign="−" name={say('left')} ids={left} />
          </div>
        )}
      </div>
    </Panel>
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

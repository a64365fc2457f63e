import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useAct } from '../../api/actions';
import { ofCase, query, send } from '../../api/http';
import type { Decision, Job } from '../../api/workspace';
import { useWords } from '../../i18n/words';
import { Ask } from '../../parts/Ask';
import { useCaseId } from '../../parts/Asked';
import { useMay } from '../../parts/me';
import { useParam } from '../../parts/params';
import { brief } from '../../parts/unseen';
import { pivotWords } from './words';

type Act = 'bad' | 'innocent' | 'undo';

/** Decides that an observable is bad or innocent, or takes a decision back, always with a reason. */
export function Decide(props: { readonly observable: string; readonly decision: Decision | undefined }) {
  const { observable, decision } = props;
  const id = useCaseId();
  const say = useWords(pivotWords);
  const may = useMay();
  const [asked, ask] = useState<Act | null>(null);
  const [why, setWhy] = useState('');
  const [, watch] = useParam('job');
  const path = ofCase(id, '/decisions');
  const act = useAct(
    (what: Act) =>
      what === 'undo'
        ? send<Job>('DELETE', path + query({ observable, why }))
        : send<Job>('POST', path, { observable, bad: what === 'bad', why }),
    [
      ['case', id, '/decisions'],
      ['jobs', id],
    ],
    (answer) => {
      setWhy('');
      ask(null);
      watch(String(answer.id));
    },
  );
  if (!may('work')) return null;
  const acts: readonly Act[] = decision ? ['bad', 'innocent', 'undo'] : ['bad', 'innocent'];
  const offered = acts.filter((what) => !decision || what !== (decision.bad ? 'bad' : 'innocent'));
  return (
    <>
      <div className="row">
        {offered.map((what) => (
          <Button key={what} size="xs" variant={what === 'undo' ? 'subtle' : 'default'} onClick={() => ask(what)}>
            {say(what)}
          </Button>
        ))}
      </div>
      <Ask
        opened={asked !== null}
        onClose={() => ask(null)}
        title={`${say(asked ?? 'bad')}: ${brief(observable, 120)}`}
        act={act}
        input={asked ?? 'bad'}
        ready={why.trim() !== ''}
        label={say(asked ?? 'bad')}
      >
        <Textarea
          label={say('reason')}
          description={say(asked === 'undo' ? 'undo.about' : 'reason.about')}
          value={why}
          onChange={(event) => setWhy(event.currentTarget.value)}
          rows={3}
          data-autofocus
        />
      </Ask>
    </>
  );
}

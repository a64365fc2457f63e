import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useAct } from '../../api/actions';
import { ofCase, query, send } from '../../api/http';
import { useWords } from '../../i18n/words';
import { Ask } from '../../parts/Ask';
import { useCaseId } from '../../parts/Asked';
import { useMay } from '../../parts/me';
import { Moment } from '../../parts/Moment';
import { Raw } from '../../parts/Raw';
import css from './findings.module.css';
import { keyOf, verdictOf, type Listed } from './listed';
import { findingWords } from './words';

/** The verdict on a finding, and accepting or rejecting it with a reason. */
export function Verdict({ item }: { readonly item: Listed }) {
  const id = useCaseId();
  const say = useWords(findingWords);
  const may = useMay();
  const [asked, ask] = useState<'accept' | 'reject' | null>(null);
  const [why, setWhy] = useState('');
  const path = ofCase(id, '/verdicts') + query({ finding: keyOf(item.finding) });
  const touched = [['case', id, '/verdicts']];
  const act = useAct(
    (accepted: boolean) => send('PUT', path, { accepted, why }),
    touched,
    () => {
      setWhy('');
      ask(null);
    },
  );
  const remove = useAct(
    () => send('DELETE', ofCase(id, `/own/${encodeURIComponent(item.finding.id)}`)),
    [['case', id, '/own']],
  );
  const undo = useAct(() => send('DELETE', path), touched);
  return (
    <>
      {item.verdict && (
        <div className={css.verdict}>
          <strong>{say(`verdict.${verdictOf(item)}`)}</strong> <Raw text={item.verdict.why} />
          <div className="quiet">
            {say('said.by', item.verdict.who)} · <Moment at={item.verdict.at} />
          </div>
        </div>
      )}
      {may('work') && (
        <div className="row">
          <Button size="xs" variant="default" onClick={() => ask('accept')}>
            {say('accept')}
          </Button>
          <Button size="xs" variant="default" onClick={() => ask('reject')}>
            {say('reject')}
          </Button>
          {item.own && (
            <Button size="xs" variant="subtle" loading={remove.isPending} onClick={() => remove.mutate(undefined)}>
              {say('own.remove')}
            </Button>
          )}
          {item.verdict && (
            <Button size="xs" variant="subtle" loading={undo.isPending} onClick={() => undo.mutate(undefined)}>
              {say('undo')}
            </Button>
          )}
        </div>
      )}
      <Ask
        opened={asked !== null}
        onClose={() => ask(null)}
        title={say('verdict.title', item.finding.id, say(asked ?? 'accept'))}
        act={act}
        input={asked === 'accept'}
        ready={why.trim() !== ''}
        label={say(asked ?? 'accept')}
      >
        <Textarea
          label={say('why')}
          description={say('why.about')}
          value={why}
          onChange={(event) => setWhy(event.currentTarget.value)}
          rows={3}
          data-autofocus
        />
      </Ask>
    </>
  );
}

import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useAct } from '../../api/actions';
import type { Assumption } from '../../api/findings';
import { ofCase, send } from '../../api/http';
import type { Job } from '../../api/workspace';
import { useWords } from '../../i18n/words';
import { Ask } from '../../parts/Ask';
import { useCaseId } from '../../parts/Asked';
import { useParam } from '../../parts/params';
import { seen } from '../../parts/unseen';
import { ZoneInput } from '../../parts/ZoneInput';
import { evidenceWords } from './words';

interface Props {
  readonly assumption: Assumption;
  readonly onClose: () => void;
}

/** Corrects the zone of the case, or the zone or year of one log, with a reason. */
export function Correct({ assumption, onClose }: Props) {
  const { subject, topic } = assumption;
  const id = useCaseId();
  const say = useWords(evidenceWords);
  const [value, setValue] = useState(assumption.value);
  const [why, setWhy] = useState('');
  const [, watch] = useParam('job');
  const ofTheCase = subject === 'case';
  const act = useAct(
    () =>
      ofTheCase
        ? send<Job>('PUT', ofCase(id, '/zone'), { zone: value })
        : send<Job>('POST', ofCase(id, '/corrections'), { subject, topic, value, why }),
    [['jobs', id]],
    (job) => {
      watch(String(job.id));
      onClose();
    },
  );
  return (
    <Ask
      opened
      onClose={onClose}
      title={ofTheCase ? say('correct.case') : say(topic === 'year' ? 'correct.year' : 'correct.zone', seen(subject))}
      act={act}
      input={undefined}
      ready={value !== '' && value !== assumption.value && (ofTheCase || why.trim() !== '')}
      label={say('apply')}
    >
      <p className="quiet">{say(ofTheCase ? 'correct.about' : 'correct.source')}</p>
      {topic === 'year' ? (
        <TextInput
          label={say('year')}
          inputMode="numeric"
          pattern="[0-9]{4}"
          maxLength={4}
          value={value}
          onChange={(event) => setValue(event.currentTarget.value)}
        />
      ) : (
        <ZoneInput label={say('zone')} value={value} onChange={setValue} />
      )}
      {!ofTheCase && (
        <Textarea label={say('reason')} rows={2} value={why} onChange={(event) => setWhy(event.currentTarget.value)} />
      )}
    </Ask>
  );
}

import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useAct } from '../../api/actions';
import { send } from '../../api/http';
import { useWords } from '../../i18n/words';
import { Ask } from '../../parts/Ask';
import { ZoneInput } from '../../parts/ZoneInput';
import { caseWords } from './words';

const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;

/** Makes a case and goes to where its logs are dropped. */
export function NewCase({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  const say = useWords(caseWords);
  const navigate = useNavigate();
  const [id, setId] = useState('');
  const [organisation, setOrganisation] = useState('');
  const [zone, setZone] = useState('Asia/Tokyo');
  const make = useAct(
    () => send<{ readonly id: string }>('POST', '/cases', { id, zone, ...(organisation ? { organisation } : {}) }),
    [['cases']],
    (made) => void navigate(`/cases/${encodeURIComponent(made.id)}/evidence`),
  );
  const wrong = id !== '' && !NAME.test(id);
  return (
    <Ask
      opened={opened}
      onClose={onClose}
      title={say('new')}
      act={make}
      input={undefined}
      ready={NAME.test(id)}
      label={say('make')}
    >
      <TextInput
        label={say('id')}
        description={say('id.about')}
        value={id}
        error={wrong ? say('id.wrong') : undefined}
        onChange={(event) => setId(event.currentTarget.value)}
        data-autofocus
      />
      <TextInput
        label={say('organisation.optional')}
        value={organisation}
        onChange={(event) => setOrganisation(event.currentTarget.value)}
      />
      <ZoneInput label={say('zone')} description={say('zone.about')} value={zone} onChange={setZone} />
    </Ask>
  );
}

import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useAct } from '../../api/actions';
import { send } from '../../api/http';
import { useWords } from '../../i18n/words';
import { Ask } from '../../parts/Ask';
import { caseWords } from './words';

/** Makes a case and goes to where its logs are dropped. */
export function NewCase({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  const say = useWords(caseWords);
  const navigate = useNavigate();
  const [id, setId] = useState('');
  const make = useAct(
    () => send<{ readonly id: string }>('POST', '/cases', { id: id.trim() }),
    [['cases']],
    (made) => void navigate(`/cases/${encodeURIComponent(made.id)}/evidence`),
  );
  return (
    <Ask
      opened={opened}
      onClose={onClose}
      title={say('new')}
      act={make}
      input={undefined}
      ready={id.trim() !== ''}
      label={say('make')}
    >
      <TextInput
        label={say('id')}
        description={say('id.about')}
        value={id}
        onChange={(event) => setId(event.currentTarget.value)}
        data-autofocus
      />
    </Ask>
  );
}

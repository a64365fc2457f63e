import { PasswordInput } from '@mantine/core';
import { useState } from 'react';
import { useAct } from '../api/actions';
import { send } from '../api/http';
import { useWords } from '../i18n/words';
import { Ask } from '../parts/Ask';
import { common } from '../parts/words';
import { shell } from './words';

/** Changes the reader's own password. */
export function Password({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  const say = useWords(shell);
  const all = useWords(common);
  const [old, setOld] = useState('');
  const [fresh, setFresh] = useState('');
  const change = useAct(
    () => send('PUT', '/me/password', { old, fresh }),
    [],
    () => {
      setOld('');
      setFresh('');
      onClose();
    },
  );
  return (
    <Ask
      opened={opened}
      onClose={onClose}
      title={say('password')}
      act={change}
      input={undefined}
      ready={old !== '' && fresh !== ''}
      label={all('save')}
    >
      <PasswordInput
        label={say('password.old')}
        autoComplete="current-password"
        value={old}
        onChange={(event) => setOld(event.currentTarget.value)}
        data-autofocus
      />
      <PasswordInput
        label={say('password.new')}
        autoComplete="new-password"
        value={fresh}
        onChange={(event) => setFresh(event.currentTarget.value)}
      />
    </Ask>
  );
}

import { Checkbox, PasswordInput, Switch, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useAct } from '../../api/actions';
import { send } from '../../api/http';
import { ROLES, type Person, type Role } from '../../api/workspace';
import { useWords } from '../../i18n/words';
import { Ask } from '../../parts/Ask';
import { common } from '../../parts/words';
import { peopleWords } from './words';

interface Form {
  readonly name: string;
  readonly display: string;
  readonly password: string;
  readonly roles: readonly Role[];
  readonly enabled: boolean;
}

async function save(person: Person | null, form: Form): Promise<void> {
  const { name, display, password, roles, enabled } = form;
  if (!person) {
    await send('POST', '/accounts', { name, display, password, roles });
    return;
  }
  const path = `/accounts/${encodeURIComponent(person.name)}`;
  await send('PUT', path, { display, roles, enabled });
  if (password) await send('PUT', `${path}/password`, { password });
}

/** Adds an account or changes one. */
export function PersonDialog({ person, onClose }: { readonly person: Person | null; readonly onClose: () => void }) {
  const say = useWords(peopleWords);
  const all = useWords(common);
  const [form, set] = useState<Form>(person ? { ...person, password: '' } : BLANK);
  const put = (part: Partial<Form>) => set((before) => ({ ...before, ...part }));
  const act = useAct((input: Form) => save(person, input), [['people']], onClose);
  return (
    <Ask
      opened
      onClose={onClose}
      title={person ? `${say('edit')}: ${person.name}` : say('new')}
      act={act}
      input={form}
      ready={form.name !== '' && form.roles.length > 0 && (person !== null || form.password !== '')}
      label={all('save')}
    >
      <TextInput
        label={say('name')}
        disabled={person !== null}
        autoComplete="off"
        value={form.name}
        onChange={(event) => put({ name: event.currentTarget.value })}
      />
      <TextInput
        label={say('display')}
        value={form.display}
        onChange={(event) => put({ display: event.currentTarget.value })}
      />
      <Checkbox.Group
        label={say('roles')}
        value={[...form.roles]}
        onChange={(roles) => put({ roles: ROLES.filter((role) => roles.includes(role)) })}
      >
        <div className="stack">
          {ROLES.map((role) => (
            <Checkbox key={role} value={role} label={say(role)} description={say(`${role}.about`)} />
          ))}
        </div>
      </Checkbox.Group>
      <PasswordInput
        label={say(person ? 'password.new' : 'password')}
        autoComplete="new-password"
        value={form.password}
        onChange={(event) => put({ password: event.currentTarget.value })}
      />
      {person && (
        <Switch
          label={say('enabled')}
          checked={form.enabled}
          onChange={(event) => put({ enabled: event.currentTarget.checked })}
        />
      )}
    </Ask>
  );
}

const BLANK: Form = { name: '', display: '', password: '', roles: ['analyst'], enabled: true };

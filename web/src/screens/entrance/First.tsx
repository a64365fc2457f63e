import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useAct } from '../../api/actions';
import { ask, send } from '../../api/http';
import { me } from '../../api/queries';
import { useNewReader } from '../../api/session';
import { useWords } from '../../i18n/words';
import { Empty, Problem } from '../../parts/States';
import css from './entrance.module.css';
import { entranceWords } from './words';

/** Makes the first account, for who came by the one-time link of the first start. */
export default function First() {
  const say = useWords(entranceWords);
  const renew = useNewReader();
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const [display, setDisplay] = useState('');
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const make = useAct(
    () => send('POST', '/first', { name, display, password }),
    [],
    () => void renew().then(() => navigate('/cases', { replace: true })),
  );
  const [params] = useSearchParams();
  const token = params.get('token');
  const enter = useAct(
    (link: string) => ask('/login/link', { method: 'POST', body: new URLSearchParams({ token: link }) }),
    [['me']],
  );
  const { data: reader, isFetched } = useQuery(me());
  const { mutate, isIdle } = enter;
  useEffect(() => {
    // Who holds the link is let in by it once; the first question brings the token that the form needs.
    if (token && isFetched && isIdle && !reader) mutate(token);
  }, [token, isFetched, isIdle, reader, mutate]);
  if (enter.isError) return <Empty title={say('first.title')} why={say('link.used')} />;
  const differ = again !== '' && again !== password;
  return (
    <form
      className={css.card}
      onSubmit={(event) => {
        event.preventDefault();
        if (password === again) make.mutate(undefined);
      }}
    >
      <h1>{say('first.title')}</h1>
      <p className="quiet">{say('first.about')}</p>
      <TextInput
        label={say('name')}
        autoComplete="username"
        required
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput
        label={say('first.display')}
        autoComplete="name"
        required
        value={display}
        onChange={(event) => setDisplay(event.currentTarget.value)}
      />
      <PasswordInput
        label={say('first.password')}
        autoComplete="new-password"
        required
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <PasswordInput
        label={say('first.again')}
        autoComplete="new-password"
        required
        value={again}
        error={differ ? say('first.differ') : undefined}
        onChange={(event) => setAgain(event.currentTarget.value)}
      />
      {make.isError && <Problem error={make.error} />}
      <Button type="submit" loading={make.isPending}>
        {say('first.go')}
      </Button>
    </form>
  );
}

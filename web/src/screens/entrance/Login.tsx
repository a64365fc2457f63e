import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Navigate, useNavigate, useSearchParams } from 'react-router';
import { useAct } from '../../api/actions';
import { ask, Refusal } from '../../api/http';
import { entrance, me } from '../../api/queries';
import { useNewReader } from '../../api/session';
import { useWords } from '../../i18n/words';
import { Problem } from '../../parts/States';
import css from './entrance.module.css';
import { entranceWords } from './words';

/** Where to go after signing in: a path of this page only, never another site. */
function inside(to: string | null): string {
  return to && /^\/(?![/\\])/.test(to) ? to : '/cases';
}

/** Signs in, with a name and password or at the organisation's own provider. */
export default function Login() {
  const say = useWords(entranceWords);
  const renew = useNewReader();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const [username, setName] = useState('');
  const [password, setPassword] = useState('');
  const { data } = useQuery(entrance());
  // The answer, even a refusal, brings the token without which no form is taken.
  const { data: reader } = useQuery(me());
  const to = inside(params.get('to'));
  const enter = useAct(
    () => ask('/login', { method: 'POST', body: new URLSearchParams({ username, password }) }),
    [],
    () => void renew().then(() => navigate(to, { replace: true })),
  );
  useEffect(() => {
    document.title = `${say('title')} – Ashiato`;
  }, [say]);
  if (reader) return <Navigate to={reader.first ? '/first' : to} replace />;
  const wrong = enter.error instanceof Refusal && enter.error.problem.status === 401;
  return (
    <form
      className={css.card}
      onSubmit={(event) => {
        event.preventDefault();
        enter.mutate(undefined);
      }}
    >
      <h1>{say('title')}</h1>
      <p className="quiet">{say('about')}</p>
      {params.has('refused') && <p role="alert">{say('refused')}</p>}
      <TextInput
        label={say('name')}
        autoComplete="username"
        required
        value={username}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <PasswordInput
        label={say('password')}
        autoComplete="current-password"
        required
        value={password}
        error={wrong ? say('wrong') : undefined}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      {enter.isError && !wrong && <Problem error={enter.error} />}
      <Button type="submit" loading={enter.isPending}>
        {say('go')}
      </Button>
      {data?.oidc.map((way) => (
        <Button key={way.url} variant="default" component="a" href={way.url}>
          {say('with', way.title)}
        </Button>
      ))}
    </form>
  );
}

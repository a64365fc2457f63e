import { useQuery } from '@tanstack/react-query';
import { Navigate, Outlet, useLocation } from 'react-router';
import { Refusal } from '../api/http';
import { me } from '../api/queries';
import { useWords } from '../i18n/words';
import { Problem, Waiting } from '../parts/States';
import { common } from '../parts/words';

/** Lets in who is signed in; others sign in first and come back. */
export function Session() {
  const say = useWords(common);
  const place = useLocation();
  const { data, error, refetch } = useQuery(me());
  if (error instanceof Refusal && error.problem.status === 401) {
    return <Navigate to={`/?to=${encodeURIComponent(place.pathname + place.search)}`} replace />;
  }
  if (error) return <Problem error={error} again={() => void refetch()} />;
  if (!data) return <Waiting what={say('waiting.answer')} />;
  if (data.first) return <Navigate to="/first" replace />;
  return <Outlet />;
}

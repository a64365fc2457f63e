import { useQuery } from '@tanstack/react-query';
import { me } from '../api/queries';

/** What the server says the reader may do. It decides alone; the page only hides what would be refused. */
export function useMay(): (what: string) => boolean {
  const { data } = useQuery(me());
  return (what) => data?.may.includes(what) ?? false;
}

import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { me } from './queries';

/** Forgets all that was told to who was here before, and asks who is here now. */
export function useNewReader(): () => Promise<void> {
  const client = useQueryClient();
  return useCallback(async () => {
    client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' && queryKey[0] !== 'entrance' });
    await client.resetQueries({ queryKey: me().queryKey });
  }, [client]);
}

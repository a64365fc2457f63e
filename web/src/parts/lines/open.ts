import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

/** The name of the search parameter that holds the reference whose raw lines are open. */
export const LINES = 'lines';

/** Opens the raw lines of a reference on whatever screen one is; the address then leads there. */
export function useOpenLines(): (ref: string | null) => void {
  const [, set] = useSearchParams();
  return useCallback(
    (ref) =>
      set((before) => {
        const next = new URLSearchParams(before);
        if (ref === null) next.delete(LINES);
        else next.set(LINES, ref);
        return next;
      }),
    [set],
  );
}

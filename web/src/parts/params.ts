import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';

/** A part of a screen's state that lives in its address, so that a link to it can be sent. */
export function useParam(name: string, fallback = ''): readonly [string, (value: string) => void] {
  const [params, set] = useSearchParams();
  const put = useCallback(
    (value: string) =>
      set(
        (before) => {
          const next = new URLSearchParams(before);
          if (value === fallback) next.delete(name);
          else next.set(name, value);
          return next;
        },
        { replace: true },
      ),
    [set, name, fallback],
  );
  return [params.get(name) ?? fallback, put];
}

/** Several values under one name, divided by commas. */
export function useListParam(name: string): readonly [readonly string[], (values: readonly string[]) => void] {
  const [text, put] = useParam(name);
  const values = useMemo(() => (text === '' ? [] : text.split(',')), [text]);
  const putAll = useCallback((next: readonly string[]) => put(next.join(',')), [put]);
  return [values, putAll];
}

import { useCallback, useEffect, useRef, useState } from 'react';
import { stream } from './ndjson';

/** What came of a stream so far. */
export interface Streamed<R> {
  readonly state: 'idle' | 'running' | 'done' | 'stopped' | 'failed';
  readonly rows: readonly R[];
  readonly columns: readonly string[];
  readonly more: boolean;
  readonly error: unknown;
}

const IDLE = { state: 'idle', rows: [], columns: [], more: false, error: null } as const;

/** How often rows that came are shown, in milliseconds; a render a row would stall the page. */
const EVERY = 120;

interface Line {
  readonly done?: boolean;
  readonly more?: boolean;
  readonly columns?: readonly string[];
  readonly problem?: { readonly detail?: string; readonly title?: string };
}

/** Runs a stream of rows, one at a time: a new one stops the last. */
export function useStream<R>(rowOf: (line: unknown) => R) {
  const [now, set] = useState<Streamed<R>>(IDLE);
  const running = useRef<AbortController | null>(null);
  const stop = useCallback(() => {
    running.current?.abort();
    running.current = null;
    set((before) => (before.state === 'running' ? { ...before, state: 'stopped' } : before));
  }, []);
  useEffect(() => () => running.current?.abort(), []);
  const run = useCallback(
    async (path: string, init: RequestInit = {}) => {
      running.current?.abort();
      const control = new AbortController();
      running.current = control;
      const rows: R[] = [];
      let columns: readonly string[] = [];
      let more = false;
      let shown = 0;
      const show = (state: Streamed<R>['state'], error: unknown = null) => {
        if (control.signal.aborted) return;
        shown = performance.now();
        set({ state, rows: [...rows], columns, more, error });
      };
      show('running');
      try {
        await stream(path, { ...init, signal: control.signal }, (raw) => {
          const line = raw as Line;
          if (line.problem) throw new Error(line.problem.detail ?? line.problem.title ?? '');
          if (line.done) more = line.more ?? false;
          else if (line.columns) columns = line.columns;
          else rows.push(rowOf(raw));
          if (performance.now() - shown > EVERY) show('running');
        });
        show('done');
      } catch (error) {
        show('failed', error);
      }
    },
    [rowOf],
  );
  return { ...now, run, stop };
}

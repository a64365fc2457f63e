import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { ofCase } from './http';
import type { Job } from './workspace';

/** Puts what the server pushed about a job in its place among those known. */
export function withJob(jobs: readonly Job[], job: Job): readonly Job[] {
  return jobs.some((known) => known.id === job.id)
    ? jobs.map((known) => (known.id === job.id ? job : known))
    : [job, ...jobs];
}

function renew(client: QueryClient, id: string, parts: readonly string[]) {
  for (const part of parts) void client.invalidateQueries({ queryKey: ['case', id, part] });
}

/** Keeps a case's page as fresh as the server: what others do appears without a reload. */
export function useLive(id: string): void {
  const client = useQueryClient();
  useEffect(() => {
    const source = new EventSource('/api/v1' + ofCase(id, '/stream'));
    const on = (name: string, act: (data: string) => void) =>
      source.addEventListener(name, (event) => act((event as MessageEvent<string>).data));
    on('job', (data) => {
      const job = JSON.parse(data) as Job;
      client.setQueryData<readonly Job[]>(['jobs', id], (jobs) => withJob(jobs ?? [], job));
      if (job.state === 'done') void client.invalidateQueries({ queryKey: ['case', id] });
    });
    on('changed', () => {
      void client.invalidateQueries({ queryKey: ['case', id] });
      // An answer asked for while the work was done may come after the news of its end, and would undo it.
      void client.invalidateQueries({ queryKey: ['jobs', id] });
    });
    on('noted', () => renew(client, id, ['/notes', '/stars', '/verdicts', '/own']));
    on('decided', () => renew(client, id, ['/decisions', '/changes']));
    // A stream that broke missed what was pushed meanwhile.
    let broken = false;
    source.onerror = () => (broken = true);
    source.onopen = () => {
      if (!broken) return;
      broken = false;
      void client.invalidateQueries({ queryKey: ['case', id] });
      void client.invalidateQueries({ queryKey: ['jobs', id] });
    };
    return () => source.close();
  }, [client, id]);
}

import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { HOUR, type Cell, type Matrix } from '../../api/figures';
import { matrix as ask } from '../../api/queries';
import type { View } from '../../figures/view';
import { useCaseId } from '../../parts/Asked';
import type { Drawn } from './paint';
import { byFirst, numbered, slotsOf } from './slots';

/** Below this span the page asks for minutes. */
const MINUTES_BELOW = 36 * HOUR;
const ALIGNED = 6 * HOUR;

/** The matrix by the hour, and, where one has zoomed near, by the minute for what is in sight. */
export function useDrawn(matrix: Matrix, filter: string, view: View): { drawn: Drawn; near: boolean } {
  const id = useCaseId();
  const hourly = useMemo<Drawn>(() => {
    const wanted = filter.toLowerCase();
    return {
      slots: slotsOf(matrix.cells),
      from: matrix.first_hour * HOUR,
      step: HOUR,
      order: byFirst(matrix.cells).filter((host) => matrix.hosts[host]?.toLowerCase().includes(wanted)),
      names: matrix.hosts,
      numbers: numbered(matrix.cells),
    };
  }, [matrix, filter]);
  const near = view.to - view.from <= MINUTES_BELOW;
  const from = new Date(Math.floor(view.from / ALIGNED) * ALIGNED).toISOString();
  const to = new Date(Math.ceil(view.to / ALIGNED) * ALIGNED).toISOString();
  const { data } = useQuery({
    ...ask(id, from, to, 60),
    enabled: near,
    placeholderData: (before) => before,
  });
  const drawn = useMemo<Drawn>(() => {
    if (!near || !data) return hourly;
    // The finer matrix has its own lists; its places are put in terms of the hourly one's.
    const host = data.hosts.map((name) => matrix.hosts.indexOf(name));
    const destination = data.destinations.map((name) => matrix.destinations.indexOf(name));
    const cells = data.cells
      .map(({ host: h, step, destination: d, succeeded, failed }): Cell => [
        host[h] ?? -1,
        step,
        destination[d] ?? -1,
        succeeded,
        failed,
      ])
      .filter(([h, , d]) => h >= 0 && d >= 0);
    return { ...hourly, slots: slotsOf(cells), from: Date.parse(data.from), step: data.step_seconds * 1000 };
  }, [near, data, hourly, matrix]);
  return { drawn, near: near && data !== undefined };
}

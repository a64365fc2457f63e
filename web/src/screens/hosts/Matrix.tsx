import { useMemo, useState } from 'react';
import { HOUR, type Matrix as Cells } from '../../api/figures';
import type { Gap } from '../../api/findings';
import { xOf, type Box } from '../../figures/frame';
import { TimePlot } from '../../figures/TimePlot';
import type { View } from '../../figures/view';
import { useWords } from '../../i18n/words';
import { Moment } from '../../parts/Moment';
import { Raw } from '../../parts/Raw';
import { paintMatrix } from './paint';
import type { Slot } from './slots';
import { useDrawn } from './useDrawn';
import { hostWords } from './words';

/** A slot that was picked: which host, and from when to when. */
export interface Picked {
  readonly host: string;
  readonly from: number;
  readonly to: number;
}

interface Props {
  readonly matrix: Cells;
  readonly gaps: readonly Gap[];
  readonly filter: string;
  readonly onPick: (picked: Picked) => void;
}

/** The matrix of hosts and hours, zoomable to the minute. */
export function Matrix({ matrix, gaps, filter, onPick }: Props) {
  const say = useWords(hostWords);
  const rows = useMemo(() => new Set(matrix.cells.map(([host]) => host)).size, [matrix]);
  const whole = useMemo<View>(
    () => ({
      from: matrix.first_hour * HOUR,
      to: (matrix.first_hour + Math.max(matrix.hours, 1)) * HOUR,
      top: 0,
      bottom: Math.max(rows, 4),
    }),
    [matrix, rows],
  );
  const [view, setView] = useState(whole);
  const { drawn, near } = useDrawn(matrix, filter, view);
  const stretches = useMemo(() => gaps.map((gap) => [Date.parse(gap.from), Date.parse(gap.to)] as const), [gaps]);
  const paint = useMemo(
    () => (context: CanvasRenderingContext2D, seen: View, box: Box) => paintMatrix(context, seen, box, drawn),
    [drawn],
  );
  const find = (at: number, row: number, seen: View, box: Box): Slot | undefined => {
    const slots = drawn.slots.get(drawn.order[Math.floor(row)] ?? -1);
    const exact = slots?.get(Math.floor((at - drawn.from) / drawn.step));
    if (exact || !slots) return exact;
    const x = xOf(at, seen, box);
    return [...slots.values()].find(
      (slot) => Math.abs(xOf(drawn.from + (slot.slot + 0.5) * drawn.step, seen, box) - x) < 3,
    );
  };
  const start = (slot: Slot) => drawn.from + slot.slot * drawn.step;
  return (
    <TimePlot
      label={`${say('figure')} (${say(near ? 'minute' : 'hour')})`}
      whole={whole}
      view={view}
      onView={setView}
      height={Math.min(Math.max(rows * 13 + 30, 200), 640)}
      left={128}
      gaps={stretches}
      paint={paint}
      tell={(at, row, seen, box) => {
        const slot = find(at, row, seen, box);
        if (!slot) return null;
        return (
          <>
            <strong>
              <Raw text={matrix.hosts[slot.host] ?? ''} />
            </strong>{' '}
            <Moment at={start(slot)} />
            {slot.parts.map((part) => (
              <div key={part.destination}>
                {drawn.numbers.get(part.destination)} <Raw text={matrix.destinations[part.destination] ?? ''} />{' '}
                {say('told', part.succeeded, part.failed)}
              </div>
            ))}
          </>
        );
      }}
      open={(at, row, seen, box) => {
        const slot = find(at, row, seen, box);
        if (slot) onPick({ host: matrix.hosts[slot.host] ?? '', from: start(slot), to: start(slot) + drawn.step });
      }}
    />
  );
}

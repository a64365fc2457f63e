import { useMemo, useState } from 'react';
import { millis, type Tries } from '../../api/figures';
import type { Gap } from '../../api/findings';
import { pageColour } from '../../figures/colours';
import { dotPainter, nearest } from '../../figures/dots';
import { yOf, type Box } from '../../figures/frame';
import { TimePlot } from '../../figures/TimePlot';
import type { View } from '../../figures/view';
import { useWords } from '../../i18n/words';
import { Moment } from '../../parts/Moment';
import { dotsOfTries, TONES } from './steps';
import { accountWords } from './words';

const HEX = (value: number) => Math.round(value).toString(16).padStart(2, '0');

/** A colour between two, from 0 to 1. */
function between(from: string, to: string, share: number): string {
  const part = (colour: string, at: number) => parseInt(colour.slice(at, at + 2), 16);
  return `#${[1, 3, 5].map((at) => HEX(part(from, at) + (part(to, at) - part(from, at)) * share)).join('')}`;
}

/** Tones of known ids and then of unknown ones, from pale to full. */
function tones(): readonly string[] {
  const ground = pageColour('ground');
  return ['known', 'unknown'].flatMap((name) =>
    Array.from({ length: TONES }, (_, index) => between(ground, pageColour(name), 0.35 + (0.65 * index) / (TONES - 1))),
  );
}

/** When sign-ins failed, ID by ID (institute, figure 4): known ones upward, unknown ones downward. */
export function TryFigure({ tries, gaps }: { readonly tries: Tries; readonly gaps: readonly Gap[] }) {
  const say = useWords(accountWords);
  const { dots, told } = useMemo(() => dotsOfTries(tries), [tries]);
  const { known, unknown } = tries;
  const whole = useMemo<View>(() => {
    const from = millis(tries.from_us);
    return {
      from,
      to: from + (tries.spans * tries.span_us) / 1000,
      top: 0,
      bottom: Math.max(known.rows + unknown.rows, 4),
    };
  }, [tries, known, unknown]);
  const [view, setView] = useState(whole);
  const stretches = useMemo(() => gaps.map((gap) => [Date.parse(gap.from), Date.parse(gap.to)] as const), [gaps]);
  const paint = useMemo(() => {
    const paintDots = dotPainter(dots, tones);
    return (context: CanvasRenderingContext2D, seen: View, box: Box, scale: number) => {
      paintDots(context, seen, box, scale);
      const middle = yOf(known.rows, seen, box);
      if (middle < box.top || middle > box.top + box.height) return;
      context.strokeStyle = pageColour('text');
      context.beginPath();
      context.moveTo(box.left, middle);
      context.lineTo(box.left + box.width, middle);
      context.stroke();
    };
  }, [dots, known.rows]);
  return (
    <>
      <p style={{ color: 'var(--known)' }}>▲ {say('dots.known', known.ids, known.tries)}</p>
      <TimePlot
        label={`${say('dots', tries.source)}: ${say('dots.known', known.ids, known.tries)}; ${say('dots.unknown', unknown.ids, unknown.tries)}`}
        whole={whole}
        view={view}
        onView={setView}
        height={520}
        left={12}
        gaps={stretches}
        paint={paint}
        tell={(at, row, seen, box) => {
          const index = nearest(dots, seen, box, at, row);
          const dot = told[index];
          if (!dot) return null;
          const first = dot.row * (dot.known ? known : unknown).ids_per_row + 1;
          return (
            <>
              <Moment at={dots.at[index] ?? 0} to="day" />
              <div>{say('dots.told', first, first + (dot.known ? known : unknown).ids_per_row - 1, dot.tries)}</div>
            </>
          );
        }}
      />
      <p style={{ color: 'var(--unknown)' }}>▼ {say('dots.unknown', unknown.ids, unknown.tries)}</p>
    </>
  );
}

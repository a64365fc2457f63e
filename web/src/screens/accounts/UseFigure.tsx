import { useMemo, useState } from 'react';
import type { Uses } from '../../api/figures';
import type { Gap, Stage } from '../../api/findings';
import { pageColour } from '../../figures/colours';
import { dotPainter, nearest } from '../../figures/dots';
import figure from '../../figures/figures.module.css';
import { xOf, yOf, type Box } from '../../figures/frame';
import { TimePlot } from '../../figures/TimePlot';
import type { View } from '../../figures/view';
import { useWords } from '../../i18n/words';
import { Moment } from '../../parts/Moment';
import { Raw } from '../../parts/Raw';
import { dotsOfUses } from './steps';
import { accountWords } from './words';

/** Stages drawn in two lines above the plot, since they may overlap. */
const TOP = 34;

function paintStages(context: CanvasRenderingContext2D, view: View, box: Box, stages: readonly Stage[]): void {
  const font = getComputedStyle(document.body).fontFamily;
  context.font = `600 10px ${font}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  stages.forEach((stage, index) => {
    const left = Math.max(xOf(Date.parse(stage.from), view, box), box.left);
    const right = Math.min(xOf(Date.parse(stage.to), view, box), box.left + box.width);
    if (right < box.left || left > box.left + box.width) return;
    const top = (index % 2) * 15 + 2;
    const wide = Math.max(right - left, 14);
    context.fillStyle = pageColour('undetermined');
    context.fillRect(left, top, wide, 13);
    context.fillStyle = pageColour('ground');
    context.fillText(String(stage.number), left + wide / 2, top + 7);
    context.strokeStyle = pageColour('undetermined');
    context.setLineDash([1, 3]);
    context.strokeRect(left, top + 13, wide, box.top + box.height - top - 13);
    context.setLineDash([]);
  });
}

function paintNumbers(context: CanvasRenderingContext2D, view: View, box: Box): void {
  const tall = box.height / (view.bottom - view.top);
  const every = [1, 5, 10, 20, 50, 100, 500, 1000].find((size) => size * tall >= 14) ?? 5000;
  context.textAlign = 'right';
  context.textBaseline = 'middle';
  context.fillStyle = pageColour('text');
  for (let row = Math.floor(view.top); row < view.bottom; row++) {
    if ((row + 1) % every !== 0 && row !== 0) continue;
    const y = yOf(row + 0.5, view, box);
    if (y > box.top && y < box.top + box.height) context.fillText(String(row + 1), box.left - 6, y);
  }
}

interface Props {
  readonly uses: Uses;
  readonly stages: readonly Stage[];
  readonly gaps: readonly Gap[];
  readonly onPick: (account: string, at: number) => void;
}

/** When accounts were used by somebody else (institute, figure 2). */
export function UseFigure({ uses, stages, gaps, onPick }: Props) {
  const say = useWords(accountWords);
  const dots = useMemo(() => dotsOfUses(uses), [uses]);
  const sorted = useMemo(() => uses.points.toSorted((a, b) => a[0] - b[0]), [uses]);
  const whole = useMemo<View>(() => {
    const from = dots.at[0] ?? 0;
    const to = dots.at.at(-1) ?? 1;
    const edge = (to - from) * 0.02 + 60_000;
    return { from: from - edge, to: to + edge, top: 0, bottom: Math.max(uses.accounts.length, 4) };
  }, [dots, uses]);
  const [view, setView] = useState(whole);
  const stretches = useMemo(() => gaps.map((gap) => [Date.parse(gap.from), Date.parse(gap.to)] as const), [gaps]);
  const paint = useMemo(() => {
    const paintDots = dotPainter(dots, () => [pageColour('known'), pageColour('unknown')]);
    return (context: CanvasRenderingContext2D, seen: View, box: Box, scale: number) => {
      paintStages(context, seen, box, stages);
      paintNumbers(context, seen, box);
      paintDots(context, seen, box, scale);
    };
  }, [dots, stages]);
  return (
    <>
      <TimePlot
        label={say('uses.label', uses.accounts.length, uses.points.length)}
        whole={whole}
        view={view}
        onView={setView}
        height={Math.min(Math.max(uses.accounts.length * 5 + 70, 240), 620)}
        left={44}
        top={TOP}
        gaps={stretches}
        paint={paint}
        tell={(at, row, seen, box) => {
          const point = sorted[nearest(dots, seen, box, at, row)];
          if (!point) return null;
          return (
            <>
              <strong>
                {point[1] + 1}. <Raw text={uses.accounts[point[1]] ?? ''} />
              </strong>
              <div>
                <Moment at={point[0] / 1000} to="second" />
              </div>
              <div>
                {say('uses.told', say(point[3]), point[4])} · <Raw text={uses.addresses[point[2]] ?? ''} />
                {point[5] > 0 && <> · {say('stage', point[5])}</>}
              </div>
            </>
          );
        }}
        open={(at, row, seen, box) => {
          const point = sorted[nearest(dots, seen, box, at, row)];
          if (point) onPick(uses.accounts[point[1]] ?? '', point[0] / 1000);
        }}
      />
      <ul className={figure.legend}>
        <li>
          <span className={figure.swatch} style={{ background: 'var(--known)' }} /> {say('sign_in')}
        </li>
        <li>
          <span className={figure.swatch} style={{ background: 'var(--unknown)' }} /> {say('access')}
        </li>
      </ul>
    </>
  );
}

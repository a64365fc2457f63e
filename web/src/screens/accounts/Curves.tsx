import { useCallback, useMemo } from 'react';
import { millis, type Tries } from '../../api/figures';
import { Chart, looks } from '../../figures/Chart';
import { pageColour } from '../../figures/colours';
import { useWords } from '../../i18n/words';
import { addedUp, median } from './steps';
import css from './accounts.module.css';
import { accountWords } from './words';

type Line = readonly (readonly [number, number])[];

/** Tries of each ID added up (institute, figure 5): taken accounts beside untouched ones, on the same axes. */
export function Curves({ tries }: { readonly tries: Tries }) {
  const say = useWords(accountWords);
  const { taken, untouched, middle, most } = useMemo(() => {
    const left = tries.taken.map((one) => addedUp(tries, one.steps));
    const right = tries.untouched.map((one) => addedUp(tries, one.steps));
    const ends = [...left, ...right].map((line) => line.at(-1)?.[1] ?? 0).sort((a, b) => a - b);
    // One ID that fails without end must not flatten all others; the axis leaves the top twentieth out.
    return {
      taken: left,
      untouched: right,
      middle: median(tries, tries.untouched),
      most: ends[Math.floor(ends.length * 0.95)] ?? 1,
    };
  }, [tries]);
  const chart = useCallback(
    (lines: readonly Line[], colour: string, uses: readonly (readonly [number, number])[]) => {
      const look = looks();
      return {
        grid: { left: 48, right: 16, top: 12, bottom: 28 },
        tooltip: { ...look.tooltip, trigger: 'item' },
        xAxis: {
          type: 'time',
          min: millis(tries.from_us),
          max: millis(tries.from_us) + (tries.spans * tries.span_us) / 1000,
          ...look.axis,
        },
        yAxis: { type: 'value', min: 0, max: Math.max(Math.ceil(most * 1.1), 1), ...look.axis },
        series: [
          ...lines.map((data) => ({
            type: 'line',
            step: 'end',
            symbol: 'none',
            silent: true,
            clip: true,
            lineStyle: { width: 1, opacity: 0.55, color: pageColour(colour) },
            data,
          })),
          {
            name: say('median'),
            type: 'line',
            symbol: 'none',
            silent: true,
            lineStyle: { width: 2.4, type: [7, 4], color: pageColour('text') },
            data: middle,
          },
          {
            type: 'line',
            silent: true,
            lineStyle: { width: 0 },
            symbol: 'circle',
            symbolSize: 5,
            itemStyle: { color: pageColour('text') },
            data: uses,
          },
        ],
      };
    },
    [tries, most, middle, say],
  );
  const used = useMemo(
    () =>
      tries.taken.flatMap((one, index): readonly (readonly [number, number])[] => {
        const at = millis(one.used_us);
        return [[at, taken[index]?.findLast(([time]) => time <= at)?.[1] ?? 0]];
      }),
    [tries, taken],
  );
  const left = useCallback(() => chart(taken, 'known', used), [chart, taken, used]);
  const right = useCallback(() => chart(untouched, 'unknown', []), [chart, untouched]);
  const [takenSaid, untouchedSaid] = [
    say('taken', tries.taken.length),
    say('untouched', tries.untouched.length, tries.untouched_of),
  ];
  return (
    <div className={css.two}>
      <div>
        <h3>{takenSaid}</h3>
        <Chart label={takenSaid} height={300} option={left} />
      </div>
      <div>
        <h3>{untouchedSaid}</h3>
        <Chart label={untouchedSaid} height={300} option={right} />
      </div>
    </div>
  );
}

import { useCallback } from 'react';
import type { Series } from '../../api/figures';
import type { Change } from '../../api/findings';
import { Chart, looks } from '../../figures/Chart';
import { pageColour } from '../../figures/colours';
import { useWords } from '../../i18n/words';
import { accountWords } from './words';

const COLOURS = {
  all: 'quiet',
  wrong_password: 'known',
  unknown_id: 'unknown',
  failure: 'presumed',
  success: 'ruled_out',
};
type Kind = keyof typeof COLOURS;

const known = (kind: string): kind is Kind => kind in COLOURS;
const kindOf = (series: string) => series.slice(series.indexOf('.') + 1);
const DAY = 86_400_000;

/** Tries a day (institute, figure 3) of one log, with the spans of raised levels. */
export function Daily(props: {
  readonly source: string;
  readonly series: readonly Series[];
  readonly changes: readonly Change[];
}) {
  const { source, series, changes } = props;
  const say = useWords(accountWords);
  const option = useCallback(() => {
    const look = looks();
    return {
      grid: { left: 64, right: 20, top: 40, bottom: 60 },
      legend: { ...look.legend, top: 4 },
      tooltip: { ...look.tooltip, trigger: 'axis' },
      // A day is a calendar day of the organisation: it is told as UTC so that no zone shifts it.
      useUTC: true,
      xAxis: { type: 'time', ...look.axis },
      yAxis: { type: 'log', min: 1, ...look.axis },
      dataZoom: [
        { type: 'inside', zoomOnMouseWheel: 'ctrl' },
        { type: 'slider', height: 18, bottom: 8, textStyle: { color: pageColour('text') } },
      ],
      series: series.map((one) => {
        const raised = changes.filter((change) => change.series === one.series);
        const end = Date.parse(one.from_day) + one.tries.length * DAY;
        const until = (change: Change) => (change.until ? Date.parse(change.until) + DAY : end);
        const kind = kindOf(one.series);
        const colour = pageColour(known(kind) ? COLOURS[kind] : 'text');
        return {
          name: known(kind) ? say(kind) : kind,
          type: 'line',
          step: 'middle',
          symbol: 'none',
          lineStyle: { width: 1.3, color: colour },
          itemStyle: { color: colour },
          data: one.tries.map((count, index) => [Date.parse(one.from_day) + index * DAY, count === 0 ? null : count]),
          markArea: {
            silent: true,
            itemStyle: { color: colour, opacity: 0.1 },
            data: raised.map((change) => [{ xAxis: Date.parse(change.at) }, { xAxis: until(change) }]),
          },
          markLine: {
            silent: true,
            symbol: 'none',
            lineStyle: { type: 'dashed', color: pageColour('text') },
            label: { show: false },
            data: raised
              .filter((change) => change.to > 0)
              .map((change) => [
                { coord: [Date.parse(change.at), Math.max(change.to, 1)] },
                { coord: [until(change), Math.max(change.to, 1)] },
              ]),
          },
        };
      }),
    };
  }, [series, changes, say]);
  return <Chart label={say('daily', source)} height={320} option={option} />;
}

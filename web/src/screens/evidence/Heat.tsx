import { useCallback, useMemo } from 'react';
import { HOUR, type SourceHours } from '../../api/figures';
import type { Gap } from '../../api/findings';
import { Chart, looks } from '../../figures/Chart';
import { pageColour } from '../../figures/colours';
import { days } from '../../figures/view';
import { clock, day as told, tick } from '../../i18n/dates';
import { useLanguage } from '../../i18n/language';
import { whole } from '../../i18n/numbers';
import { useWords } from '../../i18n/words';
import { seen } from '../../parts/unseen';
import { useZone } from '../../parts/zone';
import { daysOf, fullness, type Day } from './heat';
import { evidenceWords } from './words';

/** When each log was really written, day by day against what is usual. */
export function Heat({ sources, gaps }: { readonly sources: readonly SourceHours[]; readonly gaps: readonly Gap[] }) {
  const say = useWords(evidenceWords);
  const language = useLanguage();
  const zone = useZone();
  const { midnights, cells } = useMemo(() => {
    const from = Math.min(...sources.map((source) => source.first_hour)) * HOUR;
    const to = Math.max(...sources.map((source) => source.first_hour + source.events.length)) * HOUR;
    const found = days(from, to, zone);
    return { midnights: found, cells: daysOf(sources, gaps, found) };
  }, [sources, gaps, zone]);
  const option = useCallback(() => {
    const look = looks();
    const names = sources.map(({ source }) => seen(source).slice(0, 40));
    return {
      grid: { left: 110, right: 20, top: 8, bottom: 78 },
      xAxis: {
        type: 'category',
        data: midnights.slice(0, -1).map((at) => tick(clock(at, zone), false, language)),
        ...look.axis,
        splitLine: { show: false },
      },
      yAxis: { type: 'category', inverse: true, data: names, ...look.axis, splitLine: { show: false } },
      visualMap: {
        min: 0,
        max: 1.2,
        itemHeight: 160,
        orient: 'horizontal',
        left: 110,
        bottom: 4,
        text: [`120 %`, `${say('share')} 0 %`],
        formatter: (value: number) => `${Math.round(value * 100)} %`,
        textStyle: { color: pageColour('text'), fontSize: 11 },
        inRange: { color: [pageColour('presumed'), pageColour('chosen'), pageColour('link')] },
      },
      tooltip: {
        ...look.tooltip,
        formatter: ({ dataIndex }: { readonly dataIndex: number }) => {
          const cell = cells[dataIndex];
          if (!cell) return '';
          const date = told(clock(midnights[cell.day] ?? 0, zone), language);
          const counts = say('heat.told', names[cell.source] ?? '', cell.events, whole(cell.usual));
          return `${date}\n${counts}${cell.gap ? `\n${say('heat.gap')}` : ''}`;
        },
      },
      series: [
        {
          type: 'heatmap',
          data: cells.map((cell: Day) => ({
            value: [cell.day, cell.source, Math.min(fullness(cell), 1.2)],
            label: { show: cell.gap, formatter: '×', color: pageColour('text'), fontWeight: 700 },
          })),
          itemStyle: { borderColor: pageColour('ground'), borderWidth: 1 },
        },
      ],
    };
  }, [sources, midnights, cells, zone, language, say]);
  return <Chart label={say('heat')} height={Math.min(sources.length * 30 + 110, 600)} option={option} />;
}

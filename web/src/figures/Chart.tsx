import { useComputedColorScheme } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useWords } from '../i18n/words';
import { pageColour } from './colours';
import { init, type Option } from './echarts';
import css from './figures.module.css';
import { figureWords } from './words';

interface Props {
  readonly label: string;
  readonly height: number;
  /** Made anew when colours change; labels of log content must be told as text, which a canvas does. */
  readonly option: () => Option;
  readonly onPick?: (value: unknown) => void;
}

/** A chart on a canvas in the page's colours. Its tooltip is drawn too: no markup is made of what logs hold. */
export function Chart({ label, height, option, onPick }: Props) {
  const say = useWords(figureWords);
  const holder = useRef<HTMLDivElement>(null);
  const scheme = useComputedColorScheme('light', { getInitialValueInEffect: false });
  useEffect(() => {
    const element = holder.current;
    if (!element) return undefined;
    const chart = init(element, null, { renderer: 'canvas' });
    const text = pageColour('text');
    chart.setOption({
      animation: false,
      textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: text },
      ...option(),
    });
    chart.on('click', (event) => onPick?.((event as { readonly value?: unknown }).value));
    const watch = new ResizeObserver(() => chart.resize());
    watch.observe(element);
    return () => {
      watch.disconnect();
      chart.dispose();
    };
  }, [option, onPick, scheme]);
  return <div ref={holder} role="img" aria-label={say('chart', label)} className={css.chart} style={{ height }} />;
}

/** How axes, tooltips and legends look in the page's colours. */
export function looks() {
  const [text, quiet, line, raised] = ['text', 'quiet', 'line', 'raised'].map(pageColour);
  return {
    axis: {
      axisLine: { lineStyle: { color: quiet } },
      axisLabel: { color: text, fontSize: 11 },
      splitLine: { lineStyle: { color: line } },
    },
    tooltip: {
      renderMode: 'richText' as const,
      backgroundColor: raised,
      borderColor: quiet,
      textStyle: { color: text, fontSize: 12 },
    },
    legend: { textStyle: { color: text }, inactiveColor: quiet },
  };
}

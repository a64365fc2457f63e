import { Button, useComputedColorScheme } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useLanguage } from '../i18n/language';
import { useWords } from '../i18n/words';
import { useZone } from '../parts/zone';
import css from './figures.module.css';
import { paintAxis, paintBackdrop, type Box } from './frame';
import { usePlot } from './usePlot';
import { days, weekends, zoomed, type View } from './view';
import { figureWords } from './words';

/** Draws what the plot shows; called for each view, so it must be quick. */
export type Painter = (context: CanvasRenderingContext2D, view: View, box: Box, scale: number) => void;

interface Props {
  readonly label: string;
  readonly whole: View;
  readonly height: number;
  readonly left: number;
  readonly top?: number;
  readonly gaps?: readonly (readonly [number, number])[];
  readonly view: View;
  readonly onView: (view: View) => void;
  readonly paint: Painter;
  /** What is told of a place under the pointer; null: nothing is there. */
  readonly tell?: (at: number, row: number, view: View, box: Box) => ReactNode;
  readonly open?: (at: number, row: number, view: View, box: Box) => void;
}

const NO_GAPS: readonly (readonly [number, number])[] = [];

/** A plot over time drawn on a canvas, which pans and zooms; weekends are shaded and gaps hatched. */
export function TimePlot({ gaps = NO_GAPS, top = 0, ...props }: Props) {
  const { whole, view, paint, height, left, onView } = props;
  const say = useWords(figureWords);
  const zone = useZone();
  const language = useLanguage();
  const scheme = useComputedColorScheme('light', { getInitialValueInEffect: false });
  const { ref: holder, width } = useElementSize();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [told, tell] = useState<{ x: number; y: number; what: ReactNode } | null>(null);
  const back = useMemo(() => {
    const midnights = days(whole.from, whole.to, zone);
    return { midnights, weekends: weekends(midnights, zone), gaps, zone, language };
  }, [whole.from, whole.to, zone, gaps, language]);
  const box = useMemo<Box>(
    () => ({ left, top, width: Math.max(width - left - 12, 10), height: height - top - 26 }),
    [left, top, width, height],
  );
  const { grabbing, handlers } = usePlot({
    canvas,
    view,
    whole,
    box: () => box,
    onView,
    onHover: (at, row, x, y) => {
      const what = at === null ? null : props.tell?.(at, row, view, box);
      tell(what ? { x, y, what } : null);
    },
    onOpen: (at, row) => props.open?.(at, row, view, box),
  });

  useEffect(() => {
    const element = canvas.current;
    const context = element?.getContext('2d');
    if (!element || !context || width === 0) return undefined;
    const frame = requestAnimationFrame(() => {
      const scale = devicePixelRatio;
      const [across, down] = [Math.round(width * scale), Math.round(height * scale)];
      // A canvas that is given a size, be it the same, is made anew, which takes long.
      if (element.width !== across || element.height !== down) {
        element.width = across;
        element.height = down;
      }
      context.setTransform(scale, 0, 0, scale, 0, 0);
      context.clearRect(0, 0, width, height);
      paintBackdrop(context, view, box, back);
      paint(context, view, box, scale);
      paintAxis(context, view, box, back);
    });
    return () => cancelAnimationFrame(frame);
  }, [view, box, back, paint, width, height, scheme]);

  const middle = (view.from + view.to) / 2;
  return (
    <div>
      <div className={css.tools}>
        <Button size="compact-xs" variant="default" onClick={() => onView(zoomed(view, whole, 0.5, middle, null))}>
          {say('nearer')}
        </Button>
        <Button size="compact-xs" variant="default" onClick={() => onView(zoomed(view, whole, 2, middle, null))}>
          {say('farther')}
        </Button>
        <Button size="compact-xs" variant="default" onClick={() => onView(whole)}>
          {say('whole')}
        </Button>
        <span className="quiet">{say('how')}</span>
      </div>
      <div ref={holder} className={css.plot}>
        <canvas
          ref={canvas}
          role="img"
          aria-label={props.label}
          // The keys of the plot need the focus.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={0}
          className={grabbing ? css.grabbing : css.canvas}
          style={{ width: '100%', height }}
          {...handlers}
        />
        {told && (
          <div
            className={css.told}
            style={{
              left: Math.min(told.x + 14, width - 300),
              top: told.y + 14,
            }}
          >
            {told.what}
          </div>
        )}
      </div>
    </div>
  );
}

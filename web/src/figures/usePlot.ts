import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent, type RefObject } from 'react';
import { rowAt, timeAt, type Box } from './frame';
import { moved, zoomed, type View } from './view';

interface Plot {
  readonly canvas: RefObject<HTMLCanvasElement | null>;
  readonly view: View;
  readonly whole: View;
  readonly box: () => Box;
  readonly onView: (view: View) => void;
  readonly onHover: (at: number | null, row: number, x: number, y: number) => void;
  readonly onOpen: (at: number, row: number) => void;
}

/** How a plot is moved: wheel zooms (with Shift rows too), a drag pans, arrows and + − 0 do it from the keyboard. */
export function usePlot(plot: Plot) {
  const latest = useRef(plot);
  const drag = useRef<{ x: number; y: number; far: boolean } | null>(null);
  const [grabbing, setGrabbing] = useState(false);
  useEffect(() => {
    latest.current = plot;
  });
  useEffect(() => {
    const element = latest.current.canvas.current;
    // React listens to wheels passively, and a passive listener cannot keep the page from scrolling.
    const wheel = (event: WheelEvent) => {
      const { view, whole, box, onView } = latest.current;
      if (!event.ctrlKey && !event.shiftKey && document.activeElement !== element) return;
      event.preventDefault();
      const factor = Math.exp((event.deltaY || event.deltaX) * 0.0015);
      const row = event.shiftKey ? rowAt(event.offsetY, view, box()) : null;
      onView(zoomed(view, whole, factor, timeAt(event.offsetX, view, box()), row));
    };
    element?.addEventListener('wheel', wheel, { passive: false });
    return () => element?.removeEventListener('wheel', wheel);
  }, []);

  const onPointerDown = (event: PointerEvent<HTMLCanvasElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    event.currentTarget.focus({ preventScroll: true });
    drag.current = { x: event.nativeEvent.offsetX, y: event.nativeEvent.offsetY, far: false };
    setGrabbing(true);
  };
  const onPointerMove = (event: PointerEvent<HTMLCanvasElement>) => {
    const { offsetX: x, offsetY: y } = event.nativeEvent;
    const { view, whole, box, onView, onHover } = plot;
    const area = box();
    const held = drag.current;
    if (!held) {
      onHover(timeAt(x, view, area), rowAt(y, view, area), x, y);
      return;
    }
    const far = held.far || Math.hypot(x - held.x, y - held.y) > 4;
    if (!far) return;
    const time = ((held.x - x) / area.width) * (view.to - view.from);
    const rows = ((held.y - y) / area.height) * (view.bottom - view.top);
    drag.current = { x, y, far };
    onHover(null, 0, 0, 0);
    onView(moved(view, whole, time, rows));
  };
  const onPointerUp = (event: PointerEvent<HTMLCanvasElement>) => {
    const { offsetX: x, offsetY: y } = event.nativeEvent;
    const clicked = drag.current && !drag.current.far;
    drag.current = null;
    setGrabbing(false);
    if (clicked) plot.onOpen(timeAt(x, plot.view, plot.box()), rowAt(y, plot.view, plot.box()));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { view, whole, onView } = plot;
    const time = (view.to - view.from) / 8;
    const rows = (view.bottom - view.top) / 8;
    const middle = (view.from + view.to) / 2;
    const next: Record<string, () => View> = {
      ArrowLeft: () => moved(view, whole, -time, 0),
      ArrowRight: () => moved(view, whole, time, 0),
      ArrowUp: () => moved(view, whole, 0, -rows),
      ArrowDown: () => moved(view, whole, 0, rows),
      '+': () => zoomed(view, whole, 0.6, middle, null),
      '-': () => zoomed(view, whole, 1 / 0.6, middle, null),
      '0': () => whole,
    };
    const act = next[event.key];
    if (!act || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    onView(act());
  };
  return {
    grabbing,
    handlers: {
      onPointerDown,
      onPointerMove,
      onPointerUp,
      onKeyDown,
      onPointerLeave: () => plot.onHover(null, 0, 0, 0),
    },
  };
}

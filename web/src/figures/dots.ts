import { pixel } from './colours';
import type { Box } from './frame';
import { levelFor, levelsOf } from './levels';
import type { Painter } from './TimePlot';
import { place, type View } from './view';

/** Dots sorted by time: moment in milliseconds, row, and which of the colours. Millions are fine. */
export interface Dots {
  readonly at: Float64Array;
  readonly row: Float32Array;
  readonly kind: Uint8Array;
}

/** How large a dot is drawn, in device pixels: as high as its row where there is room, and small where there are many. */
export function dotSize(view: View, box: Box, scale: number, count: number): number {
  const tall = (box.height / (view.bottom - view.top)) * scale;
  const most = count > 500_000 ? 2 : count > 100_000 ? 3 : 7;
  return Math.round(Math.min(Math.max(tall * 0.8, 2 * scale), most * scale));
}

/** Writes the dots in sight into the pixels of an image; each is a square of so many pixels. */
export function rasterise(
  pixels: Uint32Array,
  width: number,
  height: number,
  dots: Dots,
  view: View,
  colours: Uint32Array,
  size: number,
): void {
  const { at, row, kind } = dots;
  const { from, top } = view;
  const until = place(at, view.to);
  const across = width / (view.to - from);
  const down = height / (view.bottom - top);
  const half = size >> 1;
  // This runs over millions of dots a frame: every place is within its array, so none is asked about.
  for (let index = place(at, from); index < until; index++) {
    const y = (((row[index] as number) + 0.5 - top) * down) | 0;
    if (y < 0 || y >= height) continue;
    const x = (((at[index] as number) - from) * across) | 0;
    const colour = colours[kind[index] as number] as number;
    // A dot on one just like it changes nothing; where there are millions, most are.
    if (pixels[y * width + x] === colour && size < 4) continue;
    const left = Math.max(x - half, 0);
    const right = Math.min(x - half + size, width);
    const bottom = Math.min(y - half + size, height);
    for (let py = Math.max(y - half, 0); py < bottom; py++) {
      const line = py * width;
      for (let px = left; px < right; px++) pixels[line + px] = colour;
    }
  }
}

/** A painter of dots. It keeps one canvas of its own, into which each view is written whole. */
export function dotPainter(dots: Dots, colours: () => readonly string[]): Painter {
  const sheet = document.createElement('canvas');
  const ink = sheet.getContext('2d');
  const levels = levelsOf(dots);
  let image: ImageData | null = null;
  return (context, view, box, scale) => {
    const width = Math.max(Math.round(box.width * scale), 1);
    const height = Math.max(Math.round(box.height * scale), 1);
    if (!ink) return;
    if (image?.width !== width || image.height !== height) {
      sheet.width = width;
      sheet.height = height;
      image = ink.createImageData(width, height);
    }
    const pixels = new Uint32Array(image.data.buffer);
    pixels.fill(0);
    const count = place(dots.at, view.to) - place(dots.at, view.from);
    const tones = Uint32Array.from(colours(), pixel);
    const level = levelFor(levels, (view.to - view.from) / width);
    rasterise(pixels, width, height, level.dots, view, tones, dotSize(view, box, scale, count));
    ink.putImageData(image, 0, 0);
    context.drawImage(sheet, box.left, box.top, box.width, box.height);
  };
}

/** The dot nearest to a place within some pixels, or -1. */
export function nearest(dots: Dots, view: View, box: Box, at: number, row: number, within = 7): number {
  const time = ((view.to - view.from) / box.width) * within;
  const down = box.height / (view.bottom - view.top);
  const until = place(dots.at, at + time);
  let best = -1;
  let least = within;
  for (let index = place(dots.at, at - time); index < until; index++) {
    const dx = (((dots.at[index] ?? 0) - at) / time) * within;
    const dy = ((dots.row[index] ?? 0) + 0.5 - row) * down;
    const far = Math.hypot(dx, dy);
    if (far < least) {
      least = far;
      best = index;
    }
  }
  return best;
}

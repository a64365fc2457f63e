import { clock, tick } from '../i18n/dates';
import type { Language } from '../i18n/language';
import { pageColour } from './colours';
import { ticks, type View } from './view';

/** Where on the canvas the plot lies, in CSS pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export const xOf = (at: number, view: View, box: Box) =>
  box.left + ((at - view.from) / (view.to - view.from)) * box.width;
export const yOf = (row: number, view: View, box: Box) =>
  box.top + ((row - view.top) / (view.bottom - view.top)) * box.height;
export const timeAt = (x: number, view: View, box: Box) =>
  view.from + ((x - box.left) / box.width) * (view.to - view.from);
export const rowAt = (y: number, view: View, box: Box) =>
  view.top + ((y - box.top) / box.height) * (view.bottom - view.top);

export interface Backdrop {
  readonly weekends: readonly (readonly [number, number])[];
  readonly gaps: readonly (readonly [number, number])[];
  readonly midnights: readonly number[];
  readonly zone: string;
  readonly language: Language;
}

function band(view: View, box: Box, from: number, to: number): Box | null {
  const left = Math.max(xOf(from, view, box), box.left);
  const right = Math.min(xOf(to, view, box), box.left + box.width);
  return right > left ? { left, top: box.top, width: Math.max(right - left, 1), height: box.height } : null;
}

function hatched(context: CanvasRenderingContext2D, { left, top, width, height }: Box) {
  context.save();
  context.beginPath();
  context.rect(left, top, width, height);
  context.clip();
  context.strokeStyle = pageColour('quiet');
  context.beginPath();
  for (let x = left - height; x < left + width; x += 7) {
    context.moveTo(x, top + height);
    context.lineTo(x + height, top);
  }
  context.stroke();
  context.restore();
}

/** Weekends in grey, gaps of the log hatched. */
export function paintBackdrop(context: CanvasRenderingContext2D, view: View, box: Box, back: Backdrop): void {
  context.fillStyle = pageColour('weekend');
  for (const [from, to] of back.weekends) {
    const area = band(view, box, from, to);
    if (area) context.fillRect(area.left, area.top, area.width, area.height);
  }
  for (const [from, to] of back.gaps) {
    const area = band(view, box, from, to);
    if (area) hatched(context, area);
  }
}

/** The axis of time below the plot, with fine lines through it. */
export function paintAxis(context: CanvasRenderingContext2D, view: View, box: Box, back: Backdrop): void {
  const marks = ticks(view, back.midnights, Math.max(Math.floor(box.width / 95), 2));
  const hours = view.to - view.from < 5 * 86_400_000;
  context.strokeStyle = pageColour('line');
  context.fillStyle = pageColour('text');
  context.font = `11px ${getComputedStyle(document.body).fontFamily}`;
  context.textAlign = 'center';
  context.textBaseline = 'top';
  context.beginPath();
  for (const at of marks) {
    const x = Math.round(xOf(at, view, box)) + 0.5;
    context.moveTo(x, box.top);
    context.lineTo(x, box.top + box.height + 4);
    const shown = tick(clock(at, back.zone), hours, back.language);
    const half = context.measureText(shown).width / 2;
    context.fillText(shown, Math.min(Math.max(x, half), box.left + box.width - half + 20), box.top + box.height + 7);
  }
  context.stroke();
  context.strokeStyle = pageColour('edge');
  context.strokeRect(box.left + 0.5, box.top + 0.5, box.width - 1, box.height - 1);
}

import { colourOf, isDark, pageColour } from '../../figures/colours';
import { xOf, yOf, type Box } from '../../figures/frame';
import type { View } from '../../figures/view';
import { coloured, type Slot, type Slots } from './slots';

/** What the matrix draws: slots of one step from a moment, its hosts in rows, destinations by number. */
export interface Drawn {
  readonly slots: Slots;
  readonly from: number;
  readonly step: number;
  readonly order: readonly number[];
  readonly names: readonly string[];
  readonly numbers: ReadonlyMap<number, number>;
}

function paintSlot(
  context: CanvasRenderingContext2D,
  slot: Slot,
  drawn: Drawn,
  left: number,
  top: number,
  width: number,
  height: number,
) {
  const colours = coloured(slot);
  if (colours.length === 0) {
    context.fillStyle = pageColour('failed');
    context.fillRect(left, top, width, height);
    return;
  }
  const tall = height / colours.length;
  colours.forEach((destination, index) => {
    const number = drawn.numbers.get(destination) ?? 1;
    const colour = colourOf(number - 1);
    context.fillStyle = colour;
    context.fillRect(left, top + index * tall, width, tall);
    if (width < 13 || tall < 9) return;
    context.fillStyle = isDark(colour) ? '#ffffff' : '#000000';
    context.fillText(String(number), left + width / 2, top + (index + 0.5) * tall);
  });
}

/** Draws hosts in rows with their names at the left, and each slot in the colours of its destinations. */
export function paintMatrix(context: CanvasRenderingContext2D, view: View, box: Box, drawn: Drawn): void {
  const tall = box.height / (view.bottom - view.top);
  const wide = Math.max((drawn.step / (view.to - view.from)) * box.width, 1.5);
  const font = getComputedStyle(document.body).fontFamily;
  context.save();
  context.beginPath();
  context.rect(0, box.top, box.left + box.width, box.height);
  context.clip();
  context.textBaseline = 'middle';
  for (let row = Math.floor(view.top); row < Math.min(Math.ceil(view.bottom), drawn.order.length); row++) {
    const host = drawn.order[row] ?? -1;
    const top = yOf(row, view, box);
    context.strokeStyle = pageColour('line');
    context.beginPath();
    context.moveTo(box.left, Math.round(top + tall) + 0.5);
    context.lineTo(box.left + box.width, Math.round(top + tall) + 0.5);
    context.stroke();
    if (tall >= 9) {
      context.font = `${Math.min(11, tall)}px ${font}`;
      context.textAlign = 'right';
      context.fillStyle = pageColour('text');
      context.fillText(drawn.names[host] ?? '', box.left - 6, top + tall / 2, box.left - 10);
    }
    context.textAlign = 'center';
    context.font = `600 10px ${font}`;
    for (const slot of drawn.slots.get(host)?.values() ?? []) {
      const at = drawn.from + slot.slot * drawn.step;
      if (at + drawn.step < view.from || at > view.to) continue;
      const left = Math.max(xOf(at, view, box), box.left);
      const right = Math.min(xOf(at, view, box) + wide, box.left + box.width);
      if (right > left) paintSlot(context, slot, drawn, left, top + 0.5, right - left, Math.max(tall - 1, 1));
    }
  }
  context.restore();
}

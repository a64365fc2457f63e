import { expect, test } from 'vitest';
import { nearest, rasterise, type Dots } from './dots';

const DOTS: Dots = {
  at: Float64Array.of(0, 50, 100),
  row: Float32Array.of(0, 4, 9),
  kind: Uint8Array.of(0, 1, 0),
};
const VIEW = { from: 0, to: 100, top: 0, bottom: 10 };

function drawn(view = VIEW): Uint32Array {
  const pixels = new Uint32Array(100);
  rasterise(pixels, 10, 10, DOTS, view, Uint32Array.of(7, 8), 1);
  return pixels;
}

test('a dot stands at its time and row in its colour', () => {
  const pixels = drawn();
  expect(pixels[0]).toBe(7);
  expect(pixels[4 * 10 + 5]).toBe(8);
  expect(pixels.filter((value) => value !== 0)).toHaveLength(2);
});

test('what is out of sight is not drawn', () => {
  expect(drawn({ ...VIEW, from: 60 }).filter((value) => value !== 0)).toHaveLength(0);
  expect(drawn({ ...VIEW, top: 5 }).filter((value) => value !== 0)).toHaveLength(0);
});

test('two million dots are drawn', () => {
  const count = 2_000_000;
  const many: Dots = {
    at: Float64Array.from({ length: count }, (_, index) => index),
    row: Float32Array.from({ length: count }, (_, index) => (index * 7919) % 440),
    kind: new Uint8Array(count),
  };
  const pixels = new Uint32Array(1200 * 600);
  rasterise(pixels, 1200, 600, many, { from: 0, to: count, top: 0, bottom: 440 }, Uint32Array.of(9), 2);
  expect(pixels.some((value) => value === 9)).toBe(true);
});

test('the nearest dot is found, and none far away', () => {
  const box = { left: 0, top: 0, width: 100, height: 100 };
  expect(nearest(DOTS, VIEW, box, 52, 4.6)).toBe(1);
  expect(nearest(DOTS, VIEW, box, 30, 8)).toBe(-1);
});

import { expect, test } from 'vitest';
import { lines } from './ndjson';

function pieces(...texts: readonly (string | Uint8Array)[]): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    start(controller) {
      for (const text of texts) controller.enqueue(typeof text === 'string' ? encoder.encode(text) : text);
      controller.close();
    },
  });
}

async function all(body: ReadableStream<Uint8Array>): Promise<unknown[]> {
  const read = [];
  for await (const line of lines(body)) read.push(line);
  return read;
}

test('a line may lie across pieces', async () => {
  expect(await all(pieces('{"a":', '1}\n{"a":2}', '\n'))).toEqual([{ a: 1 }, { a: 2 }]);
});

test('a character may lie across pieces', async () => {
  const bytes = new TextEncoder().encode('{"t":"足跡"}\n');
  expect(await all(pieces(bytes.slice(0, 7), bytes.slice(7)))).toEqual([{ t: '足跡' }]);
});

test('the last line needs no end, an empty one is nothing', async () => {
  expect(await all(pieces('\n{"done":true}'))).toEqual([{ done: true }]);
});

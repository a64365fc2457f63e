import { ask } from './http';

/** Reads lines of JSON as they come; a line may lie across pieces. */
export async function* lines(body: ReadableStream<Uint8Array>): AsyncGenerator<unknown> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let left = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      left += decoder.decode(value, { stream: !done });
      const cut = left.split('\n');
      left = done ? '' : (cut.pop() ?? '');
      for (const line of cut) if (line.trim()) yield JSON.parse(line) as unknown;
      if (done) return;
    }
  } finally {
    await reader.cancel();
  }
}

/** Asks for a stream of JSON lines and hands each to a taker. */
export async function stream(path: string, init: RequestInit, take: (line: unknown) => void): Promise<void> {
  const response = await ask(path, init);
  if (!response.body) return;
  for await (const line of lines(response.body)) take(line);
}

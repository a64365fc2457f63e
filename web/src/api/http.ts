/** What a server says when it refuses; detail and remedy are sentences to show. */
export interface Problem {
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  readonly code?: string;
  readonly remedy?: string;
  readonly where?: string;
  readonly retryAfter?: number;
}

/** An answer of the server that is not the one asked for. Status 0: no answer came. */
export class Refusal extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail ?? problem.title);
  }
}

const ROOT = '/api/v1';

function token(): string | undefined {
  return document.cookie.match(/(?:^|; )XSRF-TOKEN=([^;]*)/)?.[1];
}

async function refusal(response: Response): Promise<Refusal> {
  const retry = Number(response.headers.get('Retry-After'));
  const wait = retry > 0 ? { retryAfter: retry } : {};
  const bare: Problem = { title: '', status: response.status, ...wait };
  if (!response.headers.get('Content-Type')?.includes('json')) return new Refusal(bare);
  try {
    return new Refusal({ ...bare, ...((await response.json()) as Partial<Problem>) });
  } catch {
    return new Refusal(bare);
  }
}

/** Asks the server; what is not 2xx, and a server out of reach, is a Refusal. */
export async function ask(path: string, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers(init.headers);
  const xsrf = token();
  if (init.method && xsrf) headers.set('X-XSRF-TOKEN', decodeURIComponent(xsrf));
  let response: Response;
  try {
    response = await fetch(ROOT + path, { ...init, headers, credentials: 'same-origin' });
  } catch (cause) {
    if (init.signal?.aborted) throw cause;
    throw new Refusal({ title: '', status: 0 });
  }
  if (!response.ok) throw await refusal(response);
  return response;
}

export async function get<T>(path: string, signal?: AbortSignal): Promise<T> {
  return (await (await ask(path, signal ? { signal } : {})).json()) as T;
}

/** Sends a change; answers with the body, or undefined where there is none. */
export async function send<T>(method: 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown): Promise<T> {
  const json =
    body === undefined ? {} : { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } };
  const response = await ask(path, { method, ...json });
  const text = await response.text();
  return (text ? JSON.parse(text) : undefined) as T;
}

/** The query part of an address; what is undefined or empty is left out. */
export function query(values: Readonly<Record<string, string | number | undefined>>): string {
  const parts = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    if (value !== undefined && value !== '') parts.set(name, String(value));
  }
  const text = parts.toString();
  return text ? `?${text}` : '';
}

/** The path of a case, its id made safe. */
export function ofCase(id: string, rest = ''): string {
  return `/cases/${encodeURIComponent(id)}${rest}`;
}

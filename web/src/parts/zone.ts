import { createContext, use } from 'react';

/** The zone in which moments are told: the case's, else that of the reader's machine. */
export const Zone = createContext(Intl.DateTimeFormat().resolvedOptions().timeZone);

export function useZone(): string {
  return use(Zone);
}

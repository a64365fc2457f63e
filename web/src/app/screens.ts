/** The screens of a case: the last part of the address, and the key that leads there after g. */
export const SCREENS = [
  { name: 'scope', key: 's' },
  { name: 'evidence', key: 'e' },
  { name: 'hosts', key: 'h' },
  { name: 'accounts', key: 'a' },
  { name: 'pivot', key: 'p' },
  { name: 'timeline', key: 't' },
  { name: 'search', key: 'f' },
  { name: 'findings', key: 'i' },
  { name: 'report', key: 'r' },
  { name: 'ledger', key: 'l' },
] as const;

export type Screen = (typeof SCREENS)[number]['name'];

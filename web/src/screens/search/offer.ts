import type { Columns } from '../../api/workspace';

/** The word that ends at a place in a statement, with where it begins. */
export function wordAt(text: string, caret: number): { readonly from: number; readonly word: string } {
  const word = /[\p{L}\p{N}_]*$/u.exec(text.slice(0, caret))?.[0] ?? '';
  return { from: caret - word.length, word };
}

/** Names that a word may become: tables, and columns of the tables that the statement names (of all, where none). */
export function offers(text: string, caret: number, columns: Columns, most = 12): readonly string[] {
  const { word } = wordAt(text, caret);
  const named = Object.keys(columns).filter((table) => new RegExp(`\\b${table}\\b`, 'i').test(text));
  const tables = named.length > 0 ? named : Object.keys(columns);
  const names = new Set([
    ...Object.keys(columns),
    ...tables.flatMap((table) => (columns[table] ?? []).map(({ name }) => name)),
  ]);
  const begun = word.toLowerCase();
  return [...names]
    .filter((name) => name.toLowerCase().startsWith(begun) && name !== word)
    .sort()
    .slice(0, most);
}

/** The statement with the word at the caret replaced, and where the caret then stands. */
export function taken(text: string, caret: number, name: string): { readonly text: string; readonly caret: number } {
  const { from } = wordAt(text, caret);
  return { text: text.slice(0, from) + name + text.slice(caret), caret: from + name.length };
}

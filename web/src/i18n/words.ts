import { useMemo } from 'react';
import { useLanguage, type Language } from './language';
import { whole } from './numbers';

/** Words of one part of the page in both languages; a key that one of them lacks does not compile. */
export type Words<K extends string> = Readonly<Record<Language, Readonly<Record<K, string>>>>;

/** A key's sentence, with {0}, {1}… filled in; numbers are grouped by thousands. */
export type Say<K extends string> = (key: K, ...values: readonly (string | number)[]) => string;

export function words<J extends string, E extends J>(
  ja: Readonly<Record<J, string>>,
  en: Readonly<Record<E, string>> & Readonly<Record<J, string>>,
): Words<J> {
  return { ja, en };
}

export function fill(sentence: string, values: readonly (string | number)[]): string {
  return sentence.replace(/\{(\d+)\}/g, (hole, index: string) => {
    const value = values[Number(index)];
    if (value === undefined) return hole;
    return typeof value === 'number' ? whole(value) : value;
  });
}

export function useWords<K extends string>(table: Words<K>): Say<K> {
  const language = useLanguage();
  return useMemo(
    () =>
      (key, ...values) =>
        fill(table[language][key], values),
    [table, language],
  );
}

import { createContext, use, useCallback, useMemo, useState, type ReactNode } from 'react';

/** The two languages of the page, equal in care. */
export type Language = 'ja' | 'en';

/** A sentence of the server in both languages. */
export interface Said {
  readonly ja: string;
  readonly en: string;
}

interface Choice {
  readonly language: Language;
  readonly choose: (language: Language) => void;
}

const KEPT = 'ashiato.language';
const Context = createContext<Choice | null>(null);

function begun(): Language {
  const kept = localStorage.getItem(KEPT);
  if (kept === 'ja' || kept === 'en') return kept;
  return navigator.language.startsWith('ja') ? 'ja' : 'en';
}

/** Remembers which language the reader chose. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, set] = useState(begun);
  const choose = useCallback((chosen: Language) => {
    localStorage.setItem(KEPT, chosen);
    document.documentElement.lang = chosen;
    set(chosen);
  }, []);
  const choice = useMemo(() => ({ language, choose }), [language, choose]);
  return <Context value={choice}>{children}</Context>;
}

export function useChoice(): Choice {
  const choice = use(Context);
  if (!choice) throw new Error('no LanguageProvider');
  return choice;
}

export function useLanguage(): Language {
  return useChoice().language;
}

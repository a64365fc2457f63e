import { useRef, useState, type KeyboardEvent } from 'react';
import type { Columns } from '../../api/workspace';
import { useWords } from '../../i18n/words';
import { offers, taken } from './offer';
import css from './search.module.css';
import { searchWords } from './words';

interface Props {
  readonly columns: Columns;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onRun: () => void;
}

/** A field for SQL which offers tables and columns: those that fit the word one is at, to press or with Ctrl+Space. */
export function Editor({ columns, text, onText, onRun }: Props) {
  const say = useWords(searchWords);
  const field = useRef<HTMLTextAreaElement>(null);
  const [caret, setCaret] = useState(text.length);
  const offered = offers(text, caret, columns, 24);
  const take = (name: string) => {
    const next = taken(text, caret, name);
    onText(next.text);
    setCaret(next.caret);
    requestAnimationFrame(() => {
      field.current?.focus();
      field.current?.setSelectionRange(next.caret, next.caret);
    });
  };
  const pressed = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      onRun();
    } else if (event.key === ' ' && event.ctrlKey && offered[0]) {
      event.preventDefault();
      take(offered[0]);
    }
  };
  return (
    <div className="stack">
      <textarea
        ref={field}
        className={css.editor}
        aria-label={say('query')}
        placeholder={say('query')}
        rows={5}
        spellCheck={false}
        autoCapitalize="off"
        value={text}
        onChange={(event) => {
          onText(event.currentTarget.value);
          setCaret(event.currentTarget.selectionStart);
        }}
        onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
        onKeyDown={pressed}
      />
      <div className="row" role="group" aria-label={say('columns')}>
        {offered.map((name) => (
          <button key={name} type="button" className={css.offer} onClick={() => take(name)}>
            {name}
          </button>
        ))}
      </div>
      <p className="quiet">{say('columns.about')}</p>
    </div>
  );
}

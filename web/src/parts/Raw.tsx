import { useState } from 'react';
import { useWords } from '../i18n/words';
import { head, stretches } from './unseen';
import css from './parts.module.css';
import { common } from './words';

const MOST = 1200;

interface Props {
  readonly text: string;
  readonly most?: number;
  /** Inside a link or a button nothing else can be pressed: what is cut stays cut. */
  readonly pressed?: boolean;
}

/** Hostile text as text: unseen characters are marked, its direction cannot leak out, a long one is cut until asked. */
export function Raw({ text, most = MOST, pressed = false }: Props) {
  const say = useWords(common);
  const [whole, showWhole] = useState(false);
  const shown = whole ? text : head(text, most);
  return (
    <bdi className={css.raw} dir="ltr">
      {stretches(shown).map((stretch, index) =>
        // A stretch has no name but its place.
        // oxlint-disable-next-line no-array-index-key
        stretch.mark ? <b key={index}>{stretch.text}</b> : <span key={index}>{stretch.text}</span>,
      )}
      {shown.length < text.length && (
        <>
          …{' '}
          {!pressed && (
            <button type="button" className={css.inline} onClick={() => showWhole(true)}>
              {say('showAll', text.length)}
            </button>
          )}
        </>
      )}
    </bdi>
  );
}

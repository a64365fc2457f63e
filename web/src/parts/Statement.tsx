import { useLanguage, type Said } from '../i18n/language';
import { head, stretches } from './unseen';
import css from './parts.module.css';

const MOST = 4000;

/** A sentence of the server in the reader's language. It may quote logs, so unseen characters in it are marked. */
export function Statement({ said }: { readonly said: Said }) {
  const language = useLanguage();
  const text = said[language];
  return (
    <bdi className={css.statement} lang={language}>
      {stretches(head(text, MOST)).map((stretch, index) =>
        // A stretch has no name but its place.
        // oxlint-disable-next-line no-array-index-key
        stretch.mark ? <b key={index}>{stretch.text}</b> : <span key={index}>{stretch.text}</span>,
      )}
      {text.length > MOST && '…'}
    </bdi>
  );
}

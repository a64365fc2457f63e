import { accuses, type Grade } from '../api/findings';
import { useWords } from '../i18n/words';
import css from './parts.module.css';
import { common } from './words';

/** Symbols beside the words, so that a grade is told without colour. */
export const SYMBOL: Readonly<Record<Grade, string>> = {
  confirmed: '●',
  presumed: '◐',
  possible: '○',
  ruled_out: '✓',
  undetermined: '？',
};

/** How sure a statement is; its meaning shows where the pointer rests. */
export function GradeBadge({ grade }: { readonly grade: Grade }) {
  const say = useWords(common);
  return (
    <span className={`${css.grade} ${css[grade]}`} title={say(`${grade}.about`)} data-accuses={accuses(grade)}>
      <span aria-hidden="true">{SYMBOL[grade]} </span>
      {say(grade)}
    </span>
  );
}

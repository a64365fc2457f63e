/** One stretch of hostile text: plain, or a mark that stands for a character one could not see. */
export interface Stretch {
  readonly text: string;
  readonly mark: boolean;
}

/** Controls, marks of direction and format, separators of lines, lone surrogates, and all else that shows nothing. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

/** What stands for an unseen character: a control picture where Unicode has one, else its number. */
export function mark(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  if (code === 0x7f) return '␡';
  return `⟨U+${code.toString(16).toUpperCase().padStart(4, '0')}⟩`;
}

/** Cuts text into stretches; a tab stays what it is only in form: it is marked as the others are. */
export function stretches(text: string): readonly Stretch[] {
  const cut: Stretch[] = [];
  let from = 0;
  for (const match of text.matchAll(UNSEEN)) {
    if (match.index > from) cut.push({ text: text.slice(from, match.index), mark: false });
    cut.push({ text: mark(match[0]), mark: true });
    from = match.index + match[0].length;
  }
  if (from < text.length) cut.push({ text: text.slice(from), mark: false });
  return cut;
}

/** The text with marks in place of what one could not see, for where only plain text can stand. */
export function seen(text: string): string {
  return text.replace(UNSEEN, mark);
}

/** A name for where only a short plain text can stand: the title of a dialog, the label of a button. */
export function brief(text: string, most = 80): string {
  const cut = head(text, most);
  return cut.length < text.length ? `${seen(cut)}…` : seen(text);
}

/** Cuts text to so many UTF-16 units without halving a character. */
export function head(text: string, most: number): string {
  if (text.length <= most) return text;
  const last = text.charCodeAt(most - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? most - 1 : most);
}

import { expect, test } from 'vitest';
import { brief, head, seen, stretches } from './unseen';

test('controls and bidi marks become visible', () => {
  expect(seen('\u001b[31mred\u0000')).toBe('␛[31mred␀');
  expect(seen('gpj\u202eexe')).toBe('gpj⟨U+202E⟩exe');
  expect(seen('a\tb\r\n\u007f\u0085')).toBe('a␉b␍␊␡⟨U+0085⟩');
  expect(seen('x\u{e0041}\ud800y')).toBe('x⟨U+E0041⟩⟨U+D800⟩y');
});

test('what can be seen stays as it is', () => {
  expect(seen('<script>alert(1)</script> 足跡 𠮷')).toBe('<script>alert(1)</script> 足跡 𠮷');
});

test('stretches tell marks from text, and together are the text', () => {
  expect(stretches('a\u200bb')).toEqual([
    { text: 'a', mark: false },
    { text: '⟨U+200B⟩', mark: true },
    { text: 'b', mark: false },
  ]);
  expect(stretches('')).toEqual([]);
});

test('a cut never halves a character', () => {
  expect(head('𠮷𠮷', 3)).toBe('𠮷');
  expect(head('abc', 3)).toBe('abc');
});

test('a brief name says that it was cut', () => {
  expect(brief('abc\u202edef', 4)).toBe('abc⟨U+202E⟩…');
  expect(brief('abc')).toBe('abc');
});

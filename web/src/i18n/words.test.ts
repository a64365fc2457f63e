import { expect, test } from 'vitest';
import { fill, words } from './words';
import { bytes, signed } from './numbers';

test('holes are filled and numbers grouped', () => {
  expect(fill('{0}件のうち{1}件', [1010156, 'x'])).toBe('1,010,156件のうちx件');
  expect(fill('{0} {2}', ['a'])).toBe('a {2}');
});

test('what fills a hole is not read again', () => {
  expect(fill('{0}{1}', ['{1}', 'b'])).toBe('{1}b');
});

test('both languages have the same keys', () => {
  const table = words({ a: 'あ' }, { a: 'a' });
  expect(Object.keys(table.ja)).toEqual(Object.keys(table.en));
});

test('numbers', () => {
  expect(bytes(155841041)).toBe('156 MB');
  expect(bytes(12)).toBe('12 B');
  expect(signed(-4)).toBe('−4.0');
});

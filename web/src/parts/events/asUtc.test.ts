import { expect, test } from 'vitest';
import { asUtc } from './asUtc';

test('a time of the store is UTC whether it says so or not', () => {
  expect(asUtc('2015-05-20 06:54:26.363')).toBe('2015-05-20T06:54:26.363Z');
  expect(asUtc('2015-05-20T06:54:26Z')).toBe('2015-05-20T06:54:26Z');
  expect(asUtc('2015-05-20T06:54Z')).toBe('2015-05-20T06:54Z');
});

test('other texts are none', () => {
  expect(asUtc('yesterday')).toBeNull();
  expect(asUtc('2015-05-20T06:54:26+09:00')).toBeNull();
});

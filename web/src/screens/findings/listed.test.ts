import { expect, test } from 'vitest';
import type { Finding } from '../../api/findings';
import { fits, keyOf, listed } from './listed';

const FINDING: Finding = {
  id: 'F-1',
  analysis: 'closure',
  key: 'destination/a.example',
  grade: 'presumed',
  statement: { ja: '接続先 a.example', en: 'a.example was contacted' },
  subjects: ['10.0.0.1'],
  from: '2015-05-20T00:00:00Z',
  to: '2015-05-20T00:00:00Z',
  for: [],
  against: [],
  lacking: [],
};
const ANY = { text: '', grades: [], analysis: '', verdict: '' };
const VERDICT = { finding: keyOf(FINDING), accepted: false, why: 'x', who: 'a', at: '' };

test('a verdict is found by the stable name of its finding', () => {
  expect(listed([FINDING], [], [VERDICT])[0]?.verdict).toBe(VERDICT);
});

test('every word must be found, in the reader’s language or among the subjects', () => {
  const [item] = listed([FINDING], [], []);
  expect(fits(item!, { ...ANY, text: 'CONTACTED 10.0' }, 'en')).toBe(true);
  expect(fits(item!, { ...ANY, text: 'contacted' }, 'ja')).toBe(false);
});

test('grades, analysis and verdict narrow the list', () => {
  const [item] = listed([FINDING], [], [VERDICT]);
  expect(fits(item!, { ...ANY, grades: ['presumed'] }, 'ja')).toBe(true);
  expect(fits(item!, { ...ANY, grades: ['confirmed'] }, 'ja')).toBe(false);
  expect(fits(item!, { ...ANY, verdict: 'rejected' }, 'ja')).toBe(true);
  expect(fits(item!, { ...ANY, verdict: 'none' }, 'ja')).toBe(false);
});

import { expect, test } from 'vitest';
import { edges, type Thing } from './things';

const thing = (id: string, list: Thing['list'], partners: readonly string[]): Thing => ({
  id,
  list,
  partners,
  grade: 'presumed',
  first: '',
  last: '',
  score: 1,
  bystanders: null,
  round: 1,
});

test('a relation told from both ends is drawn once, and none to what is not shown', () => {
  const shown = [
    thing('10.0.0.1', 'hosts', ['a.example', 'hidden.example']),
    thing('a.example', 'destinations', ['10.0.0.1', '10.0.0.9']),
  ];
  expect(edges(shown)).toEqual([['10.0.0.1', 'a.example']]);
});

import { expect, test } from 'vitest';
import { fits, happened, type Filter, type Sentences } from './happened';

const both = (text: string) => ({ ja: text, en: text });
const SAY: Sentences = {
  stage: (stage) => both(stage.kind),
  gap: (source) => both(source),
  decision: (decision) => both(decision.why),
  note: (note) => both(note.text),
};
const ROWS = happened(
  undefined,
  [
    {
      id: 'A-7',
      statement: both('seen with one’s own eyes'),
      grade: 'presumed',
      subjects: [],
      from: '2015-05-01T00:00:00Z',
      to: null,
      citations: [],
      who: 'sato',
      at: '2015-06-07T00:00:00Z',
    },
  ],
  [{ observable: 'a.example', bad: false, why: 'update server', who: 'sato', at: '2015-06-05T02:00:00Z' }],
  [
    {
      id: 'N-1',
      at: '2015-06-06T00:00:00Z',
      when: '2015-05-20T00:00:00Z',
      who: 'sato',
      about: '10.0.0.1',
      text: 'pulled',
    },
  ],
  SAY,
);
const ANY: Filter = { text: '', kinds: [], grades: [], from: null, to: null, starred: null };

test('a note stands at its own time where it has one', () => {
  expect(ROWS.map((row) => row.kind)).toEqual(['own', 'note', 'decision']);
});

test('rows are narrowed by word, kind, time and star', () => {
  const kinds = (filter: Partial<Filter>) =>
    ROWS.filter((row) => fits(row, { ...ANY, ...filter })).map((row) => row.kind);
  expect(kinds({ text: 'UPDATE sato' })).toEqual(['decision']);
  expect(kinds({ kinds: ['note'] })).toEqual(['note']);
  expect(kinds({ from: '2015-06-01T00:00:00Z' })).toEqual(['decision']);
  expect(kinds({ to: '2015-06-01T00:00:00Z' })).toEqual(['own', 'note']);
  expect(kinds({ starred: new Set(['10.0.0.1']) })).toEqual(['note']);
  expect(kinds({ grades: ['presumed'] })).toEqual(['own']);
});

import { expect, test } from 'vitest';
import { offers, taken, wordAt } from './offer';

const column = (name: string) => ({ name, type: 'VARCHAR', about: '' });
const COLUMNS = { http: [column('host'), column('status')], signin: [column('user_name')] };

test('the word at the caret', () => {
  expect(wordAt('SELECT ho FROM', 9)).toEqual({ from: 7, word: 'ho' });
});

test('columns of the tables that are named are offered, and tables', () => {
  expect(offers('SELECT  FROM http', 7, COLUMNS)).toEqual(['host', 'http', 'signin', 'status']);
  expect(offers('SELECT us', 9, COLUMNS)).toEqual(['user_name']);
  expect(offers('SELECT us FROM http', 9, COLUMNS)).toEqual([]);
});

test('an offer takes the place of the word', () => {
  expect(taken('SELECT ho FROM', 9, 'host')).toEqual({ text: 'SELECT host FROM', caret: 11 });
});

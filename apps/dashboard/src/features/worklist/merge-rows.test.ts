import { expect, test } from 'vitest';
import { mergeRows } from './merge-rows.ts';

const row = (id: string, state = 'old') => ({ id, state, films: [{ sopInstanceUid: `film-of-${id}` }] });
const nobody = { isHeld: false, ownFilms: new Set<string>(), isWhole: false };
const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id).join(' ');

test('a row whose flag changed keeps its place and shows its new content', () => {
  const { rows } = mergeRows([row('a'), row('b')], [row('b', 'new'), row('a')], nobody);
  expect(rows.map(({ id, state }) => [id, state])).toEqual([
    ['a', 'old'],
    ['b', 'new'],
  ]);
});

test('a study that arrives takes the place that the API gives it', () => {
  expect(ids(mergeRows([row('a'), row('c')], [row('a'), row('b'), row('c')], nobody).rows)).toBe('a b c');
});

test('while the list is read, arrivals are counted and wait', () => {
  const merged = mergeRows([row('a')], [row('b'), row('a')], { ...nobody, isHeld: true });
  expect([ids(merged.rows), merged.heldCount]).toEqual(['a', 1]);
});

test('a study that the person has just added comes first even while the list is read', () => {
  const options = { isHeld: true, ownFilms: new Set(['film-of-z']), isWhole: true };
  const merged = mergeRows([row('a')], [row('a'), row('z')], options);
  expect([ids(merged.rows), merged.heldCount]).toEqual(['z a', 0]);
});

test('rows of further pages stay when only the first page is refreshed', () => {
  expect(ids(mergeRows([row('a'), row('b'), row('c')], [row('a')], nobody).rows)).toBe('a b c');
});

test('a study that has left the list goes when nobody reads, and waits when somebody does', () => {
  const shown = [row('a'), row('b')];
  expect(ids(mergeRows(shown, [row('b')], { ...nobody, isWhole: true }).rows)).toBe('b');
  expect(ids(mergeRows(shown, [row('b')], { ...nobody, isWhole: true, isHeld: true }).rows)).toBe('a b');
});

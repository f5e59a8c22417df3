import { expect, test } from 'vitest';
import { mergeRows } from './merge-rows.ts';

const row = (id: string, state = 'old') => ({ id, state, films: [{ sopInstanceUid: `film-of-${id}` }] });
const nobody = { isHeld: false, ownFilms: new Set<string>(), isWhole: false };
const somebody = { ...nobody, isHeld: true };
const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id).join(' ');

test('when nobody reads, the list is as the API orders it', () => {
  const { rows } = mergeRows([row('a'), row('b')], [row('b', 'flagged'), row('a')], nobody);
  expect(rows.map(({ id, state }) => [id, state])).toEqual([
    ['b', 'flagged'],
    ['a', 'old'],
  ]);
  expect(ids(mergeRows([row('a'), row('c')], [row('a'), row('b'), row('c')], nobody).rows)).toBe('a b c');
});

test('while somebody reads, a row keeps its place and shows its new content', () => {
  const { rows } = mergeRows([row('a'), row('b')], [row('b', 'flagged'), row('a')], somebody);
  expect(rows.map(({ id, state }) => [id, state])).toEqual([
    ['a', 'old'],
    ['b', 'flagged'],
  ]);
});

test('while somebody reads, arrivals are counted and wait, and what has left the list stays', () => {
  const merged = mergeRows([row('a'), row('x')], [row('b'), row('a')], somebody);
  expect([ids(merged.rows), merged.heldCount]).toEqual(['a x', 1]);
});

test('a study that the person has just added comes first, also while the list is read', () => {
  const own = { ownFilms: new Set(['film-of-z']) };
  const held = mergeRows([row('a')], [row('a'), row('z')], { ...somebody, ...own });
  expect([ids(held.rows), held.heldCount]).toEqual(['z a', 0]);
  expect(ids(mergeRows([row('a')], [row('a'), row('z')], { ...nobody, ...own }).rows)).toBe('z a');
});

test('rows of further pages stay when only the first page is refreshed, each once', () => {
  expect(ids(mergeRows([row('a'), row('b'), row('c')], [row('a'), row('b')], nobody).rows)).toBe('a b c');
  expect(ids(mergeRows([row('a'), row('b'), row('c')], [row('c'), row('a')], nobody).rows)).toBe('c a');
});

test('a study that has left the list goes when nobody reads', () => {
  const whole = { ...nobody, isWhole: true };
  expect(ids(mergeRows([row('a'), row('b')], [row('b')], whole).rows)).toBe('b');
  expect(ids(mergeRows([row('a'), row('b')], [row('a')], whole).rows)).toBe('a');
});

import { expect, test } from 'vitest';
import { Numbering, renumber } from './numbering.ts';

test('numbers names as they come, and sorts them afterwards', () => {
  const sites = new Numbering();
  const column = Uint16Array.from([...['north', 'hill', 'north', 'ärzte'].map((name) => sites.numberOf(name)), 65_535]);
  expect([...column]).toEqual([0, 1, 0, 2, 65_535]);
  const { names, places } = sites.sorted();
  renumber(column, places);
  expect(names).toEqual(['hill', 'north', 'ärzte']);
  expect([...column]).toEqual([1, 0, 1, 2, 65_535]);
});

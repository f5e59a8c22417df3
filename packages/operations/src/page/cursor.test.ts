import { expect, test } from 'vitest';
import { z } from 'zod';
import { readCursor, writeCursor } from './cursor.ts';

const key = z.tuple([z.enum(['A', 'B']), z.string()]);

test('reads back what it wrote, in letters that an address may hold', () => {
  const cursor = writeCursor(['B', 'Ü?>/']);
  expect(cursor).toMatch(/^[A-Za-z0-9_-]+$/);
  expect(readCursor(cursor, key)).toEqual(['B', 'Ü?>/']);
});

test.each([
  ['nothing', ''],
  ['letters', 'garbage'],
  ['JSON of another shape', writeCursor(['A'])],
  ['a key that this list does not have', writeCursor(['C', 'x'])],
  ['a key too many', writeCursor(['A', 'x', 'y'])],
])('refuses %s', (_, cursor) => {
  expect(() => readCursor(cursor, key)).toThrow(expect.objectContaining({ code: 'CURSOR_INVALID' }));
});

import { expect, test } from 'vitest';
import { pageOf, pageSize } from './page.ts';

const edgeOf = (row: number) => ({ cursor: `at ${row}`, row });

test('a row more than asked for says that there is a next page, and stays off this one', () => {
  expect(pageOf([1, 2, 3], 2, edgeOf)).toEqual({
    edges: [edgeOf(1), edgeOf(2)],
    hasNextPage: true,
    endCursor: 'at 2',
  });
});

test('the last page has no next one, and an empty page no cursor', () => {
  expect(pageOf([1, 2], 2, edgeOf)).toMatchObject({ hasNextPage: false, endCursor: 'at 2' });
  expect(pageOf([], 2, edgeOf)).toEqual({ edges: [], hasNextPage: false, endCursor: null });
});

test('a page has 50 rows unless asked for 1 to 100', () => {
  expect([pageSize({}), pageSize({ first: null }), pageSize({ first: 1 }), pageSize({ first: 100 })]).toEqual([
    50, 50, 1, 100,
  ]);
});

test.each([0, -1, 101, 1.5])('refuses a page of %d rows', (first) => {
  expect(() => pageSize({ first })).toThrow(expect.objectContaining({ code: 'PAGE_TOO_LARGE' }));
});

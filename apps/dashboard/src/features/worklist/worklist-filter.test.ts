import { expect, test } from 'vitest';
import { withSearch, worklistAddress, worklistQuestionOf } from './worklist-filter.ts';

const questionOf = (query: string) => worklistQuestionOf(new URLSearchParams(query));

test.each([
  ['', { filter: 'WAITING', search: '' }],
  ['search=doe', { filter: 'ALL', search: 'doe' }],
  ['filter=CMS&search=doe', { filter: 'CMS', search: 'doe' }],
  ['filter=UNREAD', { filter: 'UNREAD', search: '' }],
  ['filter=NOTHING', { filter: 'WAITING', search: '' }],
] as const)('the address %j asks for %o', (query, question) => {
  expect(questionOf(query)).toEqual(question);
});

test('a question is found again by its address', () => {
  for (const query of ['', 'search=doe', 'filter=CMS', 'filter=WAITING&search=doe', 'filter=ALL']) {
    const address = worklistAddress(questionOf(query));
    expect(questionOf(address.split('?')[1] ?? '')).toEqual(questionOf(query));
  }
  expect(worklistAddress({ filter: 'WAITING', search: '' })).toBe('/worklist');
});

test('who begins to search looks everywhere, unless a filter was chosen', () => {
  expect(withSearch(questionOf(''), 'doe').filter).toBe('ALL');
  expect(withSearch(questionOf('search=doe'), '').filter).toBe('WAITING');
  expect(withSearch(questionOf('filter=CMS'), 'doe').filter).toBe('CMS');
});

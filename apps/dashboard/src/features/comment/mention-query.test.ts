import { expect, test } from 'vitest';
import { matchingMembers, mentionQuery, withMention } from './mention-query.ts';

test.each([
  ['@', ''],
  ['please look @An', 'An'],
  ['please look @Ann L', 'Ann L'],
  ['请看，@王', '王'],
  ['ann@example', null],
  ['nothing', null],
  ['@Ann\nnext', null],
])('in %j the name typed so far is %j', (text, query) => {
  expect(mentionQuery(text, text.length)).toBe(query);
});

test('only what stands before the caret is looked at', () => {
  expect(mentionQuery('@Ann please', 4)).toBe('Ann');
});

test('the name takes the place of what was typed, and the rest stays', () => {
  expect(withMention('ask @an about it', 7, 'Ann Lee')).toEqual({ text: 'ask @Ann Lee  about it', caret: 13 });
});

test('finds names by the start of any of their words', () => {
  const members = [{ displayName: 'Ann Lee' }, { displayName: 'Bo Chen' }, { displayName: 'Susanne Roe' }];
  expect(matchingMembers(members, 'le')).toEqual([{ displayName: 'Ann Lee' }]);
  expect(matchingMembers(members, 'ann')).toEqual([{ displayName: 'Ann Lee' }]);
  expect(matchingMembers(members, '')).toHaveLength(3);
});

import { expect, test } from 'vitest';
import { commentBody } from './comment-body.ts';
import { isMentioned } from './is-mentioned.ts';

test('a comment is kept without the blanks around it', () => {
  expect(commentBody('  left thoracic curve \n')).toBe('left thoracic curve');
});

test.each([[''], ['  \n '], ['a'.repeat(2_001)]])('refuses a comment of %o', (text) => {
  expect(() => commentBody(text)).toThrow(expect.objectContaining({ code: 'COMMENT_INVALID' }));
});

test.each([
  ['@Ann Lee please look', true],
  ['please look, @Ann Lee.', true],
  ['@Ann Leeds please look', false],
  ['@Ann Leeds and @Ann Lee', true],
  ['Ann Lee should look', false],
])('"%s" mentions Ann Lee: %s', (body, said) => {
  expect(isMentioned(body, 'Ann Lee')).toBe(said);
});

test('a Chinese name is followed by a comma', () => {
  expect(isMentioned('@王芳，请看', '王芳')).toBe(true);
});

import { expect, test } from 'vitest';
import { CursorSeal } from './cursor-seal.ts';

const cursors = new CursorSeal('a secret of at least thirty-two bytes');

test('what was sealed is opened by the same server', () => {
  expect(cursors.open(cursors.seal('the place'))).toBe('the place');
});

test('all are equally long, and the same place is never the same text', () => {
  const [near, far] = [cursors.seal('9'), cursors.seal('12345')];
  expect(near).toHaveLength(far.length);
  expect(cursors.seal('9')).not.toBe(near);
});

test.each([
  '',
  'here',
  Buffer.alloc(220).toString('base64url'),
  new CursorSeal('another secret of at least thirty-two bytes').seal('the place'),
])('“%.12s…” is no cursor of this server', (sealed) => {
  expect(() => cursors.open(sealed)).toThrow('This place in the list is no longer valid.');
});

import { expect, test } from 'vitest';
import { openCursor, sealCursor } from './sealed-cursor.ts';

const secret = 'a secret of at least thirty-two bytes';

test('what was sealed is opened by the same server', () => {
  expect(openCursor(secret, sealCursor(secret, 'the place'))).toBe('the place');
});

test('all are equally long, and the same place is never the same text', () => {
  const [near, far] = [sealCursor(secret, '9'), sealCursor(secret, '12345')];
  expect(near).toHaveLength(far.length);
  expect(sealCursor(secret, '9')).not.toBe(near);
});

test.each(['', 'here', Buffer.alloc(220).toString('base64url'), sealCursor(`another ${secret}`, 'the place')])(
  '“%.12s…” is no cursor of this server',
  (sealed) => {
    expect(() => openCursor(secret, sealed)).toThrow('This place in the list is no longer valid.');
  },
);

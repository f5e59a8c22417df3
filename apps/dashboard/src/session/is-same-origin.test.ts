import { expect, test } from 'vitest';
import { isSameOrigin } from './is-same-origin.ts';

test.each([
  [{ origin: 'http://localhost:3000', host: 'localhost:3000' }, true],
  [{ origin: 'https://clinic.example', host: '10.0.0.7:3000', 'x-forwarded-host': 'clinic.example' }, true],
  [{ origin: 'https://elsewhere.example', host: 'localhost:3000' }, false],
  [{ origin: 'http://localhost:4000', host: 'localhost:3000' }, false],
  [{ origin: 'null', host: 'localhost:3000' }, false],
  [{ host: 'localhost:3000' }, false],
])('%o is our own page: %s', (headers, isOwn) => {
  expect(isSameOrigin(new Headers(headers))).toBe(isOwn);
});

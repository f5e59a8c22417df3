import { expect, test } from 'vitest';
import { connectionUrls } from './connection-urls.ts';

test('each role gets its own sign-in and everything else stays, options too', () => {
  const owner = 'postgresql://owner:secret@db.example:5433/plumbline?sslmode=require';
  const urls = connectionUrls(owner, { app: 'a/b:c@d', platform: 'p' });
  expect(urls.owner).toBe(owner);
  expect(urls.platform).toBe('postgresql://plumbline_platform:p@db.example:5433/plumbline?sslmode=require');
  expect(new URL(urls.app).username).toBe('plumbline_app');
  expect(decodeURIComponent(new URL(urls.app).password)).toBe('a/b:c@d');
});

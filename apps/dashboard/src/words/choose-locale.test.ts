import { expect, test } from 'vitest';
import { chooseLocale } from './choose-locale.ts';

test.each([
  [undefined, '', 'en-GB'],
  [undefined, 'en-US,en;q=0.9', 'en-US'],
  [undefined, 'en', 'en-GB'],
  [undefined, 'de-DE,de;q=0.9,en-US;q=0.5', 'en-US'],
  [undefined, 'zh-TW,zh;q=0.9,en-US;q=0.5', 'zh-CN'],
  [undefined, 'fr,zh;q=0.9', 'zh-CN'],
  [undefined, 'en-US,zh;q=0.9', 'en-US'],
  ['zh-CN', 'en-US', 'zh-CN'],
  ['en', 'zh-CN,en-US;q=0.5', 'en-US'],
  ['en', 'zh-CN', 'en-GB'],
  ['tlh', 'zh', 'zh-CN'],
])('chosen %s, accepted "%s": %s', (chosen, accepted, locale) => {
  expect(chooseLocale(chosen, accepted)).toBe(locale);
});

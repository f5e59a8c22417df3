import { type Language, languages } from './language.ts';

const fallback = 'en-GB';
const english = /^en-[A-Za-z]{2}$/;

/**
 * The locale of a request: the language that the person chose, else the first of ours in Accept-Language (RFC 9110,
 * 12.5.4; browsers list what they prefer first). English keeps the region that the browser names, for its dates; any
 * Chinese is answered in Simplified Chinese.
 */
export function chooseLocale(chosen: string | undefined, acceptLanguage: string): string {
  const tags = acceptLanguage.split(',').map((part) => part.split(';')[0]?.trim() ?? '');
  const language = languages.find((known) => known === chosen) ?? firstLanguage(tags);
  return language === 'zh-CN' ? language : (tags.find((tag) => english.test(tag)) ?? fallback);
}

function firstLanguage(tags: readonly string[]): Language | undefined {
  const tag = tags.find((candidate) => /^(en|zh)(-|$)/i.test(candidate));
  return tag === undefined ? undefined : /^zh/i.test(tag) ? 'zh-CN' : 'en';
}

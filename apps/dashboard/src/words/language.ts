export const languages = ['en', 'zh-CN'] as const;

export type Language = (typeof languages)[number];

/** Each in its own words, so that whoever reads only that one finds it. */
export const languageNames: Readonly<Record<Language, string>> = { en: 'English', 'zh-CN': '简体中文' };

/** The language of the words beside dates and numbers of this locale. */
export function languageOf(locale: string): Language {
  return locale === 'zh-CN' ? 'zh-CN' : 'en';
}

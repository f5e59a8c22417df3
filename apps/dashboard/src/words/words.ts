import type { createTranslator } from 'use-intl/core';
import type * as english from './en.ts';

/** Every sentence of the screens by feature, with the English ones as the measure of keys and arguments. */
export type Messages = typeof english;

/** Reads the words of one feature: `useTranslations(feature)` in components, `readWords(feature)` on the server. */
export type Words<Feature extends keyof Messages> = ReturnType<typeof createTranslator<Messages, Feature>>;

/** The same keys in another language. */
export type TranslationOf<English> = {
  readonly [Key in keyof English]: English[Key] extends string ? string : TranslationOf<English[Key]>;
};

declare module 'use-intl' {
  interface AppConfig {
    Messages: Messages;
  }
}

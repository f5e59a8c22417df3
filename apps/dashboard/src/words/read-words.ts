import 'server-only';
import { createTranslator } from 'use-intl/core';
import { readLocale } from '../session/read-locale.ts';
import { asMessages } from './as-messages.ts';
import * as english from './en.ts';
import { type Language, languageOf } from './language.ts';
import type { Messages, Words } from './words.ts';
import * as chinese from './zh-cn.ts';

const messagesOf: Readonly<Record<Language, Messages>> = { en: english, 'zh-CN': asMessages(chinese) };

/** All words in the language of the request being answered, as plain data for the browser. */
export async function readMessages(): Promise<Messages> {
  return { ...messagesOf[languageOf(await readLocale())] };
}

/** One feature's words in the language of the request: for pages, route handlers and actions. */
export async function readWords<Feature extends keyof Messages>(feature: Feature): Promise<Words<Feature>> {
  const messages = await readMessages();
  return createTranslator<Messages, Feature>({ locale: await readLocale(), messages, namespace: feature });
}

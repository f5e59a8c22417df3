import { createTranslator } from 'use-intl/core';
import { expect, test } from 'vitest';
import { asMessages } from './as-messages.ts';
import * as english from './en.ts';
import { refusalSentence } from './refusal-sentence.ts';
import * as chinese from './zh-cn.ts';

const refusal = { code: 'STUDY_NOT_FOUND', message: 'There is no such study.' };

const errorsIn = (locale: string, messages: typeof english) =>
  createTranslator<typeof english, 'errors'>({ locale, messages, namespace: 'errors' });

test('a refusal is said in the person’s language by its code', () => {
  expect(refusalSentence(errorsIn('zh-CN', asMessages(chinese)), refusal)).toBe('没有这项检查。');
});

test('in English, and for a code that a language does not know, the API’s own sentence stands', () => {
  expect(refusalSentence(errorsIn('en-GB', english), refusal)).toBe('There is no such study.');
  const unknown = { code: 'LATER_CODE', message: 'A later sentence.' };
  expect(refusalSentence(errorsIn('zh-CN', asMessages(chinese)), unknown)).toBe('A later sentence.');
  expect(refusalSentence(errorsIn('zh-CN', asMessages(chinese)), { ...unknown, code: null })).toBe('A later sentence.');
});

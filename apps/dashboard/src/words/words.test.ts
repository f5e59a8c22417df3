import { createTranslator } from 'use-intl/core';
import { expect, test } from 'vitest';
import { asMessages } from './as-messages.ts';
import * as english from './en.ts';
import { messagesByPath } from './messages-by-path.ts';
import * as chinese from './zh-cn.ts';

const { errors: noErrors, ...englishWords } = english;
const { errors: chineseErrors, ...chineseWords } = chinese;
const inEnglish = messagesByPath(englishWords);
const inChinese = messagesByPath(chineseWords);

/** What stays Latin in a Chinese sentence: names and abbreviations that Chinese clinicians write so. */
const names =
  /\b(npm run models:register|npm run cohort:verify -- FILE|SHA-256|STARD|ROC|PPV|NPV|Brier|Spiegelhalter|Kappa|McNemar|Newcombe|Holm|HTML|CSV|JSON|PDF|Markdown|MB|manifest\.json|Plumbline|MRN|CMS|MRI|AUROC|DICOM|Chiari|Cobb|FDA|Wilson|DeLong|Asian Spine J|mm\/px)\b/g;

/** `count plural`, `name`: the arguments of an ICU message with their formats, not the branches of a plural. */
function argumentsOf(message: string): string[] {
  const found = message.matchAll(/(?<!(?:=\d+|\b(?:one|other)) )\{(\w+)(?:, (\w+))?(?=[,}])/g);
  return [...new Set([...found].map(([, name, format]) => `${name} ${format ?? ''}`.trim()))].toSorted();
}

/** A message without its ICU syntax. */
function textOf(message: string): string {
  return message
    .replace(/\{\w+, (plural|select),/g, ' ')
    .replace(/\{\w+(, [^{}]+)?\}/g, ' ')
    .replace(/(=\d+|\b(one|other)) \{/g, ' ');
}

/** Why a message cannot be written with two of everything; nothing when it can. */
function faultsOf(locale: string, message: string): string[] {
  const faults: string[] = [];
  const onError = (error: Error) => faults.push(error.message);
  const t = createTranslator<{ message: string }>({ locale, messages: { message }, onError });
  t('message', Object.fromEntries(argumentsOf(message).map((argument) => [argument.split(' ')[0], 2])));
  return faults;
}

test('both languages have the same keys', () => {
  expect([...inChinese.keys()].toSorted()).toEqual([...inEnglish.keys()].toSorted());
  expect(inEnglish.size).toBeGreaterThan(150);
});

test('a language that lacks a key is refused', () => {
  const { mrn: _, ...patient } = chinese.patient;
  expect(() => asMessages(Object.assign({}, chinese, { patient }))).toThrow('does not have the keys');
});

test('every message has the same arguments in both languages', () => {
  const argumentsByPath = (words: ReadonlyMap<string, string>) =>
    Object.fromEntries([...words].map(([path, message]) => [path, argumentsOf(message)]));
  expect(argumentsByPath(inEnglish)['upload.summary']).toEqual(['all number', 'refused plural', 'stored number']);
  expect(argumentsByPath(inChinese)).toEqual(argumentsByPath(inEnglish));
});

test('every message can be written', () => {
  expect([...inEnglish.values()].flatMap((message) => faultsOf('en-GB', message))).toEqual([]);
  expect([...inChinese.values()].flatMap((message) => faultsOf('zh-CN', message))).toEqual([]);
});

test('no English is left in the Chinese words, and no Chinese in the English ones', () => {
  const left = [...inChinese].filter(([, message]) => /[A-Za-z]{2,}/.test(textOf(message).replace(names, '')));
  expect(left).toEqual([]);
  expect([...inEnglish].filter(([, message]) => /\p{Script=Han}/u.test(message))).toEqual([]);
  expect(Object.entries(chineseErrors).filter(([, sentence]) => !/\p{Script=Han}.*。$/u.test(sentence))).toEqual([]);
});

test('no word is the word for diagnosis', () => {
  const said = [...inEnglish.values(), ...inChinese.values(), ...Object.values(chineseErrors)];
  expect(said.filter((message) => /诊断|diagnos|treatment|predict/i.test(message))).toEqual([]);
});

test('the API’s English sentences are not said twice', () => {
  expect(noErrors).toEqual({});
});

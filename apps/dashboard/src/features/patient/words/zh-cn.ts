import type { TranslationOf } from '../../../words/words.ts';
import type { patient as english } from './en.ts';

export const patient: TranslationOf<typeof english> = {
  sexLetters: { FEMALE: '女', MALE: '男', OTHER: '其他', UNKNOWN: '–' },
  years: '{age, number} 岁',
  mrn: 'MRN {mrn}',
  born: '出生于 {date}',
  birthDateUnknown: '出生日期不详',
  noName: '无姓名',
};

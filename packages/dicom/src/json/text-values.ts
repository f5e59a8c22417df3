import { decodeText } from '../header/character-set.ts';
import type { JsonPersonName, JsonValue } from './json-data-set.ts';

/** One value each, whatever backslashes it holds (PS3.5 table 6.2-1). */
const singleValued = new Set(['LT', 'ST', 'UT', 'UR']);
/** Those whose leading blanks count. */
const keepsLeadingBlanks = new Set(['LT', 'ST', 'UT', 'UC']);
const inCharacterSet = new Set(['LO', 'LT', 'PN', 'SH', 'ST', 'UC', 'UT']);

/** Every value of a character string, padding taken off; an empty one among others is null (PS3.18 section F.2.5). */
export function textValues(bytes: Uint8Array, vr: string, characterSets: readonly string[]): JsonValue[] {
  const text = inCharacterSet.has(vr) ? decodeText(bytes, characterSets) : Buffer.from(bytes).toString('latin1');
  const texts = singleValued.has(vr) ? [text] : text.split('\\');
  return texts.map((one) => jsonValueOf(withoutPadding(one, vr), vr));
}

function withoutPadding(text: string, vr: string): string {
  const end = text.replace(/[\0 ]+$/, '').toWellFormed();
  return keepsLeadingBlanks.has(vr) ? end : end.trimStart();
}

function jsonValueOf(text: string, vr: string): JsonValue {
  if (text === '') return null;
  if (vr === 'PN') return personNameOf(text);
  if (vr !== 'DS' && vr !== 'IS') return text;
  // What is no number stays what it was: the reader has to see that it is damaged (PS3.18 table F.2.3-1 allows both).
  const number = Number(text);
  return Number.isFinite(number) ? number : text;
}

function personNameOf(text: string): JsonPersonName | null {
  const [alphabetic = '', ideographic = '', phonetic = ''] = text.split('=').map((group) => group.trimEnd());
  const name = {
    ...(alphabetic !== '' && { Alphabetic: alphabetic }),
    ...(ideographic !== '' && { Ideographic: ideographic }),
    ...(phonetic !== '' && { Phonetic: phonetic }),
  };
  return Object.keys(name).length === 0 ? null : name;
}

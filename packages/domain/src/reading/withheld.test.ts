import { FilmFindingCode, ReadingStatus } from '@plumbline/database/enums';
import { describe, expect, test } from 'vitest';
import { areWordsWithheld, isFindingTold, withheldFrom } from './withheld.ts';

const reader = { isReader: true, hasSigned: false, hasBlindedRead: false };
const nothing = { result: false, readings: false };
const blinded = { blindedFirstRead: true };
const open = { blindedFirstRead: false };

describe('in a clinic that reads blinded', () => {
  test.each([
    ['UNREAD', { result: true, readings: false }],
    ['SECOND_READ', { result: true, readings: true }],
    ['ADJUDICATION', nothing],
    ['SIGNED', nothing],
  ] as const)('a reader of a study that is %s is shown all but %o', (status, withheld) => {
    expect(withheldFrom(reader, status, blinded)).toEqual(withheld);
  });

  test('the result is shown once the blinded decision is stored, the first reading is not', () => {
    const decided = { ...reader, hasBlindedRead: true };
    expect(withheldFrom(decided, 'UNREAD', blinded)).toEqual(nothing);
    expect(withheldFrom(decided, 'SECOND_READ', blinded)).toEqual({ result: false, readings: true });
  });
});

test('in a clinic that does not, the second reader alone is kept from the first reading', () => {
  expect(withheldFrom(reader, 'UNREAD', open)).toEqual(nothing);
  expect(withheldFrom(reader, 'SECOND_READ', open)).toEqual({ result: false, readings: true });
});

test('of the film findings a blinded reader is told that films lie in the wrong place, and nothing else', () => {
  const told = Object.values(FilmFindingCode).filter((finding) => isFindingTold({ result: true }, finding));
  expect(told).toEqual(['SWAPPED', 'NOT_THIS_VIEW']);
  expect(Object.values(FilmFindingCode).every((finding) => isFindingTold({ result: false }, finding))).toBe(true);
});

test("a colleague's words are kept from who may not know the result or the first reading, one's own never are", () => {
  const [theirs, own] = [{ isOwn: false }, { isOwn: true }];
  for (const withheld of [
    { result: true, readings: false },
    { result: false, readings: true },
    { result: true, readings: true },
  ]) {
    expect(areWordsWithheld(withheld, theirs)).toBe(true);
    expect(areWordsWithheld(withheld, own)).toBe(false);
  }
  expect(areWordsWithheld(nothing, theirs)).toBe(false);
});

test.each(Object.values(ReadingStatus))(
  'nothing of a study that is %s is kept from who signed or signs nothing',
  (status) => {
    expect(withheldFrom({ ...reader, hasSigned: true }, status, blinded)).toEqual(nothing);
    expect(withheldFrom({ ...reader, isReader: false }, status, blinded)).toEqual(nothing);
  },
);

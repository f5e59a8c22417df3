import { ReadingStatus } from '@plumbline/database/enums';
import { describe, expect, test } from 'vitest';
import { withheldFrom } from './withheld.ts';

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

test.each(Object.values(ReadingStatus))(
  'nothing of a study that is %s is kept from who signed or signs nothing',
  (status) => {
    expect(withheldFrom({ ...reader, hasSigned: true }, status, blinded)).toEqual(nothing);
    expect(withheldFrom({ ...reader, isReader: false }, status, blinded)).toEqual(nothing);
  },
);

import { describe, expect, test } from 'vitest';
import { DomainError } from '../errors.ts';
import { type CurveContent, type ReadingContent, readingContent } from './reading-content.ts';

const plain: ReadingContent = {
  verdict: 'ACCEPT',
  verdictReason: null,
  scoliosis: 'PRESENT',
  cmsSuspicion: 'POSSIBLE',
  curvePattern: null,
  curves: [],
  coronalBalanceMm: null,
  kyphosisDegrees: null,
  filmQuality: 'GOOD',
  comment: null,
};
const curve: CurveContent = { cobbDegrees: 42, convexity: 'LEFT', apex: 'T8', upperEnd: 'T5', lowerEnd: 'T11' };

function codeOf(change: Partial<ReadingContent>, occasion = { hadResult: true, amends: false }): string | null {
  try {
    readingContent({ ...plain, ...change }, occasion);
    return null;
  } catch (error) {
    return error instanceof DomainError ? error.code : String(error);
  }
}
const withCurves = (...curves: Partial<CurveContent>[]) =>
  codeOf({ curves: curves.map((one) => ({ ...curve, ...one })) });

describe('the verdict', () => {
  test('is asked for exactly when a result stood', () => {
    expect(codeOf({ verdict: null })).toBe('VERDICT_MISSING');
    expect(codeOf({ verdict: 'ACCEPT' }, { hadResult: false, amends: false })).toBe('VERDICT_WITHOUT_RESULT');
    expect(codeOf({ verdict: null }, { hadResult: false, amends: false })).toBeNull();
  });

  test.each(['CORRECT', 'REJECT'] as const)('%s needs a coded reason and words', (verdict) => {
    expect(codeOf({ verdict, comment: 'the curve is missed' })).toBe('VERDICT_REASON_MISSING');
    expect(codeOf({ verdict, verdictReason: 'POSTURE', comment: ' no ' })).toBe('REASON_MISSING');
    expect(codeOf({ verdict, verdictReason: 'POSTURE', comment: 'yes' })).toBeNull();
  });

  test('ACCEPT has no coded reason, and words only if there are any', () => {
    expect(codeOf({ verdictReason: 'POSTURE' })).toBe('VERDICT_REASON_MISSING');
    expect(readingContent({ ...plain, comment: '  ' }, { hadResult: true, amends: false }).comment).toBeNull();
    expect(codeOf({ comment: '𝄞'.repeat(2000) })).toBeNull();
    expect(codeOf({ comment: '𝄞'.repeat(2001) })).toBe('READING_COMMENT_TOO_LONG');
  });
});

test('an amendment says why, whatever its verdict', () => {
  expect(codeOf({}, { hadResult: true, amends: true })).toBe('REASON_MISSING');
  expect(codeOf({ comment: 'wrong side' }, { hadResult: true, amends: true })).toBeNull();
});

test.each([
  ['coronalBalanceMm', -300, -300.5],
  ['coronalBalanceMm', 300, 301],
  ['kyphosisDegrees', -60, -61],
  ['kyphosisDegrees', 150, 150.1],
] as const)('%s may be %d, not %d', (field, inside, outside) => {
  expect(codeOf({ [field]: inside })).toBeNull();
  expect(codeOf({ [field]: outside })).toBe('READING_OUT_OF_RANGE');
  expect(codeOf({ [field]: Number.NaN })).toBe('READING_OUT_OF_RANGE');
});

describe('curves', () => {
  test('have a Cobb angle from 0 to 180 degrees', () => {
    expect(
      withCurves({ cobbDegrees: 0 }, { cobbDegrees: 180, apex: 'L1', upperEnd: 'T11', lowerEnd: 'L3' }),
    ).toBeNull();
    expect(withCurves({ cobbDegrees: -1 })).toBe('READING_OUT_OF_RANGE');
    expect(withCurves({ cobbDegrees: 180.1 })).toBe('READING_OUT_OF_RANGE');
  });

  test('name levels of the spine, signed in capitals', () => {
    expect(withCurves({ apex: 'T13' })).toBe('LEVEL_UNKNOWN');
    const curves = [{ ...curve, apex: 't8/9', lowerEnd: null }];
    expect(readingContent({ ...plain, curves }, { hadResult: true, amends: false }).curves).toEqual([
      { ...curve, apex: 'T8/9', lowerEnd: null },
    ]);
  });

  test('lie below each other, and each between its own ends', () => {
    const lumbar = { apex: 'L2', upperEnd: 'T11', lowerEnd: 'L4' };
    expect(withCurves({}, lumbar)).toBeNull();
    expect(withCurves(lumbar, {})).toBe('CURVES_OUT_OF_ORDER');
    expect(withCurves({}, {})).toBe('CURVES_OUT_OF_ORDER');
    expect(withCurves({ upperEnd: 'T9' })).toBe('CURVES_OUT_OF_ORDER');
    expect(withCurves({ lowerEnd: 'T8' })).toBe('CURVES_OUT_OF_ORDER');
    expect(withCurves({ upperEnd: 'T11', lowerEnd: 'T5' })).toBe('CURVES_OUT_OF_ORDER');
  });

  test('are six at most, and none where the pattern says that there is none', () => {
    const apices = ['C5', 'T2', 'T6', 'T10', 'L1', 'L4', 'S1'].map((apex) => ({
      apex,
      upperEnd: null,
      lowerEnd: null,
    }));
    expect(withCurves(...apices.slice(0, 6))).toBeNull();
    expect(withCurves(...apices)).toBe('CURVES_OUT_OF_ORDER');
    expect(codeOf({ curvePattern: 'NO_CURVE', curves: [curve] })).toBe('CURVES_CONTRADICTED');
    expect(codeOf({ curvePattern: 'NO_CURVE' })).toBeNull();
  });
});

import { describe, expect, test } from 'vitest';
import { numberOf } from './number-of.ts';
import { contentOf, emptyDraft, type ReadingDraft } from './reading-draft.ts';

const first = { hasResult: true, amends: false };
const plain: ReadingDraft = { ...emptyDraft({ scoliosis: 'PRESENT', cmsSuspicion: 'NONE' }), verdict: 'ACCEPT' };
const curve = {
  key: 1,
  cobb: '42,5',
  convexity: 'LEFT',
  apex: ' t8/9 ',
  upperEnd: '',
  lowerEnd: 'T12',
  drawn: null,
} as const;

test.each([
  ['12', 12],
  [' -12.5 ', -12.5],
  ['−12,5', -12.5],
  ['', null],
  ['12°', undefined],
  ['1e3', undefined],
  ['1,234.5', undefined],
])('“%s” is read as %s', (text, value) => {
  expect(numberOf(text)).toBe(value);
});

describe('a draft', () => {
  test.each([
    [{ verdict: null }, 'verdict'],
    [{ verdict: 'REJECT' }, 'reason'],
    [{ scoliosis: null }, 'scoliosis'],
    [{ cmsSuspicion: null }, 'suspicion'],
    [{ curves: [{ ...curve, convexity: null }] }, 'curve'],
    [{ curves: [{ ...curve, cobb: 'forty' }] }, 'curve'],
    [{ balance: '12 mm' }, 'number'],
    [{ verdict: 'REJECT', verdictReason: 'POSTURE', comment: 'no' }, 'comment'],
  ] as const)('with %o lacks the %s', (change, missing) => {
    expect(contentOf({ ...plain, ...change }, first)).toEqual({ missing });
  });

  test('an amendment says why, whatever its verdict', () => {
    expect(contentOf(plain, { ...first, amends: true })).toEqual({ missing: 'comment' });
  });

  test('that is whole is what the API takes: numbers as numbers, nothing for what was left empty', () => {
    const draft = { ...plain, curves: [curve], balance: '−21', comment: '  ' };
    expect(contentOf(draft, first)).toEqual({
      content: {
        verdict: 'ACCEPT',
        verdictReason: null,
        scoliosis: 'PRESENT',
        cmsSuspicion: 'NONE',
        curvePattern: null,
        curves: [{ cobbDegrees: 42.5, convexity: 'LEFT', apex: 't8/9', upperEnd: null, lowerEnd: 'T12' }],
        coronalBalanceMm: -21,
        kyphosisDegrees: null,
        filmQuality: 'GOOD',
        comment: null,
      },
    });
  });

  test('of a study without a result has no verdict, and a reason is dropped with the dispute', () => {
    expect(contentOf({ ...plain, verdict: null }, { ...first, hasResult: false })).toMatchObject({
      content: { verdict: null },
    });
    expect(contentOf({ ...plain, verdictReason: 'POSTURE' }, first)).toMatchObject({
      content: { verdictReason: null },
    });
  });
});

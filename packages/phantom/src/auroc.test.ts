import { describe, expect, it } from 'vitest';
import { auroc } from './auroc.ts';

const cases = (positive: readonly number[], negative: readonly number[]) => [
  ...positive.map((value) => ({ value, positive: true })),
  ...negative.map((value) => ({ value, positive: false })),
];

describe('auroc', () => {
  it('counts the pairs in which the positive case stands higher', () => {
    // 3 > 1, 3 > 2, 1.5 > 1, 1.5 < 2.
    expect(auroc(cases([3, 1.5], [1, 2]))).toBe(0.75);
  });

  it('counts half of every tie', () => {
    expect(auroc(cases([1, 1], [1, 1, 1]))).toBe(0.5);
    // 2 > 1, 2 = 2, 1 = 1, 1 < 2.
    expect(auroc(cases([2, 1], [1, 2]))).toBe(0.5);
  });

  it('ranks infinite values', () => {
    expect(auroc(cases([Number.POSITIVE_INFINITY, 0], [Number.NEGATIVE_INFINITY, 0]))).toBe(0.875);
  });

  it('is not a number without cases of both classes', () => {
    expect(auroc(cases([1], []))).toBeNaN();
  });
});

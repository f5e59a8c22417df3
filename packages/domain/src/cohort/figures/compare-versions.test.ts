import { describe, expect, test } from 'vitest';
import roc from '../../../../statistics/golden/roc.json' with { type: 'json' };
import { compareVersions } from './compare-versions.ts';
import { outcomeCodes, type TaskColumns } from './task-columns.ts';

const { POSITIVE, NEGATIVE, NONE } = outcomeCodes;

function version(truth: readonly number[], outcome: readonly number[], probability?: readonly number[]): TaskColumns {
  const guessed = outcome.map((code) => (code === NONE ? Number.NaN : code === POSITIVE ? 0.8 : 0.2));
  return {
    truth: Uint8Array.from(truth),
    probability: Float64Array.from(probability ?? guessed),
    outcome: Uint8Array.from(outcome),
    patient: Uint32Array.from(truth.keys()),
  };
}

describe('version against version', () => {
  test('the difference of two areas is that of pROC’s paired test', () => {
    const of = (scores: readonly number[]) =>
      version(
        roc.labels,
        scores.map(() => NEGATIVE),
        scores.map((score) => score / 10),
      );
    const [pair] = compareVersions([of(roc.markers.wfns), of(roc.markers.s100b)], null, 0.95);

    expect(pair?.area?.difference).toBeCloseTo(roc.paired.wfnsS100b.difference, 13);
    expect(pair?.area?.pValue).toBeCloseTo(roc.paired.wfnsS100b.pValue, 12);
    expect(pair?.area?.lower).toBeCloseTo(roc.paired.wfnsS100b.lower, 13);
  });

  test('sensitivity is compared among those with the condition, over the studies that both decided', () => {
    const truth = [1, 1, 1, 1, 1, 1, 1, 0, 0, 1];
    const first = version(truth, [
      POSITIVE,
      POSITIVE,
      POSITIVE,
      POSITIVE,
      POSITIVE,
      POSITIVE,
      NEGATIVE,
      NEGATIVE,
      POSITIVE,
      NONE,
    ]);
    const second = version(truth, [
      POSITIVE,
      NEGATIVE,
      NEGATIVE,
      NEGATIVE,
      NEGATIVE,
      NEGATIVE,
      NEGATIVE,
      NEGATIVE,
      NEGATIVE,
      POSITIVE,
    ]);
    const [pair] = compareVersions([first, second], null, 0.95);

    expect(pair).toMatchObject({ positives: 7, negatives: 2 });
    expect(pair?.sensitivity?.table).toEqual({ both: 1, onlyFirst: 5, onlySecond: 0, neither: 1 });
    // Five of five against a fair coin, both ways: 2 / 32.
    expect(pair?.sensitivity?.pValue).toBeCloseTo(0.0625, 14);
    expect(pair?.specificity?.table).toEqual({ both: 1, onlyFirst: 0, onlySecond: 1, neither: 0 });
  });

  test('Holm’s adjustment is over all tests of all pairs', () => {
    const truth = [1, 1, 1, 1, 1, 1, 0, 0];
    const all = version(truth, [POSITIVE, POSITIVE, POSITIVE, POSITIVE, POSITIVE, POSITIVE, NEGATIVE, NEGATIVE]);
    const none = version(truth, [NEGATIVE, NEGATIVE, NEGATIVE, NEGATIVE, NEGATIVE, NEGATIVE, NEGATIVE, NEGATIVE]);
    const pairs = compareVersions([all, none, none], null, 0.95);
    const [first] = pairs;

    expect(pairs.map((pair) => [pair.first, pair.second])).toEqual([
      [0, 1],
      [0, 2],
      [1, 2],
    ]);
    expect(first?.sensitivity?.pValue).toBeCloseTo(2 / 64, 14);
    const tests = pairs
      .flatMap(({ area, sensitivity, specificity }) => [area, sensitivity, specificity])
      .filter((test) => test !== null);
    const smaller = tests.filter(({ pValue }) => pValue < (first?.sensitivity?.pValue ?? 0)).length;
    expect(first?.sensitivity?.adjustedP).toBeCloseTo(Math.min(1, ((tests.length - smaller) * 2) / 64), 14);
  });
});

import { describe, expect, test } from 'vitest';
import golden from '../../golden/roc.json' with { type: 'json' };
import { clusteredBootstrap } from '../resampling/clustered-bootstrap.ts';
import { auroc } from './auroc.ts';
import { bootstrapBand } from './bootstrap-band.ts';
import { deLong } from './delong.ts';
import { sensitivityAtSpecificity } from './sensitivity-at-specificity.ts';

const labels = Uint8Array.from(golden.labels);
const scores = Float64Array.from(golden.markers.s100b);

describe('the bootstrap band of sensitivity', () => {
  const specificity = Float64Array.from(golden.band.specificity);
  const band = bootstrapBand(labels, scores, specificity, { seed: 1, replicates: 20_000 });

  /** Both are simulations: with 20,000 samples of 41 patients an end may lie one step of 1/41 apart. */
  test('of s100b is pROC’s within one patient', () => {
    for (const [place, [lower = 0, , upper = 0]] of golden.band.s100b.entries()) {
      expect(Math.abs((band.lower[place] ?? 0) - lower)).toBeLessThan(1.01 / 41);
      expect(Math.abs((band.upper[place] ?? 0) - upper)).toBeLessThan(1.01 / 41);
    }
  });

  test('keeps the order of the specificities given', () => {
    const turned = bootstrapBand(labels, scores, specificity.toReversed(), { seed: 1, replicates: 50 });
    expect(turned.sensitivity.toReversed()).toEqual(band.sensitivity);
  });

  test('is the same for the same seed and another for another', () => {
    const at = (seed: number) => sensitivityAtSpecificity(labels, scores, 0.9, { seed, replicates: 500 });
    expect(at(4)).toEqual(at(4));
    expect([at(4).lower, at(4).upper]).not.toEqual([at(9).lower, at(9).upper]);
  });

  test('goes straight between points: 0.75 of the way up a tie', () => {
    const tied = [Uint8Array.of(1, 1, 0, 0, 0, 0), Float64Array.of(2, 1, 1, 1, 1, 1)] as const;
    expect(sensitivityAtSpecificity(...tied, 0.5, { seed: 1, replicates: 10 }).sensitivity).toBe(0.75);
    expect(sensitivityAtSpecificity(...tied, 1, { seed: 1, replicates: 10 }).sensitivity).toBe(0.5);
  });

  test('allows a tenth of ten negatives one false positive, and of four 0.4', () => {
    const ten = Uint8Array.of(0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    const scores = Float64Array.from(ten, (_, index) => -index);
    expect(sensitivityAtSpecificity(ten, scores, 0.9, { seed: 1, replicates: 10 }).sensitivity).toBe(1);
    const four = [Uint8Array.of(1, 0, 0, 0, 0), new Float64Array(5)] as const;
    expect(sensitivityAtSpecificity(...four, 0.9, { seed: 1, replicates: 10 }).sensitivity).toBeCloseTo(0.1, 14);
  });

  test.each([
    ['a specificity beyond 1', () => bootstrapBand(labels, scores, Float64Array.of(1.2), { seed: 1 }), 'OUT_OF_RANGE'],
    ['no specificity', () => bootstrapBand(labels, scores, new Float64Array(), { seed: 1 }), 'EMPTY'],
    [
      'one class',
      () =>
        sensitivityAtSpecificity(
          labels.map(() => 1),
          scores,
          0.9,
          { seed: 1 },
        ),
      'SINGLE_CLASS',
    ],
    ['a seed of NaN', () => sensitivityAtSpecificity(labels, scores, 0.9, { seed: Number.NaN }), 'NOT_FINITE'],
  ])('refuses %s', (_, call, code) => {
    expect(call).toThrow(expect.objectContaining({ code }));
  });
});

test('the clustered bootstrap of an AUROC, each patient once, has DeLong’s standard error', () => {
  const pick = (cases: Uint32Array) =>
    auroc(
      Uint8Array.from(cases, (index) => labels[index] ?? 0),
      Float64Array.from(cases, (index) => scores[index] ?? 0),
    );
  const patients = Uint32Array.from(labels.keys());
  const { estimate, standardError } = clusteredBootstrap(patients, pick, { seed: 3, replicates: 2000 });
  const { auroc: area, standardError: deLongs } = deLong(labels, scores);
  expect(estimate).toBe(area);
  expect(standardError / deLongs).toBeGreaterThan(0.93);
  expect(standardError / deLongs).toBeLessThan(1.07);
});

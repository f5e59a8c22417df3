import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import golden from '../../golden/roc.json' with { type: 'json' };
import { seededRandom } from '../resampling/seeded-random.ts';
import { anyCases } from './any-cases.ts';
import { areaUnderCurve } from './area-under-curve.ts';
import { auroc } from './auroc.ts';
import { partialAuroc } from './partial-auroc.ts';
import { pointAtSensitivity } from './point-at-sensitivity.ts';
import { pointAtSpecificity } from './point-at-specificity.ts';
import { rocCurve } from './roc-curve.ts';
import { simultaneousBand } from './simultaneous-band.ts';
import { thinCurve } from './thin-curve.ts';
import { youdenPoint } from './youden-point.ts';

const labels = Uint8Array.from(golden.labels);
const curves = {
  s100b: rocCurve(labels, Float64Array.from(golden.markers.s100b)),
  wfns: rocCurve(labels, Float64Array.from(golden.markers.wfns)),
};

describe('the curve', () => {
  test.each(['s100b', 'wfns'] as const)('of %s has pROC’s points', (marker) => {
    const { threshold, sensitivity, specificity } = golden.points[marker];
    const curve = curves[marker];
    expect(curve.thresholds[0]).toBe(Number.POSITIVE_INFINITY);
    expect(Array.from(curve.thresholds.subarray(1))).toEqual(threshold);
    for (const [place, value] of sensitivity.entries()) expect(curve.sensitivity[place + 1]).toBeCloseTo(value, 15);
    for (const [place, value] of specificity.entries()) expect(curve.specificity[place + 1]).toBeCloseTo(value, 15);
  });

  test('of four cases, two of them tied, has a slanted segment for the tie', () => {
    const curve = rocCurve(Uint8Array.of(1, 1, 0, 0), Float64Array.of(0.9, 0.5, 0.5, 0.1));
    expect(Array.from(curve.thresholds)).toEqual([Number.POSITIVE_INFINITY, 0.9, 0.5, 0.1]);
    expect(Array.from(curve.truePositives)).toEqual([0, 1, 2, 2]);
    expect(Array.from(curve.falsePositives)).toEqual([0, 0, 1, 2]);
    expect(areaUnderCurve(curve)).toBe(0.875);
  });

  test('rises from (0, 0) to (1, 1), and its area is the AUROC', () => {
    fc.assert(
      fc.property(anyCases, ({ labels: any, scores }) => {
        const curve = rocCurve(any, scores);
        expect([curve.sensitivity[0], curve.specificity[0]]).toEqual([0, 1]);
        expect([curve.sensitivity.at(-1), curve.specificity.at(-1)]).toEqual([1, 0]);
        expect(curve.sensitivity.toSorted()).toEqual(curve.sensitivity);
        expect(curve.thresholds.toSorted().reverse()).toEqual(curve.thresholds);
        expect(areaUnderCurve(curve)).toBeCloseTo(auroc(any, scores), 14);
      }),
    );
  });
});

describe('a partial area', () => {
  test.each(['s100b', 'wfns'] as const)('of %s is what pROC gives, with McClish’s form', (marker) => {
    for (const row of golden.partial[marker]) {
      const over = row.over === 'specificity' ? 'specificity' : 'sensitivity';
      const found = partialAuroc(curves[marker], over, row.least, row.most);
      expect(found.area).toBeCloseTo(row.area, 14);
      expect(found.standardized).toBeCloseTo(row.standardized, 13);
    }
  });

  test('over everything is the area, whichever way it is sliced, and adds up over slices', () => {
    fc.assert(
      fc.property(anyCases, fc.double({ min: 0.01, max: 0.99, noNaN: true }), ({ labels: any, scores }, at) => {
        const curve = rocCurve(any, scores);
        const area = areaUnderCurve(curve);
        for (const over of ['specificity', 'sensitivity'] as const) {
          expect(partialAuroc(curve, over, 0, 1).area).toBeCloseTo(area, 12);
          expect(partialAuroc(curve, over, 0, at).area + partialAuroc(curve, over, at, 1).area).toBeCloseTo(area, 12);
        }
      }),
    );
  });

  test('refuses a range without width, and one beyond 1', () => {
    const { s100b } = curves;
    const outside = expect.objectContaining({ code: 'OUT_OF_RANGE' });
    expect(() => partialAuroc(s100b, 'specificity', 0.9, 0.9)).toThrow(outside);
    expect(() => partialAuroc(s100b, 'specificity', 0.9, 1.1)).toThrow(outside);
    expect(() => partialAuroc(s100b, 'sensitivity', 0.9, 0.8)).toThrow(outside);
  });
});

describe('a point of the curve', () => {
  test.each(['s100b', 'wfns'] as const)('of %s with the best J is pROC’s', (marker) => {
    const [sensitivity = 0, specificity = 0] = golden.youden[marker];
    const point = youdenPoint(curves[marker]);
    expect(point.sensitivity).toBeCloseTo(sensitivity, 15);
    expect(point.specificity).toBeCloseTo(specificity, 15);
    expect(point.youdenIndex).toBeCloseTo(sensitivity + specificity - 1, 14);
  });

  test('of equal J is the more sensitive', () => {
    const curve = rocCurve(Uint8Array.of(1, 0, 1, 0), Float64Array.of(4, 3, 2, 1));
    expect(youdenPoint(curve)).toMatchObject({ threshold: 2, sensitivity: 1, specificity: 0.5, youdenIndex: 0.5 });
  });

  test('at a sensitivity is the most specific that reaches it; at a specificity the most sensitive', () => {
    const curve = rocCurve(Uint8Array.of(1, 0, 1, 0, 1, 0), Float64Array.of(6, 5, 4, 3, 2, 1));
    expect(pointAtSensitivity(curve, 0.5)).toMatchObject({ threshold: 4, truePositives: 2, falsePositives: 1 });
    expect(pointAtSensitivity(curve, 0)).toMatchObject({ threshold: Number.POSITIVE_INFINITY });
    expect(pointAtSpecificity(curve, 1 / 3)).toMatchObject({ threshold: 2, truePositives: 3, falsePositives: 2 });
    expect(pointAtSpecificity(curve, 1)).toMatchObject({ threshold: 6, truePositives: 1, falsePositives: 0 });
    expect(() => pointAtSensitivity(curve, 1.01)).toThrow(expect.objectContaining({ code: 'OUT_OF_RANGE' }));
    expect(() => pointAtSpecificity(curve, Number.NaN)).toThrow(expect.objectContaining({ code: 'NOT_FINITE' }));
  });
});

describe('a thinned curve', () => {
  test('of 1,000,000 cases keeps the area to 1e−6 with few points, each of them true', { timeout: 60_000 }, () => {
    const random = seededRandom(7);
    const many = Uint8Array.from({ length: 1_000_000 }, () => Number(random.below(10) < 3));
    const scores = Float64Array.from(many, (label) => (random.next() + random.next()) / 2 ** 32 + label * 0.4);
    const curve = rocCurve(many, scores);
    const thin = thinCurve(curve);
    expect(Math.abs(areaUnderCurve(thin) - areaUnderCurve(curve))).toBeLessThanOrEqual(1e-6);
    expect(thin.thresholds.length).toBeLessThan(5000);
    expect([thin.sensitivity[0], thin.sensitivity.at(-1), thin.specificity.at(-1)]).toEqual([0, 1, 0]);
    let point = 0;
    for (const [place, threshold] of thin.thresholds.entries()) {
      point = curve.thresholds.indexOf(threshold, point);
      expect(curve.truePositives[point]).toBe(thin.truePositives[place]);
      expect(curve.specificity[point]).toBe(thin.specificity[place]);
    }
  });

  test('keeps the area of any cases', () => {
    fc.assert(
      fc.property(anyCases, ({ labels: any, scores }) => {
        const curve = rocCurve(any, scores);
        expect(Math.abs(areaUnderCurve(thinCurve(curve)) - areaUnderCurve(curve))).toBeLessThanOrEqual(1e-6);
      }),
    );
  });
});

describe('the simultaneous band', () => {
  test('holds the curve', () => {
    const curve = curves.s100b;
    const band = simultaneousBand(curve);
    for (const [place, sensitivity] of curve.sensitivity.entries()) {
      expect(band.lower[place]).toBeLessThanOrEqual(sensitivity);
      expect(band.upper[place]).toBeGreaterThanOrEqual(sensitivity);
    }
  });

  test('of a diagonal is the diagonal moved by c/√n₁ and c/√n₀', () => {
    const chance = rocCurve(
      Uint8Array.from({ length: 1300 }, (_, index) => Number(index < 400)),
      new Float64Array(1300),
    );
    const band = simultaneousBand(chance);
    // 2 exp(−2c²) = 1 − √0.95; the next term is 1e−8 of it.
    const c = Math.sqrt(-Math.log((1 - Math.sqrt(0.95)) / 2) / 2);
    expect(Array.from(band.lower)).toEqual([0, expect.closeTo(1 - c / 30 - c / 20, 6)]);
    expect(Array.from(band.upper)).toEqual([expect.closeTo(c / 30 + c / 20, 6), 1]);
  });
});

import { describe, expect, it } from 'vitest';
import { auroc } from './auroc.ts';
import { estimateCeiling, likelihoodRatio } from './ceiling.ts';
import { PRESETS, type Preset } from './presets.ts';

describe('likelihoodRatio', () => {
  const preset: Preset = { ...PRESETS.clinic, prevalence: { NC: 0.3, AIS: 0.6, CMS: 0.1 } };

  it('weighs the classes on one side by their prevalence', () => {
    // 0.9 over (0.3 × 0.6 + 0.6 × 0.3) / 0.9 = 0.4.
    expect(likelihoodRatio({ NC: 0.6, AIS: 0.3, CMS: 0.9 }, preset, ['CMS'])).toBeCloseTo(2.25, 10);
    // (0.6 × 0.3 + 0.1 × 0.9) / 0.7 over 0.6.
    expect(likelihoodRatio({ NC: 0.6, AIS: 0.3, CMS: 0.9 }, preset, ['AIS', 'CMS'])).toBeCloseTo(0.27 / 0.7 / 0.6, 10);
  });

  it('is infinite where only the positive class can be, and ranks there', () => {
    expect(likelihoodRatio({ NC: 0, AIS: 0, CMS: 0.1 }, preset, ['CMS'])).toBe(Number.POSITIVE_INFINITY);
  });

  it('reaches 0.8 on two points that the positive class takes with 0.8 and 0.2, the others with 0.2 and 0.8', () => {
    const even: Preset = { ...preset, prevalence: { NC: 0.25, AIS: 0.25, CMS: 0.5 } };
    const at = (cms: number): number => likelihoodRatio({ NC: 1 - cms, AIS: 1 - cms, CMS: cms }, even, ['CMS']);
    const many = (value: number, count: number, positive: boolean) =>
      Array.from({ length: count }, () => ({ value, positive }));
    // By hand: 0.8 × 0.8 pairs won and half of 2 × 0.8 × 0.2 tied.
    const cases = [
      ...many(at(0.8), 8, true),
      ...many(at(0.2), 2, true),
      ...many(at(0.8), 2, false),
      ...many(at(0.2), 8, false),
    ];
    expect(auroc(cases)).toBeCloseTo(0.64 + 0.16, 10);
  });
});

describe('estimateCeiling', () => {
  it('uses the plans of the seeds where each class has 500, and finds that both views together tell most', () => {
    const { SCOLIOSIS, CMS, ...of } = estimateCeiling(PRESETS.matched, { first: 1, count: 2000 });
    expect(of).toEqual({ count: 2000, plans: 'SEEDS_ASKED_FOR' });
    // The smallest scoliosis has 10 degrees, the largest lean without one 9.
    expect(SCOLIOSIS.auroc).toBe(1);
    expect(CMS.auroc).toBeGreaterThan(CMS.coronal);
    expect(CMS.coronal).toBeGreaterThan(CMS.sagittal);
    expect(CMS.sagittal).toBeGreaterThan(0.7);
  }, 60_000);

  it('takes 20,000 others where the films asked for are few', () => {
    expect(estimateCeiling(PRESETS.clinic, { first: 1, count: 2 })).toMatchObject({
      count: 20_000,
      plans: 'OTHER_SEEDS',
    });
  }, 120_000);
});

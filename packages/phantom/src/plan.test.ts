import { describe, expect, it } from 'vitest';
import { drawAcquisition } from './acquisition/draw-acquisition.ts';
import { drawForeignObjects } from './acquisition/foreign-objects.ts';
import { isThoracolumbar } from './draw-pattern.ts';
import { drawPlan, type Plan } from './plan.ts';
import { LABELS, type Label, PRESETS } from './presets.ts';

const plansOf = (label: Label, count: number): readonly Plan[] =>
  Array.from({ length: count }, (_, seed) => drawPlan(seed, PRESETS.balanced, label));

/** Half width of an interval that a correct generator leaves once in 10,000 runs (normal approximation, z = 3.9). */
const margin = (share: number, count: number): number => 3.9 * Math.sqrt((share * (1 - share)) / count);

function expectShare(hits: number, count: number, share: number): void {
  expect(Math.abs(hits / count - share)).toBeLessThan(margin(share, count));
}

describe('drawPlan', () => {
  it('gives 3 % of thoracic AIS curves and 84 % of thoracolumbar ones to the left', () => {
    const plans = plansOf('AIS', 2000);
    const low = plans.filter(({ pattern }) => isThoracolumbar(pattern));
    const high = plans.filter(({ pattern }) => !isThoracolumbar(pattern));
    expectShare(high.filter(({ side }) => side === 'LEFT').length, high.length, 0.03);
    expectShare(low.filter(({ side }) => side === 'LEFT').length, low.length, 0.84);
  });

  it('gives about a third of thoracic CMS curves to the left', () => {
    const thoracic = plansOf('CMS', 2000).filter(({ pattern }) => !isThoracolumbar(pattern));
    // By hand: typical .55 × .85 and double or triple thoracic .45 × .30 at 11 %, left thoracic .45 × .45 always.
    const others = 0.55 * 0.85 + 0.45 * 0.3;
    const left = 0.45 * 0.45;
    expectShare(
      thoracic.filter(({ side }) => side === 'LEFT').length,
      thoracic.length,
      (others * 0.11 + left) / (others + left),
    );
  });

  it('bends people without scoliosis less than 9 degrees, 54 % to the right and 17.5 % to the left', () => {
    const plans = plansOf('NC', 2000);
    expect(Math.max(...plans.map(({ cobbDegrees }) => cobbDegrees))).toBeLessThanOrEqual(9);
    expectShare(plans.filter(({ side }) => side === 'RIGHT').length, plans.length, 0.54);
    expectShare(plans.filter(({ side }) => side === 'LEFT').length, plans.length, 0.175);
  });

  it('mixes the classes as the preset says', () => {
    const labels = Array.from({ length: 2000 }, (_, seed) => drawPlan(seed, PRESETS.clinic).label);
    expectShare(labels.filter((label) => label === 'CMS').length, labels.length, 0.03);
    expectShare(labels.filter((label) => label === 'NC').length, labels.length, 0.35);
  });

  it('gives AIS and CMS the same magnitudes in the matched preset', () => {
    const cobb = (label: Label): number => drawPlan(5, PRESETS.matched, label).cobbDegrees;
    expect(cobb('AIS')).toBe(cobb('CMS'));
  });

  it('gives every class the same age and sex in the balanced and the matched preset, 40 % boys', () => {
    const count = 2000;
    const people = (label: Label, preset: 'balanced' | 'matched') =>
      Array.from({ length: count }, (_, seed) => drawPlan(seed, PRESETS[preset], label).demographics);
    for (const preset of ['balanced', 'matched'] as const) {
      expect(people('NC', preset)).toEqual(people('CMS', preset));
      expect(people('AIS', preset)).toEqual(people('CMS', preset));
    }
    expectShare(people('AIS', 'matched').filter(({ sex }) => sex === 'M').length, count, 0.4);
  });

  it('leaves 15 % boys in AIS of the clinic preset', () => {
    const boys = Array.from({ length: 2000 }, (_, seed) => drawPlan(seed, PRESETS.clinic, 'AIS').demographics.sex);
    expectShare(boys.filter((sex) => sex === 'M').length, boys.length, 0.15);
  });

  it('puts rods into 2.5 % of every class, hair and clasps over 25 and 8 %', () => {
    const drawn = Array.from({ length: 9000 }, (_, seed) => ({
      label: drawPlan(seed, PRESETS.balanced).label,
      ...drawForeignObjects(seed),
    }));
    for (const label of LABELS) {
      const objects = drawn.filter((each) => each.label === label);
      expectShare(objects.filter(({ rods }) => rods).length, objects.length, 0.025);
      expectShare(objects.filter(({ hair }) => hair).length, objects.length, 0.25);
      expectShare(objects.filter(({ clasps }) => clasps).length, objects.length, 0.08);
    }
  });

  it('draws exposure, framing, site and foreign objects without looking at the class', () => {
    // Their functions take no class; this holds the seeds' classes against the draws, should that ever change.
    const count = 2000;
    const rows = Array.from({ length: count }, (_, seed) => ({
      label: drawPlan(seed, PRESETS.balanced).label,
      acquisition: drawAcquisition(seed, 'CORONAL'),
      objects: drawForeignObjects(seed),
    }));
    const measures: Record<string, (row: (typeof rows)[number]) => number> = {
      equalization: (row) => row.acquisition.display.equalization,
      aspect: (row) => row.acquisition.framing.aspect,
      offCentre: (row) => row.acquisition.framing.offCentre,
      quanta: (row) => Math.log(row.acquisition.exposure.quantaPerMm2),
      inverted: (row) => Number(row.acquisition.inverted),
      hill: (row) => Number(row.acquisition.site === 'hill'),
      brace: (row) => Number(row.objects.brace),
    };
    for (const [name, measure] of Object.entries(measures)) {
      expect(Math.abs(correlation(rows, measure)), name).toBeLessThan(3.9 / Math.sqrt(count));
    }
  });
});

/** Correlation of a measure with "is CMS". */
function correlation<Row extends { label: Label }>(rows: readonly Row[], measure: (row: Row) => number): number {
  const x = rows.map(measure);
  const y = rows.map(({ label }) => Number(label === 'CMS'));
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [mx, my] = [mean(x), mean(y)];
  const [covariance, vx, vy] = [
    mean(x.map((value, at) => (value - mx) * ((y[at] ?? 0) - my))),
    mean(x.map((value) => (value - mx) ** 2)),
    mean(y.map((value) => (value - my) ** 2)),
  ];
  return covariance / Math.sqrt(vx * vy);
}

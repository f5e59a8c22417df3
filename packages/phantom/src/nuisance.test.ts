import { describe, expect, it } from 'vitest';
import { drawAcquisition } from './acquisition/draw-acquisition.ts';
import { drawForeignObjects } from './acquisition/foreign-objects.ts';
import { type FilmBounds, frameFilm } from './acquisition/frame-film.ts';
import { drawPhysique } from './anatomy/physique.ts';
import { auroc } from './auroc.ts';
import { drawPlan, type Plan } from './plan.ts';
import { type Label, PRESETS, type PresetName } from './presets.ts';
import type { View } from './projection/raster.ts';
import { buildSpine } from './spine.ts';

/** Every number, truth value, word (against each of its values) and absence in a record, by its path. */
function flatten(value: unknown, path = ''): ReadonlyMap<string, number> {
  if (typeof value === 'number' || typeof value === 'boolean') return new Map([[path, Number(value)]]);
  if (typeof value === 'string') return new Map([[`${path}=${value}`, 1]]);
  if (value === null || typeof value !== 'object') return new Map([[`${path}=none`, 1]]);
  return new Map(Object.entries(value).flatMap(([key, part]) => [...flatten(part, `${path}.${key}`)]));
}

/** Rows of equal length, each column with mean 0 and variance 1; what a row lacks is 0. */
function standardize(records: readonly ReadonlyMap<string, number>[]): readonly Float64Array[] {
  const names = [...new Set(records.flatMap((record) => [...record.keys()]))];
  const rows = records.map((record) => Float64Array.from(names, (name) => record.get(name) ?? 0));
  names.forEach((_, column) => {
    const values = rows.map((row) => row[column] ?? 0);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
    for (const row of rows) row[column] = deviation === 0 ? 0 : ((row[column] ?? 0) - mean) / deviation;
  });
  return rows;
}

function logit(row: Float64Array, weights: Float64Array): number {
  let sum = 0;
  for (let column = 0; column < row.length; column += 1) sum += (row[column] ?? 0) * (weights[column] ?? 0);
  return sum;
}

/** Logistic regression by gradient descent with a little shrinkage; the shares of the classes cancel in an AUROC. */
function learn(rows: readonly Float64Array[], positive: readonly boolean[]): Float64Array {
  const weights = new Float64Array(rows[0]?.length ?? 0);
  for (let step = 0; step < 25; step += 1) {
    const gradient = new Float64Array(weights.length);
    rows.forEach((row, at) => {
      const error = Number(positive[at]) - 1 / (1 + Math.exp(-logit(row, weights)));
      for (let column = 0; column < row.length; column += 1) {
        gradient[column] = (gradient[column] ?? 0) + error * (row[column] ?? 0);
      }
    });
    for (let column = 0; column < weights.length; column += 1) {
      weights[column] = 0.99 * (weights[column] ?? 0) + (gradient[column] ?? 0) / rows.length;
    }
  }
  return weights;
}

/** Each fifth is judged by what the other four taught. */
function crossValidatedAuroc(rows: readonly Float64Array[], positive: readonly boolean[]): number {
  const folds = [0, 1, 2, 3, 4];
  const cases = folds.flatMap((fold) => {
    const teaches = (at: number): boolean => at % folds.length !== fold;
    const weights = learn(
      rows.filter((_, at) => teaches(at)),
      positive.filter((_, at) => teaches(at)),
    );
    return rows.flatMap((row, at) =>
      teaches(at) ? [] : [{ value: logit(row, weights), positive: positive[at] ?? false }],
    );
  });
  return auroc(cases);
}

/** Everything about both films that is not the patient: site, exposure, display, framing, storage, objects, size. */
function nuisance(seed: number, plan: Plan, width: (bounds: FilmBounds) => number): ReadonlyMap<string, number> {
  const physique = drawPhysique(seed, plan.demographics);
  const spine = buildSpine(plan, physique.scale, physique.pelvicObliquityDegrees);
  const film = (view: View): unknown => {
    const acquisition = drawAcquisition(seed, view);
    const bounds = frameFilm(spine, view, acquisition);
    const [widthMm, heightMm] = [width(bounds), bounds.bottom - bounds.top];
    return { acquisition, widthMm, heightMm, aspect: widthMm / heightMm };
  };
  return flatten({ coronal: film('CORONAL'), sagittal: film('SAGITTAL'), objects: drawForeignObjects(seed) });
}

const drawnWidth = (_: Plan, { left, right }: FilmBounds): number => right - left;

function separability(
  preset: PresetName,
  width: (plan: Plan, bounds: FilmBounds) => number = drawnWidth,
): { scoliosis: number; cms: number } {
  const plans = Array.from({ length: 4000 }, (_, at) => ({
    seed: 40_000 + at,
    plan: drawPlan(40_000 + at, PRESETS[preset]),
  }));
  const rows = standardize(plans.map(({ seed, plan }) => nuisance(seed, plan, (bounds) => width(plan, bounds))));
  const of = (...labels: readonly Label[]): number =>
    crossValidatedAuroc(
      rows,
      plans.map(({ plan }) => labels.includes(plan.label)),
    );
  return { scoliosis: of('AIS', 'CMS'), cms: of('CMS') };
}

describe('what is on a film besides the patient', () => {
  it.each(['balanced', 'matched'] as const)(
    'tells neither scoliosis nor CMS in the %s preset: AUROC 0.50 ± 0.03',
    (preset) => {
      const { scoliosis, cms } = separability(preset);
      expect(Math.abs(scoliosis - 0.5)).toBeLessThan(0.03);
      expect(Math.abs(cms - 0.5)).toBeLessThan(0.03);
    },
    120_000,
  );

  it('would be noticed: a film that is widened by half a millimetre per degree of the curve tells scoliosis', () => {
    const { scoliosis } = separability('balanced', (plan, bounds) => drawnWidth(plan, bounds) + plan.cobbDegrees / 2);
    expect(scoliosis).toBeGreaterThan(0.53);
  }, 120_000);
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { judgeFilms } from './judge-films.ts';
import { manifestSchema } from './manifest/manifest.ts';
import type { FilmOutput, ViewClass } from './study-output.ts';

const tiny = join(import.meta.dirname, '../../../tests/fixtures/models/tiny/1.0.0/manifest.json');
/** A view counts from a probability of 0.5, a distance up to 50. */
const manifest = manifestSchema.parse(JSON.parse(readFileSync(tiny, 'utf8')));

/** A film given as `view` that looks like `looks` with this probability; the rest is shared by the others. */
function film(view: FilmOutput['view'], looks: ViewClass, probability = 0.9, distance = 10): FilmOutput {
  const rest = (1 - probability) / 2;
  const viewProbabilities = { CORONAL: rest, SAGITTAL: rest, NEITHER: rest, [looks]: probability };
  return { view, viewProbabilities, distance, embedding: Float32Array.of(1, 0) };
}

function findings(...films: FilmOutput[]) {
  return judgeFilms({ networks: [], films, computeMs: 1 }, manifest).map(({ finding }) => finding);
}

test('two films that look like their views are usable', () => {
  expect(findings(film('CORONAL', 'CORONAL'), film('SAGITTAL', 'SAGITTAL'))).toEqual(['USABLE', 'USABLE']);
});

test('two films that each look like the other view were swapped', () => {
  expect(findings(film('CORONAL', 'SAGITTAL'), film('SAGITTAL', 'CORONAL'))).toEqual(['SWAPPED', 'SWAPPED']);
});

test('one film that looks like the other view is not of this view, alone or beside one that is right', () => {
  expect(findings(film('CORONAL', 'SAGITTAL'))).toEqual(['NOT_THIS_VIEW']);
  expect(findings(film('CORONAL', 'SAGITTAL'), film('SAGITTAL', 'SAGITTAL'))).toEqual(['NOT_THIS_VIEW', 'USABLE']);
});

test('a film that looks like neither view is no spine film, and does not make the other one swapped', () => {
  expect(findings(film('CORONAL', 'NEITHER'), film('SAGITTAL', 'CORONAL'))).toEqual([
    'NOT_A_SPINE_FILM',
    'NOT_THIS_VIEW',
  ]);
});

test.each([
  [50, 'USABLE'],
  [50.1, 'OUT_OF_DISTRIBUTION'],
])('at a distance of %d, with 50 allowed, a film is %s', (distance, finding) => {
  expect(findings(film('CORONAL', 'CORONAL', 0.9, distance))).toEqual([finding]);
});

test.each([
  [0.5, 'USABLE'],
  [0.49, 'OUT_OF_DISTRIBUTION'],
])('a film whose own view is the most probable one at %d, with 0.5 asked for, is %s', (probability, finding) => {
  expect(findings(film('CORONAL', 'CORONAL', probability))).toEqual([finding]);
});

test('each film is judged by the limits of its own view', () => {
  const inputs = manifest.inputs.map((input) =>
    input.view === 'SAGITTAL' ? { ...input, limits: { ...input.limits, distance: 9 } } : input,
  );
  const films = [film('CORONAL', 'CORONAL'), film('SAGITTAL', 'SAGITTAL')];
  expect(judgeFilms({ networks: [], films, computeMs: 1 }, { ...manifest, inputs })).toMatchObject([
    { finding: 'USABLE' },
    { finding: 'OUT_OF_DISTRIBUTION' },
  ]);
  const coronalOnly = { ...manifest, inputs: manifest.inputs.filter(({ view }) => view === 'CORONAL') };
  expect(() => judgeFilms({ networks: [], films, computeMs: 1 }, coronalOnly)).toThrow(RangeError);
});

test.each([
  [{ CORONAL: 0.4, SAGITTAL: 0.2, NEITHER: 0.4 }, 'NOT_A_SPINE_FILM'],
  [{ CORONAL: 0.2, SAGITTAL: 0.4, NEITHER: 0.4 }, 'NOT_A_SPINE_FILM'],
  [{ CORONAL: 0.45, SAGITTAL: 0.45, NEITHER: 0.1 }, 'OUT_OF_DISTRIBUTION'],
])('of two equally probable looks %o the safer one counts', (viewProbabilities, finding) => {
  expect(findings({ ...film('CORONAL', 'CORONAL'), viewProbabilities })).toEqual([finding]);
});

test('says what it judged by', () => {
  const one = film('SAGITTAL', 'SAGITTAL', 0.8, 3);
  expect(judgeFilms({ networks: [], films: [one], computeMs: 1 }, manifest)).toEqual([
    { view: 'SAGITTAL', finding: 'USABLE', viewProbabilities: one.viewProbabilities, distance: 3 },
  ]);
});

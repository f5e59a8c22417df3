import { expect, test } from 'vitest';
import { inputSha256 } from './input-sha256.ts';
import { runFilms } from './run-films.ts';

const film = (view: 'CORONAL' | 'SAGITTAL', sha256: string) => ({ view, sha256, storageKey: `key of ${sha256}` });
const [c1, c2, s1, s2] = [film('CORONAL', 'c1'), film('CORONAL', 'c2'), film('SAGITTAL', 's1'), film('SAGITTAL', 's2')];
const films = [s2, c2, s1, c1];

test.each([
  { of: 'one coronal film', expected: [c1] },
  { of: 'one sagittal film', expected: [s2] },
  { of: 'a pair, coronal first', expected: [c2, s1] },
])('finds the films of a run over $of among four', ({ expected }) => {
  const sha256 = inputSha256(expected);
  expect(runFilms(films, sha256)).toEqual(expected);
});

test('finds nothing where the films are not there', () => {
  expect(runFilms(films, inputSha256([film('CORONAL', 's1'), film('SAGITTAL', 'c1')]))).toBeUndefined();
  expect(runFilms(films, inputSha256([film('SAGITTAL', 'c1')]))).toBeUndefined();
  expect(runFilms([], inputSha256([]))).toBeUndefined();
});

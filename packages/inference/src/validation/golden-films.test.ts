import { expect, test } from 'vitest';
import { goldenFilms } from './golden-films.ts';

test('are blank, a slope and two kinds of noise, the same every time', () => {
  const films = goldenFilms(5);
  expect(films[0]).toEqual(new Float32Array(5));
  expect(films[1]).toEqual(Float32Array.of(-1, -0.5, 0, 0.5, 1));
  // (1664525 * 1 + 1013904223) / 2^32 * 4 - 2, by hand.
  expect(films[2]?.[0]).toBeCloseTo(-1.0541779, 6);
  expect(films[3]).not.toEqual(films[2]);
  expect(goldenFilms(5)).toEqual(films);
});

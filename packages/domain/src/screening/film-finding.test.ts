import { FilmFindingCode } from '@plumbline/database/enums';
import { expect, test } from 'vitest';
import { errorMeanings } from '../errors.ts';
import { findingOfRefusal, findingReason } from './film-finding.ts';

test('a missing film is named by its view', () => {
  expect(findingReason('CORONAL', 'MISSING')).toBe('CORONAL_VIEW_MISSING');
  expect(findingReason('SAGITTAL', 'MISSING')).toBe('SAGITTAL_VIEW_MISSING');
});

test('every finding but USABLE has a reason of its own with a sentence', () => {
  const codes = Object.values(FilmFindingCode).map((finding) => findingReason('CORONAL', finding));
  expect(codes.filter((code) => code === null)).toHaveLength(1);
  const sentences = codes.flatMap((code) => (code === null ? [] : [errorMeanings[code].sentence]));
  expect(new Set(sentences).size).toBe(Object.values(FilmFindingCode).length - 1);
});

test.each([
  ['FILM_TOO_SMALL', 'TOO_SMALL'],
  ['FILM_UNUSABLE', 'NO_CONTRAST'],
  ['FILM_CLIPPED', 'CLIPPED'],
  ['FILM_UNDECODABLE', 'UNDECODABLE'],
  ['FILM_TRUNCATED', 'UNDECODABLE'],
] as const)('a film refused with %s is %s', (code, finding) => {
  expect(findingOfRefusal(code)).toBe(finding);
});

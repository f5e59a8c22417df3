import { expect, test } from 'vitest';
import { judgeFilm } from './judge-film.ts';
import type { Holdings } from './read-holdings.ts';

const nothing: Holdings = { instance: null, study: null, series: null, patient: null };
const born = (day: string) => new Date(`${day}T00:00:00Z`);
const filmOf = (mrn: string, birthDate: Date | null) => ({
  patient: { mrn, name: 'Doe^Jane', birthDate, sex: 'FEMALE' as const },
});
const film = filmOf('MRN-1', born('2010-03-01'));
const refused = (code: string) => ({ verdict: 'REFUSED', code });

test('the first film of a new patient is stored', () => {
  expect(judgeFilm(film, 'aa', nothing)).toEqual({ verdict: 'STORE' });
});

test('a second film of the same patient, study and series is stored', () => {
  const held: Holdings = {
    instance: null,
    study: { id: 'study', mrn: 'MRN-1' },
    series: { id: 'series', studyId: 'study' },
    patient: { id: 'patient', birthDate: born('2010-03-01') },
  };
  expect(judgeFilm(film, 'aa', held)).toEqual({ verdict: 'STORE' });
});

test('the same bytes are the same film, other bytes under its identity are refused', () => {
  const held = { ...nothing, instance: { studyId: 'study', sha256: 'aa' } };
  expect(judgeFilm(film, 'aa', held)).toEqual({ verdict: 'ALREADY_STORED' });
  expect(judgeFilm(film, 'bb', held)).toEqual(refused('FILM_CHANGED'));
});

test('a study stays with the patient it came with', () => {
  expect(judgeFilm(film, 'aa', { ...nothing, study: { id: 'study', mrn: 'MRN-2' } })).toEqual(
    refused('STUDY_OF_ANOTHER_PATIENT'),
  );
});

test('a series stays in its study, also when the film names a study that is not here yet', () => {
  const series = { id: 'series', studyId: 'another' };
  const study = { id: 'study', mrn: 'MRN-1' };
  expect(judgeFilm(film, 'aa', { ...nothing, study, series })).toEqual(refused('FILM_OF_ANOTHER_STUDY'));
  expect(judgeFilm(film, 'aa', { ...nothing, series })).toEqual(refused('FILM_OF_ANOTHER_STUDY'));
});

test('one record number with two birth dates is two people', () => {
  const patient = { id: 'patient', birthDate: born('2010-03-02') };
  expect(judgeFilm(film, 'aa', { ...nothing, patient })).toEqual(refused('PATIENT_MISMATCH'));
});

test('a birth date that either side does not know contradicts nothing', () => {
  const patient = { id: 'patient', birthDate: null };
  expect(judgeFilm(film, 'aa', { ...nothing, patient })).toEqual({ verdict: 'STORE' });
  const known = { id: 'patient', birthDate: born('2010-03-02') };
  expect(judgeFilm(filmOf('MRN-1', null), 'aa', { ...nothing, patient: known })).toEqual({ verdict: 'STORE' });
});

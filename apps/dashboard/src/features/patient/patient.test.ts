import { expect, test } from 'vitest';
import { ageAt } from './age-at.ts';
import { ageAndSex } from './patient-line.ts';
import { personName } from './person-name.ts';

test('a DICOM name is read without its carets, and without its ideographic group', () => {
  expect(personName('Phantom^20417')).toBe('Phantom 20417');
  expect(personName('Wang^XiaoDong=王^小东')).toBe('Wang XiaoDong');
  expect(personName('^^^')).toBe('No name');
});

test('a birthday counts from the day itself', () => {
  expect(ageAt('2012-05-02', '2026-05-01T23:59:00Z')).toBe(13);
  expect(ageAt('2012-05-02', '2026-05-02T00:00:00Z')).toBe(14);
});

test('an unknown birth date leaves the age out', () => {
  expect(ageAndSex({ birthDate: null, sex: 'MALE' }, '2026-11-23')).toBe('M');
  expect(ageAndSex({ birthDate: '2012-05-02', sex: 'FEMALE' }, '2026-11-23')).toBe('14 y · F');
});

import { createTranslator } from 'use-intl/core';
import { expect, test } from 'vitest';
import * as messages from '../../words/en.ts';
import { ageAt } from './age-at.ts';
import { ageAndSex } from './patient-line.ts';
import { personName } from './person-name.ts';

const t = createTranslator({ locale: 'en-GB', messages, namespace: 'patient' });

test('a DICOM name is read without its carets, and without its ideographic group', () => {
  expect(personName(t, 'Phantom^20417')).toBe('Phantom 20417');
  expect(personName(t, 'Wang^XiaoDong=王^小东')).toBe('Wang XiaoDong');
  expect(personName(t, '^^^')).toBe('No name');
});

test('a birthday counts from the day itself', () => {
  expect(ageAt('2012-05-02', '2026-05-01T23:59:00Z')).toBe(13);
  expect(ageAt('2012-05-02', '2026-05-02T00:00:00Z')).toBe(14);
});

test('an unknown birth date leaves the age out', () => {
  expect(ageAndSex(t, { birthDate: null, sex: 'MALE' }, '2026-11-23')).toBe('M');
  expect(ageAndSex(t, { birthDate: '2012-05-02', sex: 'FEMALE' }, '2026-11-23')).toBe('14 y · F');
});

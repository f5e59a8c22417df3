import { expect, test } from 'vitest';
import { screenStudy } from './screen-study.ts';

const payload = {
  organizationId: '0195a8f0-0000-7000-8000-000000000001',
  studyId: '0195a8f0-0000-7000-8000-000000000002',
  inferenceRunId: '0195a8f0-0000-7000-8000-000000000003',
};

test('takes three ids and is one piece of work for each run', () => {
  expect(screenStudy.payload.parse(payload)).toEqual(payload);
  expect(screenStudy.idOf(payload)).toBe(payload.inferenceRunId);
});

test('refuses anything beside the ids, such as a record number', () => {
  expect(screenStudy.payload.safeParse({ ...payload, mrn: 'RV-1' }).success).toBe(false);
});

test('refuses what is not an id, such as a study UID', () => {
  expect(screenStudy.payload.safeParse({ ...payload, studyId: '1.2.840.1' }).success).toBe(false);
});

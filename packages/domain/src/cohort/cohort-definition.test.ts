import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeOf } from '../../../../tests/fixtures/dicom/code-of.ts';
import { type CohortCriterion, cohortDefinition, definitionJson } from './cohort-definition.ts';
import { definitionSentence } from './definition-sentence.ts';

const refusal = (value: unknown) => codeOf(() => cohortDefinition(value));
const nested = (depth: number): unknown => {
  let value: unknown = { kind: 'SEX', oneOf: ['MALE'] };
  for (let level = 1; level < depth; level += 1) value = { kind: 'NOT', criterion: value };
  return value;
};

describe('cohortDefinition', () => {
  test('makes the same JSON of the same question, however it was put', () => {
    const one = cohortDefinition({ oneOf: ['MALE', 'FEMALE', 'MALE'], kind: 'SEX' });
    const other = cohortDefinition({ kind: 'SEX', oneOf: ['FEMALE', 'MALE'] });
    expect(definitionJson(one)).toBe('{"kind":"SEX","oneOf":["FEMALE","MALE"]}');
    expect(definitionJson(one)).toBe(definitionJson(other));
  });

  test('takes every kind of criterion and gives it back', () => {
    expect(cohortDefinition(everyKind)).toEqual(everyKind);
    expect(cohortDefinition(JSON.parse(definitionJson(everyKind)))).toEqual(everyKind);
  });

  test.each([
    null,
    'SEX',
    { kind: 'SEX' },
    { kind: 'SEX', oneOf: [] },
    { kind: 'SEX', oneOf: ['female'] },
    { kind: 'SEX', oneOf: ['FEMALE'], note: 'x' },
    { kind: 'PERIOD', from: null, to: null },
    { kind: 'PERIOD', from: '2026-02-30', to: null },
    { kind: 'PERIOD', from: '2026-03-02', to: '2026-03-01' },
    { kind: 'AGE', fromYears: 18, toYears: 10 },
    { kind: 'AGE', fromYears: 10.5, toYears: null },
    { kind: 'AGE', fromYears: -1, toYears: null },
    { kind: 'SITE', oneOf: [''] },
    { kind: 'SITE', oneOf: Array.from({ length: 51 }, (_, at) => `Site ${at}`) },
    { kind: 'MODEL_VERSION', oneOf: ['dual 1.2.0'] },
    { kind: 'OUTCOME', task: 'KYPHOSIS', oneOf: ['POSITIVE'] },
    { kind: 'ALL' },
    { kind: 'ALL', criteria: {} },
    { kind: 'NOT', criteria: [] },
  ])('refuses %j', (value) => {
    expect(refusal(value)).toBe('COHORT_DEFINITION_INVALID');
  });

  test('takes eight levels and 64 parts, and no more', () => {
    expect(cohortDefinition(nested(8))).toEqual(nested(8));
    expect(refusal(nested(9))).toBe('COHORT_DEFINITION_TOO_LARGE');
    const parts = (count: number) => ({ kind: 'ANY', criteria: Array.from({ length: count }, () => nested(1)) });
    expect(cohortDefinition(parts(63))).toEqual(parts(63));
    expect(refusal(parts(64))).toBe('COHORT_DEFINITION_TOO_LARGE');
  });

  test('refuses what nests without end as any other, and never falls over a value', () => {
    expect(refusal(nested(200_000))).toBe('COHORT_DEFINITION_TOO_LARGE');
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(refusal(value)).toMatch(/^COHORT_DEFINITION_/);
      }),
    );
  });
});

describe('definitionSentence', () => {
  test('says a definition in words', () => {
    expect(definitionSentence(everyKind, new Map([[versionId, 'dual 1.2.0']]))).toBe(
      'taken 2026-01-01 to 2026-06-30 and age from 10 and (sex female or not flag CMS or scoliosis) and site “North” ' +
        'and device by “Maker” and with coronal and sagittal film and CMS screening indeterminate or none ' +
        'and screened by dual 1.2.0 and reading status signed and scoliosis read as present ' +
        'and CMS suspicion possible or probable and curve pattern left thoracic ' +
        'and reference standard from MRI and CMS present by the reference standard',
    );
  });

  test('says what holds for every study, and for none', () => {
    expect(definitionSentence({ kind: 'ALL', criteria: [] })).toBe('every study');
    expect(definitionSentence({ kind: 'NOT', criterion: { kind: 'ANY', criteria: [] } })).toBe('not no study');
  });
});

const versionId = '0193b2f0-0000-7000-8000-000000000001';
const everyKind: CohortCriterion = {
  kind: 'ALL',
  criteria: [
    { kind: 'PERIOD', from: '2026-01-01', to: '2026-06-30' },
    { kind: 'AGE', fromYears: 10, toYears: null },
    {
      kind: 'ANY',
      criteria: [
        { kind: 'SEX', oneOf: ['FEMALE'] },
        { kind: 'NOT', criterion: { kind: 'FLAG', oneOf: ['CMS', 'SCOLIOSIS'] } },
      ],
    },
    { kind: 'SITE', oneOf: ['North'] },
    { kind: 'MANUFACTURER', oneOf: ['Maker'] },
    { kind: 'VIEWS', allOf: ['CORONAL', 'SAGITTAL'] },
    { kind: 'OUTCOME', task: 'CMS', oneOf: ['INDETERMINATE', 'NONE'] },
    { kind: 'MODEL_VERSION', oneOf: [versionId] },
    { kind: 'READING_STATUS', oneOf: ['SIGNED'] },
    { kind: 'SCOLIOSIS_READ', oneOf: ['PRESENT'] },
    { kind: 'CMS_SUSPICION', oneOf: ['POSSIBLE', 'PROBABLE'] },
    { kind: 'CURVE_PATTERN', oneOf: ['LEFT_THORACIC'] },
    { kind: 'REFERENCE', oneOf: ['MRI'] },
    { kind: 'TRUTH', task: 'CMS', positive: true },
  ],
};

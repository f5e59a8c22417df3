import { describe, expect, test } from 'vitest';
import { twentyStudies, versionIds } from '../../../../../tests/fixtures/cohort/twenty-studies.ts';
import { codeOf } from '../../../../../tests/fixtures/dicom/code-of.ts';
import { snapshotCodes } from '../cohort-snapshot.ts';
import { decodeSnapshot } from '../decode-snapshot.ts';
import { encodeSnapshot } from '../encode-snapshot.ts';
import { type AnalysisRequest, cohortAnalysis } from './cohort-analysis.ts';
import { cohortComparison } from './cohort-comparison.ts';
import { usualParameters } from './figure-parameters.ts';
import { withoutAttributes } from './without-attributes.ts';

const { dual, coronal } = versionIds;

function ask(changes: Partial<AnalysisRequest> = {}): AnalysisRequest {
  const parameters = { ...usualParameters, prevalence: 0.1 };
  return { modelVersionId: dual, task: 'CMS', parameters, showsSmallCells: true, ...changes };
}

describe('the analysis of a frozen cohort', () => {
  test('carries what it is about, with the hash of the snapshot', () => {
    const { subject, flow: counted, figures } = cohortAnalysis(twentyStudies(), 'c0ffee', ask());

    expect(subject).toEqual({
      snapshotSha256: 'c0ffee',
      definition: 'age up to 18',
      modelVersionId: dual,
      model: 'dual 1.0.0',
      task: 'CMS',
    });
    expect(counted).toEqual(twentyStudies().header.flow);
    expect(figures.accuracy?.measures.sensitivity).toMatchObject({ count: 7, total: 8 });
  });

  test('is the same, number for number, from the bytes that were stored', () => {
    const stored = decodeSnapshot(encodeSnapshot(twentyStudies()));

    expect(JSON.stringify(cohortAnalysis(stored, 'c0ffee', ask()))).toBe(
      JSON.stringify(cohortAnalysis(twentyStudies(), 'c0ffee', ask())),
    );
  });

  test('groups by age, sex and month, and not by what is the same for all', () => {
    const { subgroups } = cohortAnalysis(twentyStudies(), 'c0ffee', ask()).figures;

    expect(subgroups.map(({ kind, groups }) => [kind, groups.map(({ label, cases }) => [label, cases])])).toEqual([
      [
        'AGE_BAND',
        [
          ['0–10', 4],
          ['11–18', 16],
        ],
      ],
      [
        'SEX',
        [
          ['FEMALE', 10],
          ['MALE', 10],
        ],
      ],
      [
        'MONTH',
        [
          ['2025-12', 1],
          ['2026-01', 19],
        ],
      ],
    ]);
  });

  test('sets each turn of reading beside the model, as decided before the result was shown and as signed', () => {
    const { readers, betweenReaders } = cohortAnalysis(twentyStudies(), 'c0ffee', ask()).figures;

    expect(readers.map(({ turn, isBlinded, agreement }) => [turn, isBlinded, agreement.studies])).toEqual([
      ['FIRST', true, 20],
      ['FIRST', false, 20],
      ['SECOND', false, 10],
    ]);
    const [blinded] = readers;
    // The model flags 0–6, 18 and 19; the reader suspects 0–4 before the result.
    expect(blinded?.agreement).toMatchObject({ both: 5, onlyFirst: 4, onlySecond: 0, neither: 11 });
    expect(blinded?.accuracy?.measures.sensitivity).toMatchObject({ count: 5, total: 8 });
    expect(blinded?.accuracy?.sensitivity?.table).toEqual({ both: 5, onlyFirst: 2, onlySecond: 0, neither: 1 });
    expect(betweenReaders).toMatchObject([{ isBlinded: false, agreement: { both: 0, onlyFirst: 8, neither: 2 } }]);
  });

  test('an uncertain word is no word', () => {
    const snapshot = twentyStudies();
    for (const [study, word] of (['PRESENT', 'ABSENT', 'UNCERTAIN'] as const).entries()) {
      snapshot.readings.FIRST.scoliosis[study] = snapshotCodes.scoliosis.indexOf(word);
      snapshot.readings.SECOND.scoliosis[study] = snapshotCodes.scoliosis.indexOf('PRESENT');
    }
    const { betweenReaders } = cohortAnalysis(snapshot, '', ask({ task: 'SCOLIOSIS' })).figures;

    expect(betweenReaders).toMatchObject([{ isBlinded: false, agreement: { studies: 2, both: 1, onlySecond: 1 } }]);
  });

  test('calls it agreement where readers are compared, and says what is open', () => {
    const { methods, checklist } = cohortAnalysis(twentyStudies(), 'c0ffee', ask());

    expect(methods.find(({ subject }) => subject === 'Readers')?.words).toContain('Percent agreement');
    expect(methods.some(({ words }) => words.includes('c0ffee'))).toBe(true);
    const answers = new Map(checklist.map(({ guideline, subject, answer }) => [`${guideline} ${subject}`, answer]));
    expect(answers.get('CLAIM Robustness')).toBeNull();
    expect(answers.get('CLAIM Agreement of readers')).not.toBeNull();
  });

  test('refuses a version that is not in the cohort, and parameters that say nothing', () => {
    expect(codeOf(() => cohortAnalysis(twentyStudies(), '', ask({ modelVersionId: 'other' })))).toBe(
      'VERSION_NOT_IN_COHORT',
    );
    const parameters = { ...usualParameters, prevalence: 0 };
    expect(codeOf(() => cohortAnalysis(twentyStudies(), '', ask({ parameters })))).toBe('FIGURES_PARAMETERS_INVALID');
  });
});

describe('for a role that must not see small cells', () => {
  const guarded = ask({ showsSmallCells: false });

  test('a cohort with fewer than five of a class has no figures', () => {
    const few = twentyStudies();
    few.truth.CMS.fill(0, 4);

    expect(codeOf(() => cohortAnalysis(few, '', guarded))).toBe('COHORT_TOO_SMALL');
    expect(cohortAnalysis(few, '', ask()).figures.counts.cases).toBe(20);
    const compared = { modelVersionIds: [dual, coronal], task: 'CMS', threshold: null, level: 0.95 } as const;
    expect(codeOf(() => cohortComparison(few, '', { ...compared, showsSmallCells: false }))).toBe('COHORT_TOO_SMALL');
  });

  test('groups are hidden, and without attributes there is nothing to make groups from', () => {
    const { subgroups } = cohortAnalysis(twentyStudies(), '', guarded).figures;
    expect(subgroups.flatMap(({ groups }) => groups).every(({ accuracy }) => accuracy === null)).toBe(true);

    const blank = decodeSnapshot(encodeSnapshot(withoutAttributes(twentyStudies())));
    const { figures } = cohortAnalysis(blank, '', guarded);
    expect(figures.subgroups).toEqual([]);
    expect(figures.accuracy).toEqual(cohortAnalysis(twentyStudies(), '', guarded).figures.accuracy);
    expect(blank.studyIds.every((byte) => byte === 0)).toBe(true);
  });
});

describe('versions against each other', () => {
  test('over one snapshot, by hand: one study more is found by the first', () => {
    const request = {
      modelVersionIds: [dual, coronal],
      task: 'CMS',
      threshold: null,
      level: 0.95,
      showsSmallCells: true,
    };
    const { pairs, snapshotSha256 } = cohortComparison(twentyStudies(), 'c0ffee', { ...request, task: 'CMS' });

    expect(snapshotSha256).toBe('c0ffee');
    expect(pairs).toHaveLength(1);
    expect(pairs[0]?.sensitivity?.table).toEqual({ both: 6, onlyFirst: 1, onlySecond: 0, neither: 1 });
    expect(pairs[0]?.sensitivity?.pValue).toBe(1);
  });

  test('a version beside itself, or alone, is no comparison', () => {
    const request = { task: 'CMS', threshold: null, level: 0.95, showsSmallCells: true } as const;
    for (const modelVersionIds of [[dual], [dual, dual]]) {
      const refused = () => cohortComparison(twentyStudies(), '', { ...request, modelVersionIds });
      expect(codeOf(refused)).toBe('FIGURES_PARAMETERS_INVALID');
    }
  });
});

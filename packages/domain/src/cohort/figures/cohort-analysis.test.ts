import { describe, expect, test } from 'vitest';
import { codeOf } from '../../../../../tests/fixtures/dicom/code-of.ts';
import { type CohortSnapshot, snapshotCodes } from '../cohort-snapshot.ts';
import { decodeSnapshot } from '../decode-snapshot.ts';
import { encodeSnapshot } from '../encode-snapshot.ts';
import { newColumns } from '../snapshot-columns.ts';
import { type AnalysisRequest, cohortAnalysis } from './cohort-analysis.ts';
import { cohortComparison } from './cohort-comparison.ts';
import { usualParameters } from './figure-parameters.ts';
import { withoutAttributes } from './without-attributes.ts';

const dual = 'a0000000-0000-7000-8000-000000000001';
const coronal = 'a0000000-0000-7000-8000-000000000002';

const flow = {
  assessed: 25,
  outsideDefinition: 5,
  noFilmPair: 0,
  noResult: {},
  noReferenceStandard: 0,
  indeterminate: 0,
  analysed: 20,
};

/** Twenty studies, the first eight with CMS; the first version finds seven of them, the second six, with two false alarms each. */
function twenty(): CohortSnapshot {
  const columns = newColumns(20, 2);
  for (let study = 0; study < 20; study += 1) {
    columns.patient[study] = study;
    columns.truth.CMS[study] = study < 8 ? 1 : 0;
    columns.age[study] = study < 4 ? 9 : 14;
    columns.sex[study] = study % 2;
    // The first in December 2025, all others in January 2026.
    columns.studyDay[study] = study === 0 ? 20_453 : 20_454;
    const found = [7, 6];
    for (const [version, { tasks }] of columns.versions.entries()) {
      const isFlagged = study < (found[version] ?? 0) || study >= 18;
      tasks.CMS.outcome[study] = snapshotCodes.outcome.indexOf(isFlagged ? 'POSITIVE' : 'NEGATIVE');
      tasks.CMS.probability[study] = isFlagged ? 0.9 - study / 100 : 0.3 - study / 100;
    }
    const { FIRST, SECOND } = columns.readings;
    FIRST.cmsSuspicion[study] = study < 8 ? snapshotCodes.cmsSuspicion.indexOf('PROBABLE') : 0;
    FIRST.blindedCmsSuspicion[study] = study < 5 ? snapshotCodes.cmsSuspicion.indexOf('POSSIBLE') : 0;
    if (study < 10) SECOND.cmsSuspicion[study] = 0;
  }
  const version = (id: string, name: string) => ({ id, name, version: '1.0.0', manifestSha256: 'ab' });
  return {
    header: {
      definition: { kind: 'AGE', fromYears: null, toYears: 18 },
      studies: 20,
      patients: 20,
      sites: [],
      manufacturers: [],
      reasons: [],
      versions: [version(dual, 'dual'), version(coronal, 'coronal')],
      flow,
    },
    ...columns,
  };
}

function ask(changes: Partial<AnalysisRequest> = {}): AnalysisRequest {
  const parameters = { ...usualParameters, prevalence: 0.1 };
  return { modelVersionId: dual, task: 'CMS', parameters, showsSmallCells: true, ...changes };
}

describe('the analysis of a frozen cohort', () => {
  test('carries what it is about, with the hash of the snapshot', () => {
    const { subject, flow: counted, figures } = cohortAnalysis(twenty(), 'c0ffee', ask());

    expect(subject).toEqual({
      snapshotSha256: 'c0ffee',
      definition: 'age up to 18',
      modelVersionId: dual,
      model: 'dual 1.0.0',
      task: 'CMS',
    });
    expect(counted).toEqual(flow);
    expect(figures.accuracy?.measures.sensitivity).toMatchObject({ count: 7, total: 8 });
  });

  test('is the same, number for number, from the bytes that were stored', () => {
    const stored = decodeSnapshot(encodeSnapshot(twenty()));

    expect(JSON.stringify(cohortAnalysis(stored, 'c0ffee', ask()))).toBe(
      JSON.stringify(cohortAnalysis(twenty(), 'c0ffee', ask())),
    );
  });

  test('groups by age, sex and month, and not by what is the same for all', () => {
    const { subgroups } = cohortAnalysis(twenty(), 'c0ffee', ask()).figures;

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
    const { readers, betweenReaders } = cohortAnalysis(twenty(), 'c0ffee', ask()).figures;

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

  test('calls it agreement where readers are compared, and says what is open', () => {
    const { methods, checklist } = cohortAnalysis(twenty(), 'c0ffee', ask());

    expect(methods.find(({ subject }) => subject === 'Readers')?.words).toContain('Percent agreement');
    expect(methods.some(({ words }) => words.includes('c0ffee'))).toBe(true);
    const answers = new Map(checklist.map(({ guideline, subject, answer }) => [`${guideline} ${subject}`, answer]));
    expect(answers.get('CLAIM Robustness')).toBeNull();
    expect(answers.get('CLAIM Agreement of readers')).not.toBeNull();
  });

  test('refuses a version that is not in the cohort, and parameters that say nothing', () => {
    expect(codeOf(() => cohortAnalysis(twenty(), '', ask({ modelVersionId: 'other' })))).toBe('VERSION_NOT_IN_COHORT');
    const parameters = { ...usualParameters, prevalence: 0 };
    expect(codeOf(() => cohortAnalysis(twenty(), '', ask({ parameters })))).toBe('FIGURES_PARAMETERS_INVALID');
  });
});

describe('for a role that must not see small cells', () => {
  const guarded = ask({ showsSmallCells: false });

  test('a cohort with fewer than five of a class has no figures', () => {
    const few = twenty();
    few.truth.CMS.fill(0, 4);

    expect(codeOf(() => cohortAnalysis(few, '', guarded))).toBe('COHORT_TOO_SMALL');
    expect(cohortAnalysis(few, '', ask()).figures.counts.cases).toBe(20);
    const compared = { modelVersionIds: [dual, coronal], task: 'CMS', threshold: null, level: 0.95 } as const;
    expect(codeOf(() => cohortComparison(few, '', { ...compared, showsSmallCells: false }))).toBe('COHORT_TOO_SMALL');
  });

  test('groups are hidden, and without attributes there is nothing to make groups from', () => {
    const { subgroups } = cohortAnalysis(twenty(), '', guarded).figures;
    expect(subgroups.flatMap(({ groups }) => groups).every(({ accuracy }) => accuracy === null)).toBe(true);

    const blank = decodeSnapshot(encodeSnapshot(withoutAttributes(twenty())));
    const { figures } = cohortAnalysis(blank, '', guarded);
    expect(figures.subgroups).toEqual([]);
    expect(figures.accuracy).toEqual(cohortAnalysis(twenty(), '', guarded).figures.accuracy);
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
    const { pairs, snapshotSha256 } = cohortComparison(twenty(), 'c0ffee', { ...request, task: 'CMS' });

    expect(snapshotSha256).toBe('c0ffee');
    expect(pairs).toHaveLength(1);
    expect(pairs[0]?.sensitivity?.table).toEqual({ both: 6, onlyFirst: 1, onlySecond: 0, neither: 1 });
    expect(pairs[0]?.sensitivity?.pValue).toBe(1);
  });

  test('a version beside itself, or alone, is no comparison', () => {
    const request = { task: 'CMS', threshold: null, level: 0.95, showsSmallCells: true } as const;
    for (const modelVersionIds of [[dual], [dual, dual]]) {
      const refused = () => cohortComparison(twenty(), '', { ...request, modelVersionIds });
      expect(codeOf(refused)).toBe('FIGURES_PARAMETERS_INVALID');
    }
  });
});

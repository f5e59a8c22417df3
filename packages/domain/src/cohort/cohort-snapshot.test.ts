import { createHash } from 'node:crypto';

import * as enums from '@plumbline/database/enums';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeOf } from '../../../../tests/fixtures/dicom/code-of.ts';
import { DomainError } from '../errors.ts';
import { type CohortSnapshot, snapshotCodes } from './cohort-snapshot.ts';
import { decodeSnapshot } from './decode-snapshot.ts';
import { encodeSnapshot } from './encode-snapshot.ts';
import { columnsInOrder, newColumns } from './snapshot-columns.ts';
import { setStudyId, studyIdAt } from './study-id-bytes.ts';

const studyIds = ['0193b2f0-0000-7000-8000-000000000001', '0193b2f0-0000-7000-8000-00000000abff'];

/** Two studies of one patient: one with a result and an MRI, one with neither. */
function twoStudies(): CohortSnapshot {
  const columns = newColumns(2, 1);
  for (const [place, id] of studyIds.entries()) setStudyId(columns.studyIds, place, id);
  columns.age.set([14]);
  columns.studyDay.set([20_000]);
  columns.site.set([0]);
  columns.truth.CMS.set([1]);
  columns.versions[0]?.tasks.CMS.probability.set([0.75]);
  columns.versions[0]?.reason.set([0], 1);
  return {
    header: {
      definition: { kind: 'ALL', criteria: [] },
      studies: 2,
      patients: 1,
      sites: ['Nord Ž'],
      manufacturers: [],
      reasons: ['FILM_TOO_SMALL'],
      versions: [{ id: studyIds[0] ?? '', name: 'dual', version: '1.2.0', manifestSha256: 'ab' }],
      flow: {
        assessed: 5,
        outsideDefinition: 3,
        noFilmPair: 0,
        noResult: { FILM_TOO_SMALL: 1 },
        noReferenceStandard: 0,
        indeterminate: 0,
        analysed: 1,
      },
    },
    ...columns,
  };
}

/** Damage inside a column is another value there: only the hash can tell. */
function endOf(bytes: Uint8Array): string {
  try {
    decodeSnapshot(bytes);
    return 'opened';
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
}

describe('a snapshot', () => {
  test('reads back as it was written, also from bytes that begin anywhere', () => {
    const snapshot = twoStudies();
    const bytes = encodeSnapshot(snapshot);
    expect(decodeSnapshot(bytes)).toEqual(snapshot);
    const shifted = new Uint8Array(bytes.length + 3).subarray(3);
    shifted.set(bytes);
    expect(decodeSnapshot(shifted)).toEqual(snapshot);
    expect(studyIdAt(decodeSnapshot(bytes).studyIds, 1)).toBe(studyIds[1]);
  });

  test('of the same content is the same bytes, for ever', () => {
    expect(createHash('sha256').update(encodeSnapshot(twoStudies())).digest('hex')).toBe(
      'c2d151a027198c419eb1298eeb5afdfd65b9e4acec165e2de0e2d1b9332b9a0d',
    );
    const reordered = twoStudies();
    const noResult = { VIEWS_SWAPPED: 1, FILM_TOO_SMALL: 1 };
    const flow = (reasons: Record<string, number>) => ({ ...reordered.header.flow, noResult: reasons });
    const encode = (reasons: Record<string, number>) =>
      encodeSnapshot({ ...reordered, header: { ...reordered.header, flow: flow(reasons) } });
    expect(encode(noResult)).toEqual(encode({ FILM_TOO_SMALL: 1, VIEWS_SWAPPED: 1 }));
  });

  test('has one not-a-number, whatever the engine stores', () => {
    const snapshot = twoStudies();
    const other = twoStudies();
    const { probability } = other.versions[0]?.tasks.SCOLIOSIS ?? { probability: new Float64Array() };
    new BigUint64Array(probability.buffer, probability.byteOffset, 2).fill(0xfff8_0000_0000_0001n);
    expect(encodeSnapshot(other)).toEqual(encodeSnapshot(snapshot));
  });

  test('keeps every column, whatever is in it', () => {
    fc.assert(
      fc.property(fc.nat(40), fc.nat(3), fc.infiniteStream(fc.nat(255)), (studies, versions, stream) => {
        const columns = newColumns(studies, versions);
        for (const column of columnsInOrder(columns)) for (const at of column.keys()) column[at] = stream.next().value;
        const { header } = twoStudies();
        const version = header.versions[0];
        const own = { ...header, studies, versions: version ? Array.from({ length: versions }, () => version) : [] };
        expect(decodeSnapshot(encodeSnapshot({ header: own, ...columns }))).toEqual({ header: own, ...columns });
      }),
      { numRuns: 50 },
    );
  });

  test('that is cut, lengthened or damaged in its header is refused, and nothing else is thrown', () => {
    const bytes = encodeSnapshot(twoStudies());
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), (length) => {
        expect(codeOf(() => decodeSnapshot(bytes.slice(0, length)))).toBe('COHORT_SNAPSHOT_DAMAGED');
      }),
    );
    expect(codeOf(() => decodeSnapshot(Uint8Array.of(...bytes, 0)))).toBe('COHORT_SNAPSHOT_DAMAGED');
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const damaged = bytes.map((byte, place) => (place === at ? byte ^ change : byte));
        expect(['opened', 'COHORT_SNAPSHOT_DAMAGED']).toContain(endOf(damaged));
      }),
    );
  });

  test('has a code for every stored word', () => {
    const stored = {
      sex: enums.Sex,
      flag: enums.StudyFlag,
      readingStatus: enums.ReadingStatus,
      scoliosis: enums.FindingPresence,
      cmsSuspicion: enums.CmsSuspicion,
      curvePattern: enums.CurvePattern,
      referenceSource: enums.ReferenceSource,
      outcome: enums.ScreeningOutcome,
      architecture: enums.Architecture,
    };
    expect(snapshotCodes).toEqual(
      Object.fromEntries(Object.entries(stored).map(([key, of]) => [key, Object.values(of)])),
    );
  });
});

import { createHash } from 'node:crypto';
import { decodeSnapshot, definitionJson, encodeSnapshot, noCode, snapshotCodes, studyIdAt } from '@plumbline/domain';
import {
  cancelFreezing,
  createCohort,
  type FreezingContext,
  failFreezing,
  freezeCohort,
  openFrozenCohort,
  reviseCohort,
  runFreezing,
  setCohortRemoved,
} from '@plumbline/operations';
import { openStorage } from '@plumbline/storage';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Clinic, openPlatform, type Platform } from './clinic.ts';
import { everyStudy, freezeNow } from './freeze-cohort.ts';
import { makeStudy, plain } from './made-studies.ts';

let platform: Platform;
let clinic: Clinic;
let version: string;
beforeAll(async () => {
  platform = await openPlatform();
});
beforeEach(async () => {
  clinic = await platform.openClinic();
  version = await clinic.deployModel();
});
afterAll(() => platform.close());

const refusal = (code: string) => expect.objectContaining({ code });
const open = (id: string, of = clinic, storage = platform.storage) =>
  of.rows.transaction((transaction) => openFrozenCohort(transaction, storage, id));
const frozenRow = (id: string) =>
  clinic.rows.transaction((transaction) => transaction.frozenCohort.findUniqueOrThrow({ where: { id } }));
const draft = { name: 'Girls of the north', description: '', definition: everyStudy };

/** One with CMS that the version finds, and one without a result, of two sites. */
async function makeTwo(): Promise<readonly [string, string]> {
  const result = { version, SCOLIOSIS: 'POSITIVE', CMS: 'NEGATIVE', probability: 0.25 } as const;
  const reading = { scoliosis: 'PRESENT', cmsSuspicion: 'POSSIBLE', curvePattern: 'LONG_C' } as const;
  const reference = { source: 'MRI', SCOLIOSIS: true, CMS: true } as const;
  return [
    await makeStudy(clinic, { ...plain, result, reading, reference, flag: 'SCOLIOSIS' }),
    await makeStudy(clinic, {
      ...plain,
      site: 'Hill',
      manufacturer: null,
      views: ['CORONAL'],
      flag: 'NONE',
      day: null,
    }),
  ];
}

/** A cohort of every study, and its freezing as it waits for the job. */
async function queued() {
  const cohort = await createCohort(clinic.as('ANALYST'), draft);
  return freezeCohort(clinic.as('ANALYST'), { cohortId: cohort.id, version: cohort.version });
}

describe('a frozen cohort', () => {
  test('holds what was known of each study, and no identifier of a patient', async () => {
    const ids = await makeTwo();
    const frozen = await freezeNow(clinic, everyStudy);
    expect(frozen).toMatchObject({ state: 'COMPLETED', studyCount: 2, patientCount: 2, referenceCount: 1 });
    const { snapshot } = await open(frozen.id);
    const order = [0, 1].map((place) => studyIdAt(snapshot.studyIds, place));
    expect(order).toEqual([...ids].toSorted());
    const [first, second] = [order.indexOf(ids[0]), order.indexOf(ids[1])];
    const valuesOf = (column: ArrayLike<number>) => [column[first], column[second]];
    const codesOf = <Word>(words: readonly Word[], column: Uint8Array) =>
      valuesOf(column).map((code) => (code === undefined ? null : (words[code] ?? null)));
    expect(snapshot.header).toMatchObject({
      definition: everyStudy,
      sites: ['Hill', 'North'],
      manufacturers: ['Maker A'],
      versions: [{ id: version }],
      flow: {
        assessed: 2,
        outsideDefinition: 0,
        noFilmPair: 1,
        noResult: {},
        noReferenceStandard: 0,
        indeterminate: 0,
        analysed: 1,
      },
    });
    expect(valuesOf(snapshot.site)).toEqual([1, 0]);
    expect(valuesOf(snapshot.manufacturer)).toEqual([0, 65_535]);
    expect(valuesOf(snapshot.age)).toEqual([14, noCode]);
    expect(valuesOf(snapshot.studyDay)).toEqual([Date.parse('2026-03-02') / 86_400_000, -2_147_483_648]);
    expect(valuesOf(snapshot.views)).toEqual([3, 1]);
    expect(valuesOf(snapshot.truth.CMS)).toEqual([1, noCode]);
    expect(codesOf(snapshotCodes.flag, snapshot.flag)).toEqual(['SCOLIOSIS', 'NONE']);
    expect(codesOf(snapshotCodes.curvePattern, snapshot.readings.FIRST.curvePattern)).toEqual(['LONG_C', null]);
    expect(valuesOf(snapshot.readings.FIRST.reader)).toEqual([0, 65_535]);
    const [said] = snapshot.versions;
    expect(said && valuesOf(said.tasks.CMS.probability)).toEqual([0.25, Number.NaN]);
    expect(said && codesOf(snapshotCodes.outcome, said.tasks.CMS.outcome)).toEqual(['NEGATIVE', null]);
    expect(said && codesOf(snapshotCodes.architecture, said.tasks.SCOLIOSIS.architecture)).toEqual(['DUAL', null]);
    expect(valuesOf(snapshot.standingVersion)).toEqual([0, noCode]);
    const bytes = Buffer.from(await platform.storage.get(frozen.storageKey ?? '')).toString('latin1');
    const { patients } = await clinic.held();
    for (const { mrn, id } of patients) expect(bytes.includes(mrn) || bytes.includes(id)).toBe(false);
    expect(bytes.includes(patients[0]?.id.replaceAll('-', '') ?? 'none')).toBe(false);
  });

  test('knows what a version on trial says, and not what it said of earlier films', async () => {
    const [studyId] = await makeTwo();
    const other = await clinic.deployModel();
    await clinic.rows.transaction(async (transaction) => {
      const run = await transaction.inferenceRun.findFirstOrThrow({ where: { studyId } });
      const { id: _, queuedAt: __, ...same } = run;
      const hidden = { ...same, modelVersionId: other, purpose: 'SHADOW' } as const;
      await transaction.inferenceRun.create({
        data: { ...hidden, status: 'FAILED', failureCode: 'FILM_CLIPPED' },
      });
      await transaction.inferenceRun.create({
        data: { ...hidden, inputSha256: 'of earlier films', purpose: 'EVALUATION' },
      });
    });
    const { snapshot } = await open((await freezeNow(clinic, everyStudy)).id);
    const place = snapshot.header.versions.findIndex(({ id }) => id === other);
    const at = [0, 1].findIndex((index) => studyIdAt(snapshot.studyIds, index) === studyId);
    expect(snapshot.versions[place]?.reason[at]).toBe(snapshot.header.reasons.indexOf('FILM_CLIPPED'));
    expect(snapshot.versions[place]?.tasks.CMS.probability[at]).toBeNaN();
  });

  test('frozen again is the same bytes; after new data it is others, and the earlier ones are as they were', async () => {
    const [studyId] = await makeTwo();
    const frozen = await freezeNow(clinic, everyStudy);
    expect((await freezeNow(clinic, everyStudy, 'The same again')).sha256).toBe(frozen.sha256);
    const before = await platform.storage.get(frozen.storageKey ?? '');
    await makeStudy(clinic, plain);
    const reference = { source: 'MRI', scoliosis: false, cms: false, observedDate: new Date(0) } as const;
    const recordedById = clinic.as('CLINICIAN').agent.userId ?? '';
    await clinic.rows.transaction((transaction) =>
      transaction.referenceStandard.create({ data: { ...reference, studyId, recordedById } }),
    );
    expect((await freezeNow(clinic, everyStudy)).sha256).not.toBe(frozen.sha256);
    // Another process: nothing in memory is that of this one.
    const restarted = await openPlatform();
    try {
      const opened = await open(frozen.id, clinic, openStorage(platform.storageUrl));
      expect(opened.snapshot.truth.CMS).toContain(1);
      expect(Buffer.from(encodeSnapshot(opened.snapshot)).equals(before)).toBe(true);
      expect(createHash('sha256').update(before).digest('hex')).toBe(frozen.sha256);
    } finally {
      await restarted.close();
    }
  });

  test('whose bytes were changed or are gone is refused', async () => {
    await makeTwo();
    const { id, storageKey } = await freezeNow(clinic, everyStudy);
    const key = storageKey ?? '';
    const bytes = await platform.storage.get(key);
    const { snapshot } = await open(id);
    const columns = { ...snapshot, age: Uint8Array.of(15, 15) };
    for (const damaged of [encodeSnapshot(columns), bytes.slice(0, -8)]) {
      await platform.storage.delete(key);
      await platform.storage.put(key, damaged);
      await expect(open(id)).rejects.toEqual(refusal('COHORT_SNAPSHOT_DAMAGED'));
    }
    expect(decodeSnapshot(encodeSnapshot(columns)).age).toEqual(Uint8Array.of(15, 15));
    await platform.storage.delete(key);
    await expect(open(id)).rejects.toEqual(refusal('COHORT_SNAPSHOT_DAMAGED'));
  });

  test('is not there for another clinic', async () => {
    await makeTwo();
    const { id, cohortId } = await freezeNow(clinic, everyStudy);
    const other = await platform.openClinic();
    await expect(open(id, other)).rejects.toEqual(refusal('COHORT_NOT_FOUND'));
    const there = { cohortId, version: 0 };
    await expect(freezeCohort(other.as('ADMIN'), there)).rejects.toEqual(refusal('COHORT_NOT_FOUND'));
    await expect(cancelFreezing(other.as('ADMIN'), { frozenCohortId: id })).rejects.toEqual(
      refusal('COHORT_NOT_FOUND'),
    );
  });

  test('of no study is frozen too', async () => {
    const frozen = await freezeNow(clinic, { kind: 'ANY', criteria: [] });
    expect(frozen).toMatchObject({ state: 'COMPLETED', studyCount: 0, referenceCount: 0 });
    expect((await open(frozen.id)).snapshot.header.patients).toBe(0);
  });
});

describe('a freezing', () => {
  test('is asked for once at a time, recorded, and carries ids alone', async () => {
    const { id, cohortId } = await queued();
    const again = freezeCohort(clinic.as('ADMIN'), { cohortId, version: 0 });
    await expect(again).rejects.toEqual(refusal('FREEZING_UNDER_WAY'));
    expect((await clinic.outbox()).filter(({ job }) => job === 'freeze-cohort')).toMatchObject([
      { payload: { organizationId: clinic.organizationId, frozenCohortId: id } },
    ]);
    await runFreezing(clinic.freezing, { frozenCohortId: id });
    expect(await clinic.auditTrail('cohort:freeze')).toMatchObject([
      { action: 'CREATE', agentName: 'The analyst', entityId: cohortId },
      { action: 'EXECUTE', agentName: 'worker', entityId: cohortId, detail: { state: 'COMPLETED', studies: 0 } },
    ]);
  });

  test('delivered twice is done once', async () => {
    await makeTwo();
    const { id } = await queued();
    expect(await runFreezing(clinic.freezing, { frozenCohortId: id })).toBe('COMPLETED');
    const before = await frozenRow(id);
    expect(await runFreezing(clinic.freezing, { frozenCohortId: id })).toBe('ALREADY_ENDED');
    expect(await frozenRow(id)).toEqual(before);
  });

  test('begins anew when it was cut off', async () => {
    await makeTwo();
    const { id } = await queued();
    const away = { ...platform.storage, put: () => Promise.reject(new Error('cut off')) };
    const run = runFreezing({ ...clinic.freezing, storage: away }, { frozenCohortId: id });
    await expect(run).rejects.toThrow('cut off');
    expect(await frozenRow(id)).toMatchObject({ state: 'RUNNING', studiesInAll: 2 });
    expect(await runFreezing(clinic.freezing, { frozenCohortId: id })).toBe('COMPLETED');
  });

  test('that was cancelled is not begun, and one that runs stops', async () => {
    await makeTwo();
    const waits = await queued();
    await cancelFreezing(clinic.as('ANALYST'), { frozenCohortId: waits.id });
    expect(await runFreezing(clinic.freezing, { frozenCohortId: waits.id })).toBe('ALREADY_ENDED');
    const runs = await queued();
    // It has begun when the reading begins.
    const moment: FreezingContext['moment'] = {
      organizationId: clinic.organizationId,
      transaction: async (work) => {
        await cancelFreezing(clinic.as('ANALYST'), { frozenCohortId: runs.id });
        return clinic.freezing.moment.transaction(work);
      },
    };
    expect(await runFreezing({ ...clinic.freezing, moment }, { frozenCohortId: runs.id })).toBe('CANCELLED');
    expect(await frozenRow(runs.id)).toMatchObject({ state: 'CANCELLED', sha256: null });
    const late = cancelFreezing(clinic.as('ANALYST'), { frozenCohortId: runs.id });
    await expect(late).rejects.toEqual(refusal('FREEZING_ENDED'));
    await expect(open(runs.id)).rejects.toEqual(refusal('COHORT_NOT_FROZEN'));
  });

  test('that was given up says why, may be asked for again, and is never changed', async () => {
    const { id, cohortId } = await queued();
    await failFreezing(clinic.worker, { frozenCohortId: id, code: 'STORAGE_UNAVAILABLE' });
    expect(await frozenRow(id)).toMatchObject({ state: 'FAILED', failureCode: 'STORAGE_UNAVAILABLE' });
    const change = clinic.rows.transaction((transaction) =>
      transaction.frozenCohort.update({ where: { id }, data: { state: 'RUNNING' } }),
    );
    await expect(change).rejects.toThrow();
    await freezeCohort(clinic.as('ANALYST'), { cohortId, version: 0 });
  });
});

describe('a cohort', () => {
  const definitionsOf = (cohortId: string) =>
    clinic.rows.transaction((transaction) =>
      transaction.cohortDefinition.findMany({ where: { cohortId }, orderBy: { number: 'asc' } }),
    );

  test('keeps every definition that it had, and none twice', async () => {
    const { id: cohortId } = await createCohort(clinic.as('ANALYST'), draft);
    const sexes = (...oneOf: ('FEMALE' | 'MALE')[]) => ({ ...draft, cohortId, definition: { kind: 'SEX', oneOf } });
    await reviseCohort(clinic.as('ADMIN'), { ...sexes('MALE', 'FEMALE'), version: 0 });
    const named = { ...sexes('FEMALE', 'MALE'), name: 'Everybody', version: 1 };
    expect(await reviseCohort(clinic.as('ADMIN'), named)).toMatchObject({ name: 'Everybody', version: 2 });
    expect((await definitionsOf(cohortId)).map(({ number, criterion }) => [number, criterion])).toEqual([
      [1, JSON.parse(definitionJson(everyStudy))],
      [2, { kind: 'SEX', oneOf: ['FEMALE', 'MALE'] }],
    ]);
    const stale = reviseCohort(clinic.as('ADMIN'), { ...draft, cohortId, version: 1 });
    await expect(stale).rejects.toEqual(refusal('COHORT_CHANGED'));
  });

  test('that was taken out of the list is not frozen until it is brought back', async () => {
    const { id: cohortId } = await createCohort(clinic.as('ANALYST'), draft);
    await setCohortRemoved(clinic.as('ANALYST'), { cohortId, version: 0, removed: true });
    const freeze = (at: number) => freezeCohort(clinic.as('ANALYST'), { cohortId, version: at });
    await expect(freeze(1)).rejects.toEqual(refusal('COHORT_NOT_FOUND'));
    await setCohortRemoved(clinic.as('ANALYST'), { cohortId, version: 1, removed: false });
    expect(await freeze(2)).toMatchObject({ state: 'QUEUED' });
  });

  test.each([
    [{ ...draft, name: ' x ' }, 'COHORT_NAME_INVALID'],
    [{ ...draft, description: 'x'.repeat(2_001) }, 'COHORT_NAME_INVALID'],
    [{ ...draft, definition: { kind: 'SEX', oneOf: [] } }, 'COHORT_DEFINITION_INVALID'],
  ])('of %j is refused', async (input, code) => {
    await expect(createCohort(clinic.as('ANALYST'), input)).rejects.toEqual(refusal(code));
  });
});

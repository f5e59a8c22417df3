import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  approvePromotion,
  describeRelease,
  evaluateRelease,
  listDisagreements,
  proposePromotion,
  retireRelease,
  rollBackRelease,
  setAcceptanceCriteria,
} from '@plumbline/operations';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { inCanaryShare } from '../../../packages/operations/src/release/in-canary-share.ts';
import { openPlatform, type Platform } from './clinic.ts';
import { freezeProven } from './freeze-cohort.ts';
import { modelFolder } from './model-folder.ts';
import { documents, ReleaseWalk, reason, screenAll, storeStudy, withCms, without } from './release-walk.ts';

let platform: Platform;
beforeAll(async () => {
  platform = await openPlatform();
});
afterAll(() => platform.close());

const refusal = (code: string) => expect.objectContaining({ code });

test('a version goes in, is proved, shadowed, tried on a share, approved by another admin, and back in one step', async () => {
  const walk = await ReleaseWalk.begin(platform);
  const { clinic } = walk;
  const [before = ''] = Object.keys(await walk.states());
  const after = walk.release.modelVersionId;
  await walk.describe();
  const { evaluation } = await evaluated(walk);
  expect(evaluation).toMatchObject({
    passed: true,
    comparedVersionId: before,
    trainingOverlap: 'UNKNOWN',
    figures: {
      CMS: {
        positives: 5,
        negatives: 5,
        unanswered: 0,
        sensitivity: { count: 5, total: 5 },
        comparison: { studies: 10, difference: 0 },
        meets: { sensitivity: true, auroc: true },
      },
    },
  });
  await walk.advance('VALIDATE');
  await walk.advance('SHADOW');
  const shadowed = await walk.runs(await storeStudy(clinic));
  expect(shadowed.map(({ purpose, modelVersionId }) => [purpose, modelVersionId])).toEqual([
    ['CLINICAL', before],
    ['SHADOW', after],
  ]);
  await walk.advance('CANARY');
  const studies = await Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map(() => storeStudy(clinic)));
  for (const studyId of studies) {
    const isIn = inCanaryShare(walk.release.id, studyId, documents.canaryShare);
    const runs = await walk.runs(studyId);
    expect(runs.map(({ purpose, modelVersionId }) => [purpose, modelVersionId])).toEqual([
      ['CLINICAL', isIn ? after : before],
    ]);
  }
  await walk.propose();
  await walk.approve();
  expect(await walk.states()).toEqual({ [before]: 'RETIRED', [after]: 'ACTIVE' });
  expect((await walk.runs(await storeStudy(clinic))).map(({ modelVersionId }) => modelVersionId)).toEqual([after]);

  await rollBackRelease(clinic.as('ADMIN'), { ...walk.place, reason });
  expect(await walk.states()).toEqual({ [before]: 'ACTIVE', [after]: 'RETIRED' });
  expect((await walk.runs(await storeStudy(clinic))).map(({ modelVersionId }) => modelVersionId)).toEqual([before]);
  const steps = (await clinic.auditTrail('model:deploy')).map(({ detail }) => Reflect.get(Object(detail), 'step'));
  expect(steps.filter((step) => step !== undefined)).toEqual([
    'INSTALL',
    'VALIDATE',
    'SHADOW',
    'CANARY',
    'PROPOSE',
    'RETIRE',
    'PROMOTE',
    'ROLL_BACK',
    'REINSTATE',
  ]);
});

async function evaluated(walk: ReleaseWalk, said?: Parameters<ReleaseWalk['evaluate']>[0]) {
  const end = await walk.evaluate(said);
  if (end.status !== 'EVALUATED') throw new Error('The evaluation has not ended.');
  return end;
}

test('every run keeps version, manifest, preprocessing and release; its results keep the threshold', async () => {
  const walk = await ReleaseWalk.begin(platform);
  const studyId = await storeStudy(walk.clinic);
  await screenAll(walk.clinic, () => withCms);
  const [run] = await walk.runs(studyId);
  const kept = await walk.clinic.rows.transaction(async (transaction) => ({
    version: await transaction.modelVersion.findUniqueOrThrow({ where: { id: run?.modelVersionId ?? '' } }),
    active: await transaction.release.findFirstOrThrow({ where: { state: 'ACTIVE' } }),
    results: await transaction.screeningResult.findMany({ where: { studyId, deciding: true } }),
  }));
  expect(run).toMatchObject({
    manifestSha256: kept.version.manifestSha256,
    preprocessingSha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    releaseId: kept.active.id,
    provider: 'cpu',
  });
  expect(kept.results.map(({ threshold }) => threshold).sort()).toEqual([0.5, 0.6]);
});

describe('proof', () => {
  test('a version that misses what it should find is not validated', async () => {
    const walk = await ReleaseWalk.begin(platform);
    await walk.describe();
    const { evaluation } = await evaluated(walk, () => without);
    expect(evaluation).toMatchObject({ passed: false, figures: { CMS: { sensitivity: { count: 0, total: 5 } } } });
    await expect(walk.advance('VALIDATE')).rejects.toEqual(refusal('RELEASE_NOT_EVALUATED'));
  });

  test('nor is one without documents, or without an evaluation', async () => {
    const walk = await ReleaseWalk.begin(platform);
    await expect(walk.advance('VALIDATE')).rejects.toEqual(refusal('RELEASE_DOCUMENTS_MISSING'));
    await walk.describe();
    await expect(walk.advance('VALIDATE')).rejects.toEqual(refusal('RELEASE_NOT_EVALUATED'));
  });

  test('a criterion that changed after the evaluation makes it void', async () => {
    const walk = await ReleaseWalk.begin(platform);
    await walk.describe();
    await walk.evaluate();
    const criteria = { minimumSensitivity: 0.9, aurocMargin: 0.05, reason };
    await setAcceptanceCriteria(walk.clinic.as('ADMIN'), criteria);
    await expect(walk.advance('VALIDATE')).rejects.toEqual(refusal('CRITERIA_CHANGED'));
    // 5 of 5 have a lower Wilson bound of 0.57.
    expect((await evaluated(walk)).evaluation.passed).toBe(false);
  });

  test('a cohort with a patient of the training is refused, and one that the manifest rules out is known to have none', async () => {
    const trainedOn = async (mrns: readonly string[]) => {
      const folder = await modelFolder();
      const path = join(folder, 'manifest.json');
      const manifest = JSON.parse(await readFile(path, 'utf8'));
      manifest.trainingData.patientHashes = mrns.map((mrn) => createHash('sha256').update(mrn).digest('hex'));
      await writeFile(path, JSON.stringify(manifest));
      return folder;
    };
    const walk = await ReleaseWalk.begin(platform, await trainedOn(['MRN-TRAINED']));
    expect((await evaluated(walk)).evaluation.trainingOverlap).toBe('NONE');
    const studyId = await storeStudy(walk.clinic, 'MRN-TRAINED');
    const recordedById = walk.clinic.as('CLINICIAN').agent.userId ?? '';
    await walk.clinic.rows.transaction((transaction) =>
      transaction.referenceStandard.create({
        data: { studyId, source: 'MRI', cms: true, scoliosis: true, observedDate: new Date(0), recordedById },
      }),
    );
    const { id: cohortId } = await freezeProven(walk.clinic, 'With one more');
    await expect(evaluateRelease(walk.clinic.as('ADMIN'), { ...walk.place, cohortId })).rejects.toMatchObject({
      code: 'COHORT_HAS_TRAINING_PATIENTS',
      detail: { patients: 1 },
    });
  });

  test('a frozen cohort stays what it was when a reference standard is followed by another', async () => {
    const walk = await ReleaseWalk.begin(platform);
    const [studyId = ''] = walk.truth.keys();
    const recordedById = walk.clinic.as('CLINICIAN').agent.userId ?? '';
    await walk.clinic.rows.transaction((transaction) =>
      transaction.referenceStandard.create({
        data: { studyId, source: 'MRI', cms: false, scoliosis: false, observedDate: new Date(0), recordedById },
      }),
    );
    expect((await evaluated(walk)).evaluation.figures).toMatchObject({ CMS: { positives: 5, negatives: 5 } });
    const again = await freezeProven(walk.clinic, 'As it is now');
    expect(again.studyCount).toBe(10);
    const frozen = await walk.clinic.rows.transaction((transaction) =>
      transaction.frozenCohort.findUniqueOrThrow({ where: { id: walk.cohortId } }),
    );
    expect(again.sha256).not.toBe(frozen.sha256);
  });
});

describe('promotion', () => {
  test('the proposer cannot approve', async () => {
    const walk = await (await ReleaseWalk.begin(platform)).to('CANARY');
    await expect(approvePromotion(walk.clinic.asOtherAdmin(), { ...walk.place, reason })).rejects.toEqual(
      refusal('RELEASE_NOT_PROPOSED'),
    );
    await walk.propose();
    await expect(approvePromotion(walk.clinic.as('ADMIN'), { ...walk.place, reason })).rejects.toEqual(
      refusal('FOUR_EYES_NEEDED'),
    );
    expect((await walk.look()).state).toBe('CANARY');
  });

  test('what changed since it was proposed cannot be approved', async () => {
    const walk = await (await ReleaseWalk.begin(platform)).to('CANARY');
    await walk.propose();
    const proposed = walk.place;
    await walk.describe();
    await expect(approvePromotion(walk.clinic.asOtherAdmin(), { ...proposed, reason })).rejects.toEqual(
      refusal('RELEASE_CHANGED'),
    );
    await expect(approvePromotion(walk.clinic.asOtherAdmin(), { ...walk.place, reason })).rejects.toEqual(
      refusal('RELEASE_NOT_PROPOSED'),
    );
    await walk.propose();
    const criteria = { minimumSensitivity: 0.5, aurocMargin: 0.04, reason };
    await setAcceptanceCriteria(walk.clinic.as('ADMIN'), criteria);
    await expect(walk.approve()).rejects.toEqual(refusal('CRITERIA_CHANGED'));
  });

  test('words that were changed past the platform void the proposal as well', async () => {
    const walk = await (await ReleaseWalk.begin(platform)).to('CANARY');
    await walk.propose();
    await walk.clinic.rows.transaction((transaction) =>
      transaction.release.update({ where: { id: walk.release.id }, data: { impact: 'None at all.' } }),
    );
    await expect(walk.approve()).rejects.toEqual(refusal('RELEASE_CHANGED'));
  });

  test.each(['admin', 'admin2'])('%s, who lost the role meanwhile, decides nothing', async (who) => {
    const walk = await (await ReleaseWalk.begin(platform)).to('CANARY');
    await walk.propose();
    const { userId } = (who === 'admin' ? walk.clinic.as('ADMIN') : walk.clinic.asOtherAdmin()).agent;
    const owner = new pg.Client({ connectionString: inject('databaseUrls').owner });
    await owner.connect();
    await owner.query('begin');
    await owner.query('alter table membership no force row level security');
    const { rowCount } = await owner.query(`update membership set role = 'ANALYST' where user_id = $1`, [userId]);
    await owner.query('alter table membership force row level security');
    await owner.query('commit');
    await owner.end();
    expect(rowCount).toBe(1);
    await expect(walk.approve()).rejects.toEqual(refusal('APPROVER_NOT_ADMINISTRATOR'));
    expect((await walk.look()).state).toBe('CANARY');
  });

  test('of two approvals at once one is taken, and one version is in use', async () => {
    const walk = await (await ReleaseWalk.begin(platform)).to('CANARY');
    await walk.propose();
    const approve = () => approvePromotion(walk.clinic.asOtherAdmin(), { ...walk.place, reason });
    const ends = await Promise.allSettled([approve(), approve()]);
    expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(Object.values(await walk.states()).filter((state) => state === 'ACTIVE')).toHaveLength(1);
  });

  test.each(['DRAFT', 'VALIDATED', 'SHADOW'] as const)('is not to be had from %s', async (state) => {
    const walk = await ReleaseWalk.begin(platform);
    if (state !== 'DRAFT') await walk.to(state);
    await expect(walk.propose()).rejects.toEqual(refusal('RELEASE_STEP_REFUSED'));
  });

  test('a clinician, an analyst and an auditor take no step, and another clinic’s admin finds nothing', async () => {
    const walk = await (await ReleaseWalk.begin(platform)).to('CANARY');
    for (const role of ['CLINICIAN', 'ANALYST', 'AUDITOR'] as const) {
      await expect(proposePromotion(walk.clinic.as(role), { ...walk.place, reason })).rejects.toEqual(
        refusal('PERMISSION_MISSING'),
      );
    }
    const stranger = await platform.openClinic();
    await expect(proposePromotion(stranger.as('ADMIN'), { ...walk.place, reason })).rejects.toEqual(
      refusal('RELEASE_NOT_FOUND'),
    );
  });
});

test('there is no way back where there was nothing before', async () => {
  const walk = await ReleaseWalk.begin(platform);
  const active = await walk.clinic.rows.transaction((transaction) =>
    transaction.release.findFirstOrThrow({ where: { state: 'ACTIVE' } }),
  );
  const place = { releaseId: active.id, version: active.version, reason };
  await expect(rollBackRelease(walk.clinic.as('ADMIN'), place)).rejects.toEqual(refusal('ROLLBACK_IMPOSSIBLE'));
  await expect(retireRelease(walk.clinic.as('ADMIN'), place)).rejects.toEqual(refusal('RELEASE_STEP_REFUSED'));
  await expect(describeRelease(walk.clinic.as('ADMIN'), { ...place, ...documents })).rejects.toEqual(
    refusal('RELEASE_STEP_REFUSED'),
  );
});

test('a second shadow waits until the first has gone', async () => {
  const walk = await (await ReleaseWalk.begin(platform)).to('SHADOW');
  await walk.clinic.rows.transaction((transaction) =>
    transaction.release.create({
      data: {
        ...documents,
        modelVersionId: walk.release.modelVersionId,
        tasks: [],
        state: 'VALIDATED',
        evaluationId: null,
      },
    }),
  );
  const taken = walk.clinic.rows.transaction((transaction) =>
    transaction.release.create({
      data: {
        ...documents,
        modelVersionId: walk.release.modelVersionId,
        tasks: [],
        state: 'SHADOW',
        occupies: 'SHADOW',
      },
    }),
  );
  await expect(taken).rejects.toThrow();
  const wrong = walk.clinic.rows.transaction((transaction) =>
    transaction.release.create({ data: { modelVersionId: walk.release.modelVersionId, tasks: [], state: 'ACTIVE' } }),
  );
  await expect(wrong).rejects.toThrow();
});

describe('a shadow', () => {
  test('is seen by whoever decides over releases, as disagreements, and by nobody else', async () => {
    const walk = await (await ReleaseWalk.begin(platform)).to('SHADOW');
    const { clinic } = walk;
    const [agreed, differs] = [await storeStudy(clinic), await storeStudy(clinic)];
    await screenAll(clinic, (studyId, version) =>
      studyId === differs && version === walk.release.modelVersionId ? withCms : without,
    );
    const { compared, list } = await listDisagreements(clinic.as('ADMIN'), { releaseId: walk.release.id });
    expect(compared).toEqual({ SCOLIOSIS: 2, CMS: 2 });
    expect(
      list
        .map(({ studyId, task, shadowOutcome, clinicalOutcome }) => [studyId, task, shadowOutcome, clinicalOutcome])
        .sort(),
    ).toEqual(
      [
        [differs, 'CMS', 'POSITIVE', 'NEGATIVE'],
        [differs, 'SCOLIOSIS', 'POSITIVE', 'NEGATIVE'],
      ].sort(),
    );
    expect(list.map(({ studyId }) => studyId)).not.toContain(agreed);
    await expect(listDisagreements(clinic.as('CLINICIAN'), { releaseId: walk.release.id })).rejects.toEqual(
      refusal('PERMISSION_MISSING'),
    );
    const seen = await clinic.as('CLINICIAN').organization.transaction(async (transaction) => ({
      runs: await transaction.inferenceRun.findMany({ where: { studyId: differs } }),
      results: await transaction.screeningResult.findMany({ where: { studyId: differs } }),
      findings: await transaction.filmFinding.findMany({ where: { inferenceRun: { studyId: differs } } }),
      study: await transaction.imagingStudy.findUniqueOrThrow({ where: { id: differs } }),
    }));
    expect(seen.runs.map(({ purpose }) => purpose)).toEqual(['CLINICAL']);
    expect(seen.results.map(({ outcome }) => outcome)).toEqual(['NEGATIVE', 'NEGATIVE']);
    expect(seen.findings).toHaveLength(2);
    expect(seen.study).toMatchObject({ flag: 'CLEAR', screeningStatus: 'COMPLETED' });
  });

  test('that fails leaves the study as it is', async () => {
    const walk = await (await ReleaseWalk.begin(platform)).to('SHADOW');
    const studyId = await storeStudy(walk.clinic);
    await screenAll(walk.clinic, (_study, version) => {
      if (version === walk.release.modelVersionId) return [Number.NaN, 1, 1];
      return withCms;
    }).catch(() => undefined);
    const study = await walk.clinic.rows.transaction((transaction) =>
      transaction.imagingStudy.findUniqueOrThrow({ where: { id: studyId } }),
    );
    expect(study).toMatchObject({ flag: 'CMS', screeningStatus: 'COMPLETED' });
  });
});

test('what was said of a release is never changed', async () => {
  const walk = await (await ReleaseWalk.begin(platform)).to('ACTIVE');
  const kept = await walk.clinic.rows.transaction(async (transaction) => ({
    approvals: await transaction.releaseApproval.findMany({ orderBy: { recordedAt: 'asc' } }),
    events: await transaction.releaseEvent.findMany({
      where: { releaseId: walk.release.id },
      orderBy: { recordedAt: 'asc' },
    }),
  }));
  expect(kept.approvals.map(({ kind, userId }) => [kind, userId])).toEqual([
    ['PROPOSED', walk.clinic.as('ADMIN').agent.userId],
    ['APPROVED', walk.clinic.asOtherAdmin().agent.userId],
  ]);
  expect(kept.events.map(({ toState }) => toState)).toEqual(['DRAFT', 'VALIDATED', 'SHADOW', 'CANARY', 'ACTIVE']);
  const change = walk.clinic.rows.transaction((transaction) => transaction.releaseEvent.deleteMany());
  await expect(change).rejects.toThrow();
});

import {
  acknowledgeReleaseStop,
  freezeReferenceWindow,
  reinstateRelease,
  setWatchThresholds,
} from '@plumbline/operations';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Clinic, openPlatform, type Platform } from './clinic.ts';
import { ReleaseWalk, reason, storeStudy } from './release-walk.ts';
import { noonOf, screenDay, watchAt, windowsOf } from './watched-days.ts';

let platform: Platform;
beforeAll(async () => {
  platform = await openPlatform();
});
afterAll(() => platform.close());

const refusal = (code: string) => expect.objectContaining({ code });
const thresholds = {
  minimumStudies: 20,
  warningIndex: 0.1,
  stopIndex: 0.25,
  warningFailures: 0.05,
  stopFailures: 0.25,
  warningRejections: 0.2,
  stopRejections: 0.4,
};

async function openClinic(): Promise<Clinic> {
  const clinic = await platform.openClinic();
  await clinic.deployModel();
  await setWatchThresholds(clinic.as('ADMIN'), { ...thresholds, reason });
  return clinic;
}

function activeRelease(clinic: Clinic) {
  return clinic.rows.transaction((transaction) => transaction.release.findFirst({ where: { state: 'ACTIVE' } }));
}

function stopsOf(clinic: Clinic) {
  return clinic.rows.transaction((transaction) => transaction.releaseStop.findMany({ orderBy: { stoppedAt: 'asc' } }));
}

test('a day is judged once it is over, once, and against what was frozen', async () => {
  const clinic = await openClinic();
  const release = await activeRelease(clinic);
  await screenDay(clinic, 1, { count: 25 });
  expect(await watchAt(clinic, 1)).toEqual({ judged: 0, stopped: 0 });
  expect(await watchAt(clinic, 2)).toEqual({ judged: 1, stopped: 0 });
  expect(await watchAt(clinic, 2)).toEqual({ judged: 0, stopped: 0 });
  const input = { releaseId: release?.id ?? '', reason };
  await expect(freezeReferenceWindow(clinic.as('ADMIN'), input)).rejects.toEqual(refusal('REFERENCE_TOO_SMALL'));
  await screenDay(clinic, 2, { count: 25 });
  expect(await freezeReferenceWindow(clinic.as('ADMIN'), input)).toMatchObject({ source: 'CLINICAL', studyCount: 50 });
  await screenDay(clinic, 3, { count: 12 });
  await screenDay(clinic, 5, { count: 12 });
  expect(await watchAt(clinic, 6)).toEqual({ judged: 3, stopped: 0 });
  expect(await windowsOf(clinic)).toEqual([
    { studies: 25, days: 1, level: 'OK', alarms: [] },
    { studies: 25, days: 1, level: 'OK', alarms: [] },
    { studies: 12, days: 2, level: 'OK', alarms: [] },
    { studies: 12, days: 3, level: 'OK', alarms: [] },
  ]);
  const judged = (await clinic.auditTrail('model:deploy')).filter(({ agentName }) => agentName === 'worker');
  expect(judged.map(({ action, detail }) => [action, Reflect.get(Object(detail), 'level')])).toEqual(
    Array.from({ length: 4 }, () => ['CREATE', 'OK']),
  );
});

test('films that look otherwise warn on the first day and take the version out on the second; an admin brings it back', async () => {
  const clinic = await openClinic();
  const release = await activeRelease(clinic);
  const releaseId = release?.id ?? '';
  await screenDay(clinic, 1, { count: 50 });
  await freezeReferenceWindow(clinic.as('ADMIN'), { releaseId, reason });
  await screenDay(clinic, 2, { count: 20, distance: 0.5 });
  expect(await watchAt(clinic, 3)).toEqual({ judged: 2, stopped: 0 });
  await screenDay(clinic, 3, { count: 20, distance: 0.5 });
  expect(await watchAt(clinic, 4)).toEqual({ judged: 1, stopped: 1 });
  expect((await windowsOf(clinic)).map(({ alarms }) => alarms)).toEqual([
    [],
    ['DISTANCE_CORONAL WARNING'],
    ['DISTANCE_CORONAL STOP'],
  ]);
  expect(await activeRelease(clinic)).toBeNull();
  const [stop] = await stopsOf(clinic);
  expect(stop).toMatchObject({ releaseId, fromState: 'ACTIVE', measures: ['DISTANCE_CORONAL'], acknowledgedAt: null });
  const event = await clinic.rows.transaction((transaction) =>
    transaction.releaseEvent.findFirstOrThrow({ where: { releaseId }, orderBy: { recordedAt: 'desc' } }),
  );
  expect(event).toMatchObject({ fromState: 'ACTIVE', toState: 'RETIRED', actorId: null });
  expect(event.reason).toContain('DISTANCE_CORONAL');

  const waiting = await storeStudy(clinic);
  const statusOf = () =>
    clinic.rows.transaction((transaction) =>
      transaction.imagingStudy.findUniqueOrThrow({
        where: { id: waiting },
        select: { screeningStatus: true, screeningReason: true },
      }),
    );
  expect(await statusOf()).toEqual({ screeningStatus: 'WAITING', screeningReason: 'MODEL_STOPPED' });
  expect(await watchAt(clinic, 5)).toEqual({ judged: 0, stopped: 0 });

  const acknowledged = await acknowledgeReleaseStop(clinic.as('ADMIN'), { releaseStopId: stop?.id ?? '' });
  expect(acknowledged.acknowledgedById).toBe(clinic.as('ADMIN').agent.userId);
  const again = await acknowledgeReleaseStop(clinic.asOtherAdmin(), { releaseStopId: stop?.id ?? '' });
  expect(again.acknowledgedById).toBe(clinic.as('ADMIN').agent.userId);

  const version = (release?.version ?? 0) + 1;
  const back = { releaseId, version, reason };
  await expect(reinstateRelease(clinic.as('CLINICIAN'), back)).rejects.toEqual(refusal('PERMISSION_MISSING'));
  expect(await reinstateRelease(clinic.as('ADMIN'), back)).toMatchObject({ state: 'ACTIVE' });
  expect(await statusOf()).toEqual({ screeningStatus: 'QUEUED', screeningReason: null });
  await expect(reinstateRelease(clinic.as('ADMIN'), { ...back, version: version + 1 })).rejects.toEqual(
    refusal('RELEASE_STEP_REFUSED'),
  );
});

test('runs that break take the version out on the running day', async () => {
  const clinic = await openClinic();
  await screenDay(clinic, 1, { count: 12, failures: 2 });
  expect(await watchAt(clinic, 1)).toEqual({ judged: 0, stopped: 0 });
  await screenDay(clinic, 1, { count: 16, failures: 16 });
  expect(await watchAt(clinic, 1)).toEqual({ judged: 0, stopped: 1 });
  expect(await stopsOf(clinic)).toMatchObject([{ fromState: 'ACTIVE', measures: ['FAILURES'] }]);
});

test('an evaluation that passes freezes what its version met; a canary that is stopped leaves the version in use', async () => {
  const walk = await (await ReleaseWalk.begin(platform)).to('CANARY');
  const { clinic } = walk;
  const frozen = await clinic.rows.transaction((transaction) => transaction.referenceWindow.findMany());
  expect(frozen).toMatchObject([
    {
      releaseId: walk.release.id,
      source: 'EVALUATION',
      studyCount: 10,
      frozenById: null,
      sample: { positives: { CMS: { count: 5, total: 10 } }, mixes: { VIEW: { CORONAL: 10 } } },
    },
  ]);
  const inUse = await activeRelease(clinic);
  const studies = await Promise.all(Array.from({ length: 24 }, () => storeStudy(clinic)));
  const runs = await clinic.rows.transaction((transaction) =>
    transaction.inferenceRun.updateManyAndReturn({
      where: { studyId: { in: studies }, releaseId: walk.release.id },
      data: { status: 'FAILED', failureCode: 'MODEL_FAILED', completedAt: new Date(noonOf(1).getTime() - 60_000) },
    }),
  );
  expect(runs.length).toBeGreaterThan(6);
  // The version in use answered the cohort's ten studies on the day before.
  expect(await watchAt(clinic, 1)).toEqual({ judged: 1, stopped: 1 });
  expect(await stopsOf(clinic)).toMatchObject([{ fromState: 'CANARY', releaseId: walk.release.id }]);
  expect((await activeRelease(clinic))?.id).toBe(inUse?.id);
  const next = await walk.runs(await storeStudy(clinic));
  expect(next.map((run) => run.releaseId)).toEqual([inUse?.id]);
  await walk.look();
  await expect(reinstateRelease(clinic.as('ADMIN'), { ...walk.place, reason })).rejects.toEqual(
    refusal('RELEASE_NOT_STOPPED'),
  );
});

describe('refused', () => {
  test('thresholds whose stop lies below their warning, and those of somebody who does not decide', async () => {
    const clinic = await platform.openClinic();
    const upside = { ...thresholds, stopIndex: 0.05, reason };
    await expect(setWatchThresholds(clinic.as('ADMIN'), upside)).rejects.toEqual(refusal('WATCH_THRESHOLDS_INVALID'));
    await expect(setWatchThresholds(clinic.as('ADMIN'), { ...thresholds, reason: ' ' })).rejects.toEqual(
      refusal('REASON_MISSING'),
    );
    await expect(setWatchThresholds(clinic.as('CLINICIAN'), { ...thresholds, reason })).rejects.toEqual(
      refusal('PERMISSION_MISSING'),
    );
  });

  test('a reference window, a notice and a return of another clinic', async () => {
    const clinic = await openClinic();
    const other = await openClinic();
    const release = await activeRelease(other);
    const place = { releaseId: release?.id ?? '', version: release?.version ?? 0, reason };
    await expect(freezeReferenceWindow(clinic.as('ADMIN'), place)).rejects.toEqual(refusal('RELEASE_NOT_FOUND'));
    await expect(reinstateRelease(clinic.as('ADMIN'), place)).rejects.toEqual(refusal('RELEASE_NOT_FOUND'));
    const notice = { releaseStopId: place.releaseId };
    await expect(acknowledgeReleaseStop(clinic.as('ADMIN'), notice)).rejects.toEqual(refusal('RELEASE_STOP_NOT_FOUND'));
  });
});

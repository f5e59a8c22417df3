import {
  askNextStudies,
  changeRescreening,
  listRescreenings,
  type RescreeningProgress,
  registerModelVersion,
  startRescreening,
} from '@plumbline/operations';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Clinic, openPlatform, type Platform } from './clinic.ts';
import { freezeProven } from './freeze-cohort.ts';
import { modelFolder } from './model-folder.ts';
import { provenStudies, reason, screenAll, withCms, without } from './release-walk.ts';

let platform: Platform;
beforeAll(async () => {
  platform = await openPlatform();
});
afterAll(() => platform.close());

const refusal = (code: string) => expect.objectContaining({ code });
/** As many runs of a re-screening are on their way at most. */
const onTheWay = 32;

/** A clinic that has screened so many studies and frozen them, and another version that it does not use. */
async function frozenClinic(count: number) {
  const clinic = await platform.openClinic();
  await clinic.deployModel();
  await provenStudies(clinic, count);
  await screenAll(clinic, () => without);
  const { id: cohortId } = await freezeProven(clinic, 'All with an MRI');
  const { modelVersionId } = await registerModelVersion(platform, { folder: await modelFolder() });
  return { clinic, asked: { cohortId, modelVersionId, reason } };
}

async function progress(clinic: Clinic): Promise<RescreeningProgress | undefined> {
  return (await listRescreenings(clinic.as('ADMIN')))[0];
}

function openRuns(clinic: Clinic): Promise<number> {
  return clinic.rows.transaction((transaction) => transaction.inferenceRun.count({ where: { status: 'QUEUED' } }));
}

/** What readers have: each study with its flag and what was said of it. */
function shown(clinic: Clinic) {
  return clinic.rows.transaction((transaction) =>
    transaction.imagingStudy.findMany({
      orderBy: { id: 'asc' },
      select: {
        id: true,
        flag: true,
        screeningStatus: true,
        screenedAt: true,
        inferenceRuns: { where: { purpose: 'CLINICAL' }, include: { screeningResults: true } },
      },
    }),
  );
}

test('a cohort is asked anew a few studies at a time, paused, resumed and completed; what readers have stays', async () => {
  const { clinic, asked } = await frozenClinic(onTheWay + 3);
  const before = await shown(clinic);
  const { id: rescreeningId } = await startRescreening(clinic.as('ADMIN'), asked);
  await askNextStudies(clinic.worker, { rescreeningId });
  expect(await openRuns(clinic)).toBe(onTheWay);
  await askNextStudies(clinic.worker, { rescreeningId });
  expect(await openRuns(clinic), 'asked twice, no more are on their way').toBe(onTheWay);

  await changeRescreening(clinic.as('ADMIN'), { rescreeningId, step: 'PAUSE' });
  await screenAll(clinic, () => withCms);
  await askNextStudies(clinic.worker, { rescreeningId });
  expect(await openRuns(clinic), 'paused').toBe(0);
  expect(await progress(clinic)).toMatchObject({ state: 'PAUSED', studyCount: onTheWay + 3, doneCount: onTheWay });

  await changeRescreening(clinic.as('ADMIN'), { rescreeningId, step: 'RESUME' });
  await askNextStudies(clinic.worker, { rescreeningId });
  expect(await openRuns(clinic)).toBe(3);
  await screenAll(clinic, () => withCms);
  expect(await progress(clinic)).toMatchObject({ state: 'RUNNING', doneCount: onTheWay + 3 });
  await askNextStudies(clinic.worker, { rescreeningId });
  expect(await progress(clinic)).toMatchObject({ state: 'COMPLETED', doneCount: onTheWay + 3, failedCount: 0 });
  expect(await shown(clinic)).toEqual(before);
  await expect(changeRescreening(clinic.as('ADMIN'), { rescreeningId, step: 'RESUME' })).rejects.toEqual(
    refusal('RESCREENING_STEP_REFUSED'),
  );

  const again = await startRescreening(clinic.as('ADMIN'), asked);
  await askNextStudies(clinic.worker, { rescreeningId: again.id });
  expect(await openRuns(clinic), 'what was answered is not asked again').toBe(0);
  await askNextStudies(clinic.worker, { rescreeningId: again.id });
  expect(await progress(clinic)).toMatchObject({ state: 'COMPLETED', keptCount: onTheWay + 3 });
});

test('each run that ends asks for more, and a cancelled one asks nothing and keeps what was said', async () => {
  const { clinic, asked } = await frozenClinic(2);
  const { id: rescreeningId } = await startRescreening(clinic.as('ADMIN'), asked);
  await askNextStudies(clinic.worker, { rescreeningId });
  await screenAll(clinic, () => withCms);
  const asks = (await clinic.outbox()).filter(({ job }) => job === 'continue-rescreening');
  const causes = asks.map(({ payload }) => Reflect.get(Object(payload), 'causeId'));
  expect(causes).toHaveLength(3);
  expect(new Set(causes).size).toBe(3);
  await changeRescreening(clinic.as('ADMIN'), { rescreeningId, step: 'CANCEL' });
  await askNextStudies(clinic.worker, { rescreeningId });
  expect(await progress(clinic)).toMatchObject({ state: 'CANCELLED', doneCount: 2 });
});

test('only an administrator asks, for a reason, and for a cohort of the clinic', async () => {
  const { clinic, asked } = await frozenClinic(1);
  await expect(startRescreening(clinic.as('CLINICIAN'), asked)).rejects.toEqual(refusal('PERMISSION_MISSING'));
  await expect(startRescreening(clinic.as('ADMIN'), { ...asked, reason: '' })).rejects.toEqual(
    refusal('REASON_MISSING'),
  );
  const other = await platform.openClinic();
  await expect(startRescreening(other.as('ADMIN'), asked)).rejects.toEqual(refusal('COHORT_NOT_FOUND'));
  await expect(listRescreenings(clinic.as('CLINICIAN'))).rejects.toEqual(refusal('PERMISSION_MISSING'));
});

import {
  advanceRelease,
  approvePromotion,
  createCohort,
  createRelease,
  describeRelease,
  evaluateRelease,
  freezeCohort,
  proposePromotion,
  registerModelVersion,
  rollBackRelease,
  setAcceptanceCriteria,
} from '@plumbline/operations';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { lessForNc, otherTinyModel } from './other-tiny-model.ts';
import { openScreeningSite, type QueuedStudy, type ScreeningSite } from './screening-site.ts';
import { evenFilm, expectedProbabilities } from './tiny-film.ts';
import { isRunning, WorkerChild } from './worker-child.ts';

const waiting = { timeout: 120_000, interval: 200 };
const reason = 'as the protocol says';
const documents = {
  modifications: 'Less for NC.',
  protocol: 'On a cohort.',
  impact: 'More to read.',
  canaryShare: 0.5,
};

let site: ScreeningSite;
let worker: WorkerChild;

beforeAll(async () => {
  site = await openScreeningSite();
  worker = new WorkerChild(site, site.queueOn('PostgreSQL'));
});

afterAll(async () => {
  await worker.end('SIGKILL');
  await site.close();
});

/** A study with the grey of its coronal film, and when it was stored. */
interface Stored extends QueuedStudy {
  readonly grey: number;
  readonly beganAt: number;
  readonly endedAt: number;
}

async function storeStudy(grey: number): Promise<Stored> {
  const beganAt = performance.now();
  const queued = await site.storeStudy([evenFilm('CORONAL', grey)]);
  return { ...queued, grey, beganAt, endedAt: performance.now() };
}

/** Stores studies one after another until it is told to stop. */
class Load {
  readonly stored: Stored[] = [];
  readonly #ended: Promise<void>;
  #stopped = false;

  constructor() {
    this.#ended = this.#run();
  }

  async stop(): Promise<readonly Stored[]> {
    this.#stopped = true;
    await this.#ended;
    return this.stored;
  }

  /** Resolves when so many more have been stored. */
  more(count: number): Promise<void> {
    const enough = this.stored.length + count;
    return vi.waitFor(() => expect(this.stored.length).toBeGreaterThanOrEqual(enough), waiting);
  }

  async #run(): Promise<void> {
    while (!this.#stopped) this.stored.push(await storeStudy(0.1 + (this.stored.length % 8) / 10));
  }
}

function clinicalRuns(studies: readonly QueuedStudy[]) {
  return site.rows.transaction((transaction) =>
    transaction.inferenceRun.findMany({
      where: { purpose: 'CLINICAL', studyId: { in: studies.map(({ studyId }) => studyId) } },
      include: { screeningResults: { where: { task: 'SCOLIOSIS' } }, modelVersion: true, study: true },
    }),
  );
}

async function untilScreened(studies: readonly QueuedStudy[]) {
  await vi.waitFor(async () => {
    const runs = await clinicalRuns(studies);
    expect(runs.map(({ status }) => status)).toEqual(studies.map(() => 'COMPLETED'));
  }, waiting);
  return clinicalRuns(studies);
}

/** What a version's coronal network says, by the arithmetic of make_tiny.py. */
function scoliosisOf(version: string, grey: number): number {
  const { SCOLIOSIS: p } = expectedProbabilities('CORONAL', grey, 0);
  if (version === '1.0.0') return p;
  // The odds against NC are e times as high.
  const odds = (p / (1 - p)) * Math.exp(lessForNc);
  return odds / (1 + odds);
}

/** A version of its own proved on ten studies, up to CANARY, all by people and by the worker that runs. */
async function canaryRelease(): Promise<{ releaseId: string; version: number }> {
  const admin = site.as('admin');
  const recordedById = site.as('clinician').agent.userId ?? '';
  for (const [index, grey] of [0.95, 0.1, 0.96, 0.11, 0.97, 0.12, 0.98, 0.13, 0.99, 0.14].entries()) {
    const { studyId } = await storeStudy(grey);
    const cms = index % 2 === 0;
    await site.rows.transaction((transaction) =>
      transaction.referenceStandard.create({
        data: { studyId, source: 'MRI', cms, scoliosis: cms, observedDate: new Date(0), recordedById },
      }),
    );
  }
  const { modelVersionId } = await registerModelVersion(site, { folder: await otherTinyModel() });
  await setAcceptanceCriteria(admin, { minimumSensitivity: 0.5, aurocMargin: 0.05, reason });
  const definition = { kind: 'REFERENCE', oneOf: ['MRI'] };
  const cohort = await createCohort(admin, { name: 'ten', description: '', definition });
  const { id: cohortId } = await freezeCohort(admin, { cohortId: cohort.id, version: 0 });
  const { id: releaseId } = await createRelease(admin, { modelVersionId });
  await describeRelease(admin, { releaseId, version: 0, ...documents });
  const end = await vi.waitFor(async () => {
    const evaluated = await evaluateRelease(admin, { releaseId, version: 1, cohortId });
    if (evaluated.status === 'RUNNING') throw new Error(`${evaluated.pending} are not there yet.`);
    return evaluated;
  }, waiting);
  expect(end.evaluation.passed).toBe(true);
  await advanceRelease(admin, { releaseId, version: 2, step: 'VALIDATE', reason });
  await advanceRelease(admin, { releaseId, version: 3, step: 'SHADOW', reason });
  const { version } = await advanceRelease(admin, { releaseId, version: 4, step: 'CANARY', reason });
  return { releaseId, version };
}

test('a promotion, a rollback and a killed model, while studies come: none fails, and each is one version’s alone', {
  timeout: 300_000,
}, async () => {
  const canary = await canaryRelease();
  const load = new Load();
  await load.more(6);
  const warm = worker.pidsOf('2.0.0').filter(isRunning);
  expect(warm, 'the new version runs before it takes over').toHaveLength(1);
  const proposed = await proposePromotion(site.as('admin'), { ...canary, reason });
  const promotionAt = performance.now();
  const place = { releaseId: canary.releaseId, version: proposed.version };
  const active = await approvePromotion(site.as('admin2'), { ...place, reason });
  const promotedAt = performance.now();
  await load.more(6);

  await vi.waitFor(() => expect(worker.unloadsOf('1.0.0'), 'the old version is let go').toBeGreaterThan(0), waiting);
  expect(worker.pidsOf('2.0.0').filter(isRunning), 'the process that was warm took over').toEqual(warm);
  const models = worker.modelPids().filter(isRunning);
  expect(models).toEqual(expect.arrayContaining(warm));
  for (const pid of models) process.kill(pid, 'SIGKILL');
  await load.more(6);

  const rollbackAt = performance.now();
  await rollBackRelease(site.as('admin'), { releaseId: active.id, version: active.version, reason });
  const rolledBackAt = performance.now();
  await load.more(6);
  const studies = await load.stop();

  const runs = await untilScreened(studies);
  for (const { grey, studyId, beganAt, endedAt } of studies) {
    const [run, ...others] = runs.filter((one) => one.studyId === studyId);
    const version = run?.modelVersion.version ?? '';
    expect(others).toEqual([]);
    expect(run?.study).toMatchObject({ screeningStatus: 'COMPLETED' });
    expect(run).toMatchObject({ manifestSha256: run?.modelVersion.manifestSha256, provider: 'cpu' });
    expect(run?.screeningResults[0]?.probability, `${version} at ${grey}`).toBeCloseTo(scoliosisOf(version, grey), 3);
    if (beganAt > promotedAt && endedAt < rollbackAt) expect(version, 'after the promotion').toBe('2.0.0');
    if (beganAt > rolledBackAt) expect(version, 'after the rollback').toBe('1.0.0');
  }
  const versions = (from: number, to: number) =>
    new Set(
      studies
        .filter(({ beganAt, endedAt }) => beganAt > from && endedAt < to)
        .map(({ studyId }) => runs.find((run) => run.studyId === studyId)?.modelVersion.version),
    );
  expect(versions(promotedAt, rollbackAt)).toEqual(new Set(['2.0.0']));
  expect(versions(rolledBackAt, Number.POSITIVE_INFINITY)).toEqual(new Set(['1.0.0']));
  expect(versions(0, promotionAt).size).toBeGreaterThan(0);
});

import { Architecture } from '@plumbline/database/enums';
import { openQueue, type QueueConnection, screenStudy } from '@plumbline/jobs';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { backends } from '../jobs/queue-connection.ts';
import { openScreeningSite, type QueuedStudy, recordNumber, type ScreeningSite } from './screening-site.ts';
import { evenFilm, expectedProbabilities } from './tiny-film.ts';
import { isRunning, WorkerChild } from './worker-child.ts';

/** A pair whose coronal film has its own grey; the sagittal films are alike. */
interface QueuedPair extends QueuedStudy {
  readonly coronalGrey: number;
}
const sagittalGrey = 0.5;
const networks = Object.values(Architecture);

/** A killed worker's jobs are taken over after eight to ten seconds; a busy machine may need a few times that. */
const waiting = { timeout: 90_000, interval: 100 };

describe.each(backends)('with the queue on %s', { timeout: 180_000 }, (backend) => {
  let site: ScreeningSite;
  let queue: QueueConnection;
  const workers: WorkerChild[] = [];

  beforeEach(async () => {
    site = await openScreeningSite();
    queue = site.queueOn(backend);
  });

  afterEach(async () => {
    for (const worker of workers.splice(0)) await worker.end('SIGKILL');
    await site.close();
  });

  function startWorker(): WorkerChild {
    const worker = new WorkerChild(site, queue);
    workers.push(worker);
    return worker;
  }

  async function storeStudies(...greys: number[]): Promise<QueuedPair[]> {
    const studies: QueuedPair[] = [];
    for (const coronalGrey of greys) {
      const films = [evenFilm('CORONAL', coronalGrey), evenFilm('SAGITTAL', sagittalGrey)];
      studies.push({ ...(await site.storeStudy(films)), coronalGrey });
    }
    return studies;
  }

  function statuses(): Promise<string[]> {
    return site.rows.transaction(async (transaction) =>
      (await transaction.inferenceRun.findMany({ select: { status: true } })).map((run) => run.status),
    );
  }

  async function untilCompleted(studies: readonly QueuedStudy[]): Promise<void> {
    const completed = studies.map(() => 'COMPLETED');
    await vi.waitFor(async () => expect(await statuses()).toEqual(completed), waiting);
  }

  /** Every run has exactly its own results, once, with everything that goes with them. */
  async function expectExactResults(studies: readonly QueuedPair[]): Promise<void> {
    for (const { studyId, inferenceRunId, coronalGrey } of studies) {
      const stored = await site.rows.transaction(async (transaction) => ({
        results: await transaction.screeningResult.findMany({
          where: { studyId },
          orderBy: [{ architecture: 'asc' }, { task: 'asc' }],
        }),
        heatmaps: await transaction.heatmap.count({ where: { inferenceRunId } }),
        findings: await transaction.filmFinding.count({ where: { inferenceRunId, finding: 'USABLE' } }),
        recorded: await transaction.auditEvent.count({ where: { entityId: studyId, activity: 'screening:record' } }),
        study: await transaction.imagingStudy.findUniqueOrThrow({ where: { id: studyId } }),
      }));
      expect(stored.results.map((result) => [result.architecture, result.task, result.inferenceRunId])).toEqual(
        networks.flatMap((architecture) => [
          [architecture, 'SCOLIOSIS', inferenceRunId],
          [architecture, 'CMS', inferenceRunId],
        ]),
      );
      for (const { architecture, task, probability } of stored.results) {
        const expected = expectedProbabilities(architecture, coronalGrey, sagittalGrey);
        expect(probability, `${architecture} ${task}`).toBeCloseTo(expected[task], 4);
      }
      const once = { heatmaps: 16, findings: 2, recorded: 1 };
      expect(stored).toMatchObject({ ...once, study: { screeningStatus: 'COMPLETED' } });
    }
  }

  test('a worker killed while it writes loses nothing, and the next one writes each result once', async () => {
    const studies = await storeStudies(0.1, 0.2, 0.3, 0.6, 0.7, 0.8);
    await site.owner.query('begin');
    await site.owner.query('lock table screening_result in exclusive mode');
    const killed = startWorker();
    await vi.waitFor(async () => {
      const { rowCount } = await site.owner.query(
        `select from pg_locks where relation = 'screening_result'::regclass and not granted`,
      );
      expect(rowCount).toBeGreaterThan(0);
      expect(await statuses()).toEqual(studies.map(() => 'RUNNING'));
    }, waiting);
    const models = killed.modelPids();
    expect(models.map(isRunning)).toEqual([true]);

    expect(await killed.end('SIGKILL')).toBeNull();
    await vi.waitFor(() => expect(models.filter(isRunning)).toEqual([]), waiting);
    await site.owner.query('rollback');
    expect(await statuses()).toEqual(studies.map(() => 'RUNNING'));

    const next = startWorker();
    await untilCompleted(studies);
    await expectExactResults(studies);
    expect(await next.end('SIGTERM')).toBe(0);
    for (const { inferenceRunId, studyInstanceUid } of studies) {
      expect(next.output, 'the log says which run ended').toContain(inferenceRunId);
      expect(next.output, 'the log names no study as the hospital does').not.toContain(studyInstanceUid);
    }
    expect(killed.output + next.output, 'the log names no patient').not.toContain(recordNumber);
  });

  test('a worker killed after its first result leaves the rest to the next one', async () => {
    const studies = await storeStudies(0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8);
    const killed = startWorker();
    await vi.waitFor(async () => expect(await statuses()).toContain('COMPLETED'), { ...waiting, interval: 5 });
    await killed.end('SIGKILL');
    startWorker();
    await untilCompleted(studies);
    await expectExactResults(studies);
  });

  test('films that were stored while no worker ran are screened by the first that comes', async () => {
    const studies = await storeStudies(0.8);
    expect(await site.platform.findUnrelayed(10)).toMatchObject([
      { job: 'screen-study', payload: { inferenceRunId: studies[0]?.inferenceRunId } },
    ]);
    startWorker();
    await untilCompleted(studies);
    await expectExactResults(studies);
    expect(await site.platform.findUnrelayed(10)).toEqual([]);
  });

  test('work that is queued by hand, relayed again and worked on by two workers has one result', async () => {
    const studies = await storeStudies(0.1, 0.8);
    const sender = await openQueue(queue, screenStudy, site.logger);
    const enqueueAll = async () => {
      for (const { studyId, inferenceRunId } of studies) {
        await sender.enqueue({ organizationId: site.organizationId, studyId, inferenceRunId });
      }
    };
    await enqueueAll();
    startWorker();
    startWorker();
    await untilCompleted(studies);
    await enqueueAll();
    await vi.waitFor(
      async () => expect(await sender.counts()).toEqual({ waiting: 0, active: 0, delayed: 0, failed: 0 }),
      waiting,
    );
    await expectExactResults(studies);
    await sender.close();
  });
});

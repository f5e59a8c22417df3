import type { Release } from '@plumbline/database/client';
import type { ReleaseState } from '@plumbline/database/enums';
import {
  advanceRelease,
  approvePromotion,
  createRelease,
  describeRelease,
  type EvaluationEnd,
  evaluateRelease,
  proposePromotion,
  registerModelVersion,
  setAcceptanceCriteria,
  storeFilms,
} from '@plumbline/operations';
import type { Clinic, Platform } from './clinic.ts';
import { freezeProven } from './freeze-cohort.ts';
import { modelFolder } from './model-folder.ts';
import { begin, modelOutput, record, type Shares } from './model-output.ts';
import { freshUid, phantomFilm } from './phantom-film.ts';

/** Softmax shares that both tasks call positive, and negative. */
export const withCms: Shares = [1, 2, 5];
export const without: Shares = [6, 1, 1];

export const reason = 'as written in the protocol';
export const documents = {
  modifications: 'Trained on more films.',
  protocol: 'Paired on a frozen cohort; back by one step.',
  impact: 'Fewer missed; the reader decides.',
  canaryShare: 0.5,
};

/** Stores a coronal film of a new study and patient; its id. */
export async function storeStudy(clinic: Clinic, mrn = `MRN-${freshUid()}`): Promise<string> {
  const films = [phantomFilm('CORONAL', { studyInstanceUid: freshUid(), mrn })];
  const [stored] = await storeFilms(clinic.as('CLINICIAN'), { films });
  if (stored === undefined || stored.status === 'REFUSED') throw new Error('the film was refused');
  return stored.studyId;
}

/** Runs everything that waits, each study by what is said of it; of a version, if it is named. */
export async function screenAll(
  clinic: Clinic,
  said: (studyId: string, modelVersionId: string) => Shares,
): Promise<void> {
  const queued = await clinic.rows.transaction((transaction) =>
    transaction.inferenceRun.findMany({ where: { status: 'QUEUED' }, orderBy: { id: 'asc' } }),
  );
  for (const { id, studyId, modelVersionId } of queued) {
    await record(clinic, modelOutput(await begin(clinic, id), { shares: said(studyId, modelVersionId) }));
  }
}

/** Studies of which one half has CMS, with their reference standards; by study id, whether it has. */
export async function provenStudies(clinic: Clinic, count: number): Promise<ReadonlyMap<string, boolean>> {
  const recordedById = clinic.as('CLINICIAN').agent.userId ?? '';
  const studies = new Map<string, boolean>();
  for (let index = 0; index < count; index += 1) {
    const cms = index % 2 === 0;
    const studyId = await storeStudy(clinic);
    await clinic.rows.transaction((transaction) =>
      transaction.referenceStandard.create({
        data: { studyId, source: 'MRI', cms, scoliosis: cms, observedDate: new Date('2026-01-01'), recordedById },
      }),
    );
    studies.set(studyId, cms);
  }
  return studies;
}

/** A version on its way, in a clinic that has one in use and a frozen cohort of ten studies, all found and all cleared. */
export class ReleaseWalk {
  readonly clinic: Clinic;
  readonly truth: ReadonlyMap<string, boolean>;
  readonly cohortId: string;
  release: Release;

  private constructor(clinic: Clinic, truth: ReadonlyMap<string, boolean>, cohortId: string, release: Release) {
    this.clinic = clinic;
    this.truth = truth;
    this.cohortId = cohortId;
    this.release = release;
  }

  static async begin(platform: Platform, folder?: string): Promise<ReleaseWalk> {
    const clinic = await platform.openClinic();
    await clinic.deployModel();
    const truth = await provenStudies(clinic, 10);
    await screenAll(clinic, (studyId) => (truth.get(studyId) ? withCms : without));
    const admin = clinic.as('ADMIN');
    const { modelVersionId } = await registerModelVersion(platform, { folder: folder ?? (await modelFolder()) });
    await setAcceptanceCriteria(admin, { minimumSensitivity: 0.5, aurocMargin: 0.05, reason });
    const { id: cohortId } = await freezeProven(clinic, 'All with an MRI');
    return new ReleaseWalk(clinic, truth, cohortId, await createRelease(admin, { modelVersionId }));
  }

  get place() {
    return { releaseId: this.release.id, version: this.release.version };
  }

  async describe(): Promise<void> {
    this.release = await describeRelease(this.clinic.as('ADMIN'), { ...this.place, ...documents });
  }

  /** Queues what is missing, runs it as it is said, and evaluates. */
  async evaluate(said?: (studyId: string) => Shares): Promise<EvaluationEnd> {
    const input = { ...this.place, cohortId: this.cohortId };
    const first = await evaluateRelease(this.clinic.as('ADMIN'), input);
    if (first.status === 'EVALUATED') {
      await this.look();
      return first;
    }
    await screenAll(this.clinic, said ?? ((studyId) => (this.truth.get(studyId) ? withCms : without)));
    const end = await evaluateRelease(this.clinic.as('ADMIN'), input);
    await this.look();
    return end;
  }

  async advance(step: 'VALIDATE' | 'SHADOW' | 'CANARY'): Promise<void> {
    this.release = await advanceRelease(this.clinic.as('ADMIN'), { ...this.place, step, reason });
  }

  async propose(): Promise<void> {
    this.release = await proposePromotion(this.clinic.as('ADMIN'), { ...this.place, reason });
  }

  async approve(): Promise<void> {
    this.release = await approvePromotion(this.clinic.asOtherAdmin(), { ...this.place, reason });
  }

  /** All steps up to a state. */
  async to(state: Exclude<ReleaseState, 'DRAFT' | 'RETIRED'>): Promise<this> {
    await this.describe();
    await this.evaluate();
    await this.advance('VALIDATE');
    if (state === 'VALIDATED') return this;
    await this.advance('SHADOW');
    if (state === 'SHADOW') return this;
    await this.advance('CANARY');
    if (state === 'CANARY') return this;
    await this.propose();
    await this.approve();
    return this;
  }

  /** The release as it stands. */
  async look(): Promise<Release> {
    this.release = await this.clinic.rows.transaction((transaction) =>
      transaction.release.findUniqueOrThrow({ where: { id: this.release.id } }),
    );
    return this.release;
  }

  /** All releases of the clinic: state by model version. */
  states(): Promise<Record<string, string>> {
    return this.clinic.rows.transaction(async (transaction) => {
      const releases = await transaction.release.findMany({ orderBy: { createdAt: 'asc' } });
      return Object.fromEntries(releases.map(({ modelVersionId, state }) => [modelVersionId, state]));
    });
  }

  /** The runs of a study by purpose and version. */
  runs(studyId: string) {
    return this.clinic.rows.transaction((transaction) =>
      transaction.inferenceRun.findMany({
        where: { studyId },
        orderBy: [{ purpose: 'asc' }, { queuedAt: 'asc' }],
      }),
    );
  }
}

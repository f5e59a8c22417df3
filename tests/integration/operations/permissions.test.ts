import { randomUUID } from 'node:crypto';
import { Role } from '@plumbline/database/enums';
import {
  acknowledgeStudy,
  amendReading,
  cancelFreezing,
  changeSettings,
  compareCohortVersions,
  countArrivals,
  countCohort,
  countWorklist,
  createCohort,
  escalateStudy,
  exportFigures,
  exportFiguresFile,
  exportMembers,
  findCohortChoices,
  freezeCohort,
  handOverStudy,
  installRelease,
  listAuditEvents,
  listFilters,
  listMentions,
  listReaders,
  listWorklist,
  moveMeasurement,
  type OperationContext,
  reassignViews,
  recordDisposition,
  recordReferenceStandard,
  releaseStudy,
  removeMeasurement,
  restoreMeasurement,
  reviseCohort,
  type SignatureContext,
  saveFilter,
  seeMentions,
  setCohortRemoved,
  setFilterRemoved,
  signReading,
  storeBlindedRead,
  storeFilms,
  storeMeasurement,
  takeNextStudy,
  takeOverStudy,
  takeStudy,
  viewFigures,
  viewFilm,
  viewFilms,
  viewStudy,
  withdrawDisposition,
  withdrawEscalation,
  writeComment,
} from '@plumbline/operations';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mri, noAction } from './care-content.ts';
import { type Clinic, openPlatform, type Platform, password } from './clinic.ts';
import { accepted } from './reading-content.ts';

let platform: Platform;
let clinic: Clinic;
beforeAll(async () => {
  platform = await openPlatform();
  clinic = await platform.openClinic();
});
afterAll(() => platform.close());

const nowhere = { studyInstanceUid: '1.2', seriesInstanceUid: '1.3', sopInstanceUid: '1.4', thumbnail: false };

const anyStudy = { studyId: randomUUID(), version: 0 };
/** Each with input that is as good as any: the study is not there. */
const assignments: readonly ((context: OperationContext) => Promise<unknown>)[] = [
  (context) => takeStudy(context, anyStudy),
  (context) => takeOverStudy(context, anyStudy),
  (context) => takeNextStudy(context),
  (context) => releaseStudy(context, anyStudy),
  (context) => handOverStudy(context, { ...anyStudy, toUserId: randomUUID() }),
  (context) => acknowledgeStudy(context, anyStudy),
  (context) => escalateStudy(context, { ...anyStudy, reason: 'night pain' }),
  (context) => withdrawEscalation(context, anyStudy),
  (context) => listReaders(context),
];
const filters: readonly ((context: OperationContext) => Promise<unknown>)[] = [
  (context) => listFilters(context),
  (context) => saveFilter(context, { name: 'Mine', filter: 'MINE', shared: false }),
  (context) => setFilterRemoved(context, { filterId: randomUUID(), removed: true }),
];

const anyCohort = { cohortId: randomUUID(), version: 0 };
const anyFigures = {
  frozenCohortId: randomUUID(),
  modelVersionId: randomUUID(),
  task: 'CMS',
  threshold: null,
  prevalence: null,
  band: 'POINTWISE',
} as const;
const cohorts: readonly { readonly activity: string; run(context: OperationContext): Promise<unknown> }[] = [
  { activity: 'cohort:view', run: (context) => countCohort(context, { definition: null }) },
  { activity: 'cohort:view', run: (context) => findCohortChoices(context) },
  {
    activity: 'cohort:define',
    run: (context) => createCohort(context, { name: '', description: '', definition: null }),
  },
  {
    activity: 'cohort:define',
    run: (context) => reviseCohort(context, { ...anyCohort, name: '', description: '', definition: null }),
  },
  { activity: 'cohort:define', run: (context) => setCohortRemoved(context, { ...anyCohort, removed: true }) },
  { activity: 'cohort:view', run: (context) => viewFigures(context, anyFigures) },
  {
    activity: 'cohort:view',
    run: (context) => compareCohortVersions(context, { ...anyFigures, modelVersionIds: [] }),
  },
  { activity: 'cohort:export', run: (context) => exportFigures(context, { ...anyFigures, format: 'CSV' }) },
  { activity: 'cohort:export', run: (context) => exportFiguresFile(context, anyFigures) },
  { activity: 'cohort:export', run: (context) => exportMembers(context, anyFigures) },
  { activity: 'cohort:freeze', run: (context) => freezeCohort(context, anyCohort) },
  { activity: 'cohort:freeze', run: (context) => cancelFreezing(context, { frozenCohortId: randomUUID() }) },
];

/** Every operation of a person, with input that gets as far as the permission lets it. */
const operations: readonly {
  readonly activity: string;
  readonly allowed: readonly Role[];
  run(context: SignatureContext): Promise<unknown>;
}[] = [
  { activity: 'study:list', allowed: ['CLINICIAN', 'ADMIN'], run: (context) => listWorklist(context, {}) },
  { activity: 'study:list', allowed: ['CLINICIAN', 'ADMIN'], run: (context) => countWorklist(context) },
  {
    activity: 'study:list',
    allowed: ['CLINICIAN', 'ADMIN'],
    run: (context) => countArrivals(context, { since: new Date() }),
  },
  ...assignments.map((run) => ({ activity: 'study:assign', allowed: ['CLINICIAN'] as const, run })),
  ...cohorts.map((cohort) => ({ ...cohort, allowed: ['ADMIN', 'ANALYST'] as const })),
  ...filters.map((run) => ({ activity: 'filter:save', allowed: ['CLINICIAN', 'ADMIN'] as const, run })),
  {
    activity: 'study:view',
    allowed: ['CLINICIAN'],
    run: (context) => viewStudy(context, { studyId: randomUUID() }),
  },
  { activity: 'film:view', allowed: ['CLINICIAN'], run: (context) => viewFilm(context, nowhere) },
  {
    activity: 'film:view',
    allowed: ['CLINICIAN'],
    run: (context) => viewFilms(context, { studyInstanceUid: '1.2', resource: 'METADATA' }),
  },
  {
    activity: 'measurement:write',
    allowed: ['CLINICIAN'],
    run: (context) => storeMeasurement(context, { filmId: randomUUID(), kind: 'LENGTH', points: [] }),
  },
  {
    activity: 'measurement:write',
    allowed: ['CLINICIAN'],
    run: (context) => moveMeasurement(context, { measurementId: randomUUID(), points: [] }),
  },
  {
    activity: 'measurement:write',
    allowed: ['CLINICIAN'],
    run: (context) => removeMeasurement(context, { measurementId: randomUUID() }),
  },
  {
    activity: 'measurement:write',
    allowed: ['CLINICIAN'],
    run: (context) => restoreMeasurement(context, { measurementId: randomUUID() }),
  },
  { activity: 'film:store', allowed: ['CLINICIAN', 'ADMIN'], run: (context) => storeFilms(context, { films: [] }) },
  {
    activity: 'reading:sign',
    allowed: ['CLINICIAN'],
    run: (context) => signReading(context, { studyId: randomUUID(), version: 0, content: accepted, password }),
  },
  {
    activity: 'reading:sign',
    allowed: ['CLINICIAN'],
    run: (context) => amendReading(context, { readingId: randomUUID(), version: 0, content: accepted, password }),
  },
  {
    activity: 'reading:sign',
    allowed: ['CLINICIAN'],
    run: (context) => storeBlindedRead(context, { studyId: randomUUID(), scoliosis: 'ABSENT', cmsSuspicion: 'NONE' }),
  },
  {
    activity: 'disposition:record',
    allowed: ['CLINICIAN'],
    run: (context) => recordDisposition(context, { ...noAction, studyId: randomUUID(), version: 0 }),
  },
  {
    activity: 'disposition:record',
    allowed: ['CLINICIAN'],
    run: (context) => withdrawDisposition(context, { dispositionId: randomUUID() }),
  },
  {
    activity: 'reference:record',
    allowed: ['CLINICIAN'],
    run: (context) => recordReferenceStandard(context, { ...mri, studyId: randomUUID() }),
  },
  {
    activity: 'film:reassign',
    allowed: ['CLINICIAN'],
    run: (context) => reassignViews(context, { studyId: randomUUID(), films: [] }),
  },
  {
    activity: 'comment:write',
    allowed: ['CLINICIAN'],
    run: (context) => writeComment(context, { studyId: randomUUID(), body: 'look', mentionedUserIds: [] }),
  },
  { activity: 'comment:write', allowed: ['CLINICIAN'], run: (context) => listMentions(context) },
  { activity: 'comment:write', allowed: ['CLINICIAN'], run: (context) => seeMentions(context, { mentionIds: [] }) },
  { activity: 'settings:change', allowed: ['ADMIN'], run: (context) => changeSettings(context, { version: 0 }) },
  { activity: 'audit:view', allowed: ['ADMIN', 'AUDITOR'], run: (context) => listAuditEvents(context, {}) },
  {
    activity: 'model:deploy',
    allowed: ['ADMIN'],
    run: (context) => installRelease(context, { modelVersionId: randomUUID() }),
  },
];

const cases = operations.flatMap((operation) => Object.values(Role).map((role) => ({ ...operation, role })));

test.each(cases.filter(({ allowed, role }) => !allowed.includes(role)))(
  '$activity is refused to $role, and the attempt is kept',
  async ({ activity, role, run }) => {
    const before = (await clinic.auditTrail(activity)).length;
    await expect(run(clinic.as(role))).rejects.toMatchObject({
      code: 'PERMISSION_MISSING',
      detail: { permission: activity },
    });
    const trail = await clinic.auditTrail(activity);
    expect(trail).toHaveLength(before + 1);
    expect(trail.at(-1)).toMatchObject({
      action: 'EXECUTE',
      outcome: 'MINOR_FAILURE',
      agentName: `The ${role.toLowerCase()}`,
      detail: { code: 'PERMISSION_MISSING' },
    });
  },
);

test.each(cases.filter(({ allowed, role }) => allowed.includes(role)))(
  '$activity is open to $role',
  async ({ role, run }) => {
    const refused = await run(clinic.as(role)).then(
      () => null,
      (error: unknown) => error,
    );
    expect(refused).not.toMatchObject({ code: 'PERMISSION_MISSING' });
  },
);

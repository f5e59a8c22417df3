import { randomUUID } from 'node:crypto';
import { Role } from '@plumbline/database/enums';
import {
  countWorklist,
  installRelease,
  listAuditEvents,
  listWorklist,
  type OperationContext,
  signReading,
  storeFilms,
  viewFilm,
  viewStudy,
} from '@plumbline/operations';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Clinic, openPlatform, type Platform } from './clinic.ts';

let platform: Platform;
let clinic: Clinic;
beforeAll(async () => {
  platform = await openPlatform();
  clinic = await platform.openClinic();
});
afterAll(() => platform.close());

const nowhere = { studyInstanceUid: '1.2', seriesInstanceUid: '1.3', sopInstanceUid: '1.4', thumbnail: false };

/** Every operation of a person, with input that gets as far as the permission lets it. */
const operations: readonly {
  readonly activity: string;
  readonly allowed: readonly Role[];
  run(context: OperationContext): Promise<unknown>;
}[] = [
  { activity: 'study:list', allowed: ['CLINICIAN', 'ADMIN'], run: (context) => listWorklist(context, {}) },
  { activity: 'study:list', allowed: ['CLINICIAN', 'ADMIN'], run: (context) => countWorklist(context) },
  {
    activity: 'study:view',
    allowed: ['CLINICIAN'],
    run: (context) => viewStudy(context, { studyId: randomUUID() }),
  },
  { activity: 'film:view', allowed: ['CLINICIAN'], run: (context) => viewFilm(context, nowhere) },
  { activity: 'film:store', allowed: ['CLINICIAN', 'ADMIN'], run: (context) => storeFilms(context, { films: [] }) },
  {
    activity: 'reading:sign',
    allowed: ['CLINICIAN'],
    run: (context) => signReading(context, { studyId: randomUUID(), agreement: 'AGREE', reason: 'looks right' }),
  },
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

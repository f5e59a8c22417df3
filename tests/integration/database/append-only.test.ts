import { translateDatabaseError } from '@plumbline/database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { agent, openOrganizations, type TwoOrganizations } from './open-organizations.ts';

let open: TwoOrganizations;

beforeAll(async () => {
  open = await openOrganizations();
});
afterAll(() => open.close());

const onlyAdded = [
  ...['audit_event', 'reading', 'reading_curve', 'blinded_read', 'disposition', 'reference_standard'],
  ...['model_version', 'model_artifact', 'model_signature'],
  ...['reference_window', 'watch_window', 'watch_signal', 'watch_thresholds'],
  ...['release_approval', 'release_event', 'acceptance_criteria', 'evaluation', 'cohort_definition'],
];

describe.each(onlyAdded)('rows of %s', (table) => {
  test.each([`update ${table} set id = id`, `delete from ${table}`, `truncate ${table} cascade`])(
    'are safe from “%s” by their owner',
    async (statement) => {
      const owner = await open.connect('owner');
      await expect(owner.query(statement)).rejects.toMatchObject({
        code: '42501',
        message: `Rows of ${table} are only ever added.`,
      });
    },
  );

  test('are safe from the application and from the platform', async () => {
    for (const role of ['app', 'platform'] as const) {
      const client = await open.connect(role);
      await expect(client.query(`update ${table} set id = id`)).rejects.toMatchObject({ code: '42501' });
      await expect(client.query(`delete from ${table}`)).rejects.toMatchObject({ code: '42501' });
    }
  });
});

test('the audit trail grows by what is recorded, in the agent’s name', async () => {
  await open.riverside.transaction((tx) =>
    tx.record({ action: 'READ', activity: 'study:list', entityType: 'ImagingStudy', detail: { count: 3 } }),
  );
  const trail = await open.riverside.transaction((tx) => tx.auditEvent.findMany({ where: { activity: 'study:list' } }));
  expect(trail).toMatchObject([
    {
      action: 'READ',
      outcome: 'SUCCESS',
      agentUserId: null,
      agentName: agent.name,
      agentRole: agent.role,
      agentAddress: agent.address,
      entityType: 'ImagingStudy',
      patientId: null,
      detail: { count: 3 },
    },
  ]);
});

test('the platform records its own acts only, never one about a patient', async () => {
  const { organizationId } = open.riverside;
  const record = (entityType: string) =>
    open.platform.recordSignIn(organizationId, agent, { action: 'READ', activity: 'study:view', entityType });
  expect(await record('Patient').catch(translateDatabaseError)).toEqual({ kind: 'REFUSED', target: null });
  await record('Session');
});

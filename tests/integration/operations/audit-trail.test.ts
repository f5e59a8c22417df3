import { joinTransaction } from '@plumbline/database';
import { type AuditEventsRequest, listAuditEvents, listWorklist, viewStudy } from '@plumbline/operations';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Clinic, openPlatform, type Platform } from './clinic.ts';

let platform: Platform;
let clinic: Clinic;
beforeAll(async () => {
  platform = await openPlatform();
});
beforeEach(async () => {
  clinic = await platform.openClinic();
});
afterAll(() => platform.close());

const list = (request: AuditEventsRequest = {}, of: Clinic = clinic) => listAuditEvents(of.as('AUDITOR'), request);

test('the latest comes first, and reading the trail is recorded after what it showed', async () => {
  await listWorklist(clinic.as('CLINICIAN'), {});
  const first = await list();
  expect(first.edges.map(({ event }) => event.activity)).toEqual(['study:list', 'organization:provision']);
  const second = await list();
  expect(second.edges.map(({ event }) => event.activity)).toEqual([
    'audit:view',
    'study:list',
    'organization:provision',
  ]);
  expect(second.edges[0]?.event).toMatchObject({
    action: 'READ',
    agentName: 'The auditor',
    agentRole: 'AUDITOR',
    agentAddress: '127.0.0.1',
    entityType: 'AuditEvent',
    detail: { count: 2 },
  });
});

test('pages hold every event once, also those of one instant', async () => {
  await clinic.rows.transaction(async (transaction) => {
    // One transaction has one instant: only the ids order these.
    for (let number = 0; number < 7; number += 1) {
      await transaction.record({
        action: 'READ',
        activity: 'study:view',
        entityType: 'ImagingStudy',
        detail: { number },
      });
    }
  });
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof list>> = await list({ first: 3, after, activity: 'study:view' });
    seen.push(...page.edges.map(({ event }) => event.id));
    after = page.hasNextPage ? page.endCursor : null;
  } while (after !== null);
  expect(seen).toHaveLength(7);
  expect(new Set(seen).size).toBe(7);
});

test('shows one activity when asked for one', async () => {
  await listWorklist(clinic.as('CLINICIAN'), {});
  const page = await list({ activity: 'study:list' });
  expect(page.edges.map(({ event }) => event.activity)).toEqual(['study:list']);
});

test("shows nothing of another clinic's", async () => {
  await listWorklist(clinic.as('CLINICIAN'), {});
  const lakeside = await platform.openClinic();
  const page = await list({}, lakeside);
  expect(page.edges.map(({ event }) => event.organizationId)).toEqual([lakeside.organizationId]);
});

test('refuses a page that is too large and a cursor that is none', async () => {
  await expect(list({ first: 0 })).rejects.toMatchObject({ code: 'PAGE_TOO_LARGE' });
  await expect(list({ after: 'garbage' })).rejects.toMatchObject({ code: 'CURSOR_INVALID' });
});

test('inside a request with one transaction, a refused operation leaves the others and its own audit event', async () => {
  const context = clinic.as('AUDITOR');
  await context.organization.transaction(async (transaction) => {
    const joined = { ...context, organization: joinTransaction(transaction) };
    await expect(viewStudy(joined, { studyId: 'any' })).rejects.toMatchObject({ code: 'PERMISSION_MISSING' });
    expect((await listAuditEvents(joined, { activity: 'study:view' })).edges).toHaveLength(1);
  });
  expect(await clinic.auditTrail('study:view')).toMatchObject([{ outcome: 'MINOR_FAILURE' }]);
});

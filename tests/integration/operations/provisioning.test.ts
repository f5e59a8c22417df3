import { randomUUID } from 'node:crypto';
import type { Agent } from '@plumbline/database';
import { provisionOrganization, renewSession, resetPassword, type SessionContext, signIn } from '@plumbline/operations';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { frontDoor, openPlatform, type Platform, password } from './clinic.ts';

const installer: Agent = { userId: null, name: 'installer', role: 'PLATFORM', address: null };
let platform: Platform;
let door: SessionContext;
beforeAll(async () => {
  platform = await openPlatform();
  door = frontDoor(platform);
});
afterAll(() => platform.close());

const context = () => ({ platform: platform.platform, agent: installer });

function newClinic() {
  const slug = `new-${randomUUID()}`;
  const member = { email: `one@${slug}.example`, displayName: 'One', role: 'CLINICIAN', password } as const;
  return { slug, name: 'New', members: [member] };
}

test('a new organization lets its people in at once, and is left as it is the second time', async () => {
  const clinic = newClinic();
  const first = await provisionOrganization(context(), clinic);
  const [email = ''] = clinic.members.map((member) => member.email);
  expect(await signIn(door, { email, password })).toMatchObject({ organization: { id: first.organizationId } });
  const again = await provisionOrganization(context(), { ...clinic, members: [] });
  expect(again).toEqual({ organizationId: first.organizationId, created: false });
  expect(first.created).toBe(true);
});

test('somebody whom a later release brings along joins the organization that is there, and nobody else is changed', async () => {
  const clinic = newClinic();
  const { organizationId } = await provisionOrganization(context(), clinic);
  const late = { email: `Late@${clinic.slug}.example`, displayName: 'Late', role: 'AUDITOR', password } as const;
  const members = [...clinic.members.map((member) => ({ ...member, password: 'another' })), late];
  await provisionOrganization(context(), { ...clinic, members });
  await provisionOrganization(context(), { ...clinic, members });
  const [email = ''] = clinic.members.map((member) => member.email);
  expect(await signIn(door, { email, password })).toMatchObject({ role: 'CLINICIAN' });
  expect(await signIn(door, { email: late.email, password })).toMatchObject({
    role: 'AUDITOR',
    organization: { id: organizationId },
  });
});

test('a reset password replaces the old one, ends the open session and is recorded', async () => {
  const clinic = await platform.openClinic();
  const email = clinic.emailOf('CLINICIAN');
  const session = await signIn(door, { email, password });
  await resetPassword(context(), { email, password: 'a different one' });
  await expect(signIn(door, { email, password })).rejects.toMatchObject({ code: 'SIGN_IN_REFUSED' });
  await expect(renewSession(door, session)).rejects.toMatchObject({ code: 'SESSION_ENDED' });
  expect(await signIn(door, { email, password: 'a different one' })).toMatchObject({ role: 'CLINICIAN' });
  expect(await clinic.auditTrail('account:reset-password')).toMatchObject([
    { action: 'UPDATE', agentName: 'installer', entityId: session.user.id },
  ]);
});

test('the password that somebody already has changes nothing', async () => {
  const clinic = await platform.openClinic();
  const email = clinic.emailOf('ADMIN');
  const session = await signIn(door, { email, password });
  await resetPassword(context(), { email, password });
  expect(await renewSession(door, session)).toMatchObject({ role: 'ADMIN' });
  expect(await clinic.auditTrail('account:reset-password')).toEqual([]);
});

test('nobody gets a password without an account', async () => {
  const unknown = resetPassword(context(), { email: `${randomUUID()}@nowhere.example`, password });
  await expect(unknown).rejects.toMatchObject({ code: 'ACCOUNT_NOT_FOUND' });
});

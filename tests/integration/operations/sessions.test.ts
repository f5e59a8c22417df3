import { randomUUID } from 'node:crypto';
import { endSession, renewSession, type SessionContext, signIn, verifyAccessToken } from '@plumbline/operations';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Clinic, frontDoor, openPlatform, type Platform, password } from './clinic.ts';

let platform: Platform;
let clinic: Clinic;
let door: SessionContext;
beforeAll(async () => {
  platform = await openPlatform();
  door = frontDoor(platform);
});
beforeEach(async () => {
  clinic = await platform.openClinic();
});
afterAll(() => platform.close());

const enter = () => signIn(door, { email: clinic.emailOf('CLINICIAN'), password });

test('the right password opens a session of the right person, clinic and role', async () => {
  const session = await enter();
  expect(session).toMatchObject({
    user: { displayName: 'The clinician', email: clinic.emailOf('CLINICIAN') },
    organization: { id: clinic.organizationId, slug: clinic.slug },
    role: 'CLINICIAN',
  });
  expect(await verifyAccessToken(door.tokenSecret, session.accessToken)).toMatchObject({
    userId: session.user.id,
    organizationId: clinic.organizationId,
    role: 'CLINICIAN',
    name: 'The clinician',
  });
  expect(await clinic.auditTrail('session:create')).toMatchObject([
    { action: 'CREATE', outcome: 'SUCCESS', agentName: 'The clinician' },
  ]);
});

test('the email may be written in any case', async () => {
  const email = ` ${clinic.emailOf('CLINICIAN').toUpperCase()} `;
  expect(await signIn(door, { email, password })).toMatchObject({ role: 'CLINICIAN' });
});

test('a wrong password is refused and kept in the audit trail of the person’s clinic', async () => {
  const attempt = signIn(door, { email: clinic.emailOf('CLINICIAN'), password: 'wrong' });
  await expect(attempt).rejects.toMatchObject({ code: 'SIGN_IN_REFUSED' });
  expect(await clinic.auditTrail('session:create')).toMatchObject([
    { action: 'EXECUTE', outcome: 'MINOR_FAILURE', agentName: 'The clinician', detail: { code: 'SIGN_IN_REFUSED' } },
  ]);
});

test('somebody unknown is refused in the same words', async () => {
  const unknown = await signIn(door, { email: `${randomUUID()}@nowhere.example`, password }).catch((error) => error);
  const wrong = await signIn(door, { email: clinic.emailOf('ADMIN'), password: 'wrong' }).catch((error) => error);
  expect([unknown.code, unknown.message, unknown.detail]).toEqual([wrong.code, wrong.message, wrong.detail]);
});

test('a session is renewed by its refresh token once; then the successor renews it', async () => {
  const first = await enter();
  const second = await renewSession(door, first);
  expect(second).toMatchObject({ user: first.user, organization: first.organization, role: 'CLINICIAN' });
  await expect(renewSession(door, first)).rejects.toMatchObject({ code: 'SESSION_ENDED' });
  expect(await renewSession(door, second)).toMatchObject({ user: first.user });
});

test('of two renewals at once with one token one succeeds', async () => {
  const session = await enter();
  const renewals = await Promise.allSettled([renewSession(door, session), renewSession(door, session)]);
  expect(renewals.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});

test('an ended session cannot be renewed, and ending it again changes nothing', async () => {
  const session = await enter();
  expect(await endSession(door, session)).toBe(true);
  expect(await endSession(door, session)).toBe(false);
  await expect(renewSession(door, session)).rejects.toMatchObject({ code: 'SESSION_ENDED' });
  expect(await clinic.auditTrail('session:end')).toMatchObject([{ action: 'UPDATE', agentName: 'The clinician' }]);
});

test('a refresh token that nobody gave out renews and ends nothing', async () => {
  await expect(renewSession(door, { refreshToken: 'made up' })).rejects.toMatchObject({ code: 'SESSION_ENDED' });
  expect(await endSession(door, { refreshToken: 'made up' })).toBe(false);
});

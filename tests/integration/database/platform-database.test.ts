import { randomUUID } from 'node:crypto';
import { openDatabase, platformDatabase, translateDatabaseError } from '@plumbline/database';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { uncheckedSignature } from '../operations/unchecked-signature.ts';
import { agent, openOrganizations, type TwoOrganizations } from './open-organizations.ts';

let open: TwoOrganizations;

beforeAll(async () => {
  open = await openOrganizations();
});
afterAll(() => open.close());

const inAnHour = () => new Date(Date.now() + 3_600_000);

/** An organization with one clinician who has signed in. */
async function signedIn() {
  const slug = `clinic-${randomUUID()}`;
  const email = `Clinician@${slug}.example`;
  const members = [{ email, displayName: 'A. Clinician', passwordHash: '$argon2id$…', role: 'CLINICIAN' as const }];
  const organizationId = await open.platform.provisionOrganization({ slug, name: 'Clinic', members }, agent);
  const account = await open.platform.findSignIn(email);
  if (!account) throw new Error('The clinician was not found.');
  const token = randomUUID();
  const session = { organizationId, userId: account.userId, refreshTokenHash: token, expiresAt: inAnHour() };
  const sessionId = await open.platform.createSession(session, agent);
  return { slug, email, organizationId, account, token, sessionId };
}

describe('sign-in', () => {
  test('finds an account in any case of the email, with where it belongs', async () => {
    const { slug, email, organizationId, account } = await signedIn();
    const membership = { organizationId, organizationSlug: slug, organizationName: 'Clinic', role: 'CLINICIAN' };
    expect(account).toMatchObject({
      email: email.toLowerCase(),
      displayName: 'A. Clinician',
      memberships: [membership],
    });
    expect(account.passwordHash).toBe('$argon2id$…');
    expect(await open.platform.findSignIn(` ${email.toUpperCase()} `)).toEqual(account);
    expect(await open.platform.findSignIn('nobody@nowhere.example')).toBeNull();
  });

  test('finds a session by its token with the person and the role', async () => {
    const { token, sessionId, account, organizationId } = await signedIn();
    expect(await open.platform.findSession(token)).toMatchObject({
      sessionId,
      userId: account.userId,
      email: account.email,
      revokedAt: null,
      membership: { organizationId, role: 'CLINICIAN' },
    });
    expect(await open.platform.findSession(randomUUID())).toBeNull();
  });

  test('a token is renewed once: of two who hold it, one wins', async () => {
    const { token } = await signedIn();
    const renew = () => open.platform.renewSession(token, { refreshTokenHash: randomUUID(), expiresAt: inAnHour() });
    expect((await Promise.all([renew(), renew()])).sort()).toEqual([false, true]);
    expect(await open.platform.findSession(token)).toBeNull();
  });

  test('a session that ended or ran out is not renewed', async () => {
    const ended = await signedIn();
    expect(await open.platform.endSession(ended.token, agent)).toBe(true);
    expect(await open.platform.endSession(ended.token, agent)).toBe(false);
    const next = { refreshTokenHash: randomUUID(), expiresAt: inAnHour() };
    expect(await open.platform.renewSession(ended.token, next)).toBe(false);
    const ranOut = await signedIn();
    await open.platform.renewSession(ranOut.token, { refreshTokenHash: 'ran out', expiresAt: new Date(0) });
    expect(await open.platform.renewSession('ran out', next)).toBe(false);
  });
});

describe('provisioning', () => {
  test('is one whole: a taken email leaves no organization behind', async () => {
    const { email } = await signedIn();
    const slug = `clinic-${randomUUID()}`;
    const members = [{ email, displayName: 'Again', passwordHash: '-', role: 'ADMIN' as const }];
    const provision = open.platform.provisionOrganization({ slug, name: 'Clinic', members }, agent);
    expect(await provision.catch(translateDatabaseError)).toMatchObject({ kind: 'UNIQUE' });
    expect(await open.platform.findOrganization(slug)).toBeNull();
  });

  test('finds an organization by its short name', async () => {
    const { slug, organizationId } = await signedIn();
    expect(await open.platform.findOrganization(slug)).toEqual({ organizationId, name: 'Clinic' });
  });
});

describe('the outbox', () => {
  const ours = async () =>
    (await open.platform.findUnrelayed(100_000)).filter(
      ({ organizationId }) => organizationId === open.riverside.organizationId,
    );

  test('gives each message until it is marked', async () => {
    await open.riverside.transaction((tx) => tx.enqueue({ job: 'screen-study', payload: { studyId: 'a' } }));
    const [message] = await ours();
    expect(message).toMatchObject({ job: 'screen-study', payload: { studyId: 'a' } });
    await open.platform.markRelayed([message?.id ?? '']);
    expect(await ours()).toEqual([]);
  });

  test('says so when a message is committed, and at once when it starts to listen', async () => {
    const calls: (() => void)[] = [];
    const errors: Error[] = [];
    const nextCall = () => new Promise<void>((resolve) => calls.push(resolve));
    const first = nextCall();
    const listening = await open.platform.listenOutbox(
      () => calls.shift()?.(),
      (error) => errors.push(error),
    );
    await first;
    const second = nextCall();
    await open.riverside.transaction((tx) => tx.enqueue({ job: 'screen-study', payload: {} }));
    await second;
    await listening.close();
    expect(errors).toEqual([]);
  });

  test('listens again after its connection was cut', async () => {
    const calls: (() => void)[] = [];
    const errors: Error[] = [];
    const nextCall = () => new Promise<void>((resolve) => calls.push(resolve));
    const first = nextCall();
    const listening = await open.platform.listenOutbox(
      () => calls.shift()?.(),
      (error) => errors.push(error),
    );
    await first;
    const again = nextCall();
    const platform = await open.connect('platform');
    await platform.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'plumbline-outbox'`,
    );
    await again;
    const afterwards = nextCall();
    await open.riverside.transaction((tx) => tx.enqueue({ job: 'screen-study', payload: {} }));
    await afterwards;
    await listening.close();
    expect(errors).not.toHaveLength(0);
  });

  test('cannot listen when the first connection is refused', async () => {
    const url = new URL(inject('databaseUrls').platform);
    url.password = 'wrong';
    const wrong = openDatabase(url.href);
    const errors: Error[] = [];
    await expect(
      platformDatabase(wrong).listenOutbox(
        () => undefined,
        (error) => errors.push(error),
      ),
    ).rejects.toThrow();
    await wrong.close();
    expect(errors).toEqual([]);
  });
});

describe('the model registry', () => {
  test('registers a version once, with its files', async () => {
    const model = {
      name: `coronal-${randomUUID()}`,
      version: '1.0.0',
      manifest: { classes: ['NORMAL', 'SCOLIOSIS', 'CMS'], trainingData: { kind: 'SYNTHETIC' } },
      manifestSha256: 'ab'.repeat(32),
      card: null,
      artifacts: [{ path: 'model.onnx', sha256: 'cd'.repeat(32), byteLength: 94_000_000 }],
      signature: { ...uncheckedSignature, keyId: 'ef'.repeat(32), signature: 'c2lnbmVk' },
    };
    expect(await open.platform.findModelVersion(model.name, '1.0.0')).toBeNull();
    const registered = await open.platform.registerModelVersion(model);
    expect(await open.platform.findModelVersion(model.name, '1.0.0')).toEqual(registered);
    const again = open.platform.registerModelVersion(model);
    expect(await again.catch(translateDatabaseError)).toMatchObject({ kind: 'UNIQUE' });
    const seen = await open.riverside.transaction((tx) =>
      tx.modelVersion.findUniqueOrThrow({ where: { id: registered.modelVersionId }, include: { artifacts: true } }),
    );
    expect(seen).toMatchObject({ manifest: model.manifest, artifacts: model.artifacts });
  });
});

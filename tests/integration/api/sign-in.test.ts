import { SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Clinic } from '../operations/clinic.ts';
import { password } from '../operations/clinic.ts';
import { codesOf, type RunningTestApi, startTestApi, tokenSecret } from './running-api.ts';

const signInDocument = `mutation SignIn($email: String!, $password: String!) {
  signIn(input: { email: $email, password: $password }) {
    __typename
    ... on SignedIn { accessToken refreshToken viewer { user { email } organization { slug } role permissions } }
    ... on Refusal { code message }
  }
}`;
const renewDocument = `mutation Renew($token: String!) {
  renewSession(input: { refreshToken: $token }) {
    __typename
    ... on SignedIn { accessToken refreshToken viewer { role } }
    ... on Refusal { code }
  }
}`;
const viewerDocument = '{ viewer { user { displayName } organization { slug } role } }';

/** A token with right claims, unless told otherwise. */
function forgeToken(clinic: Clinic, { secret = tokenSecret, expires = '5m', issuer = 'plumbline' } = {}) {
  const claims = { organizationId: clinic.organizationId, role: 'CLINICIAN', name: 'The clinician' };
  return new SignJWT(claims)
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(clinic.as('CLINICIAN').agent.userId ?? '')
    .setIssuer(issuer)
    .setAudience('plumbline-api')
    .setIssuedAt()
    .setExpirationTime(expires)
    .sign(new TextEncoder().encode(secret));
}

describe('signing in', () => {
  let api: RunningTestApi;
  let clinic: Clinic;

  beforeAll(async () => {
    api = await startTestApi();
    clinic = await api.platform.openClinic();
  });
  afterAll(() => api.close());

  test('the right password gives a token that says who asks', async () => {
    const email = clinic.emailOf('AUDITOR').toUpperCase();
    const { data } = await api.ask(signInDocument, { variables: { email, password } });
    expect(data).toEqual({
      signIn: {
        __typename: 'SignedIn',
        accessToken: expect.any(String),
        refreshToken: expect.any(String),
        viewer: {
          user: { email: clinic.emailOf('AUDITOR') },
          organization: { slug: clinic.slug },
          role: 'AUDITOR',
          permissions: ['audit:view'],
        },
      },
    });
  });

  test('a wrong password and an unknown email are refused in the same words', async () => {
    const refused = {
      signIn: {
        __typename: 'SignInRefused',
        code: 'SIGN_IN_REFUSED',
        message: 'The email or the password is wrong.',
      },
    };
    const wrong = { email: clinic.emailOf('CLINICIAN'), password: 'wrong' };
    expect((await api.ask(signInDocument, { variables: wrong })).data).toEqual(refused);
    const unknown = { email: 'nobody@nowhere.example', password };
    expect((await api.ask(signInDocument, { variables: unknown })).data).toEqual(refused);
  });

  test('an access token opens what its holder may see', async () => {
    const token = await api.tokenOf(clinic, 'CLINICIAN');
    const { data, errors } = await api.ask(viewerDocument, { token });
    expect(errors).toEqual([]);
    expect(data).toEqual({
      viewer: { user: { displayName: 'The clinician' }, organization: { slug: clinic.slug }, role: 'CLINICIAN' },
    });
  });

  test('a forged token with the right secret is taken: the refusals below are refused for their fault alone', async () => {
    const { errors } = await api.ask(viewerDocument, { token: await forgeToken(clinic) });
    expect(errors).toEqual([]);
  });

  test.each([
    ['no token', async () => undefined],
    ['a garbled token', async () => 'abc.def.ghi'],
    ['an expired token', () => forgeToken(clinic, { expires: '-1s' })],
    ['a token of another secret', () => forgeToken(clinic, { secret: 'another secret of at least 32 bytes!' })],
    ['a token of another issuer', () => forgeToken(clinic, { issuer: 'somebody-else' })],
  ])('%s opens nothing, and the caller is asked to sign in', async (_what, tokenFor) => {
    const token = await tokenFor();
    const answer = await api.ask(viewerDocument, { token });
    expect(answer.data).toBeNull();
    expect(answer.errors).toEqual([
      expect.objectContaining({
        message: 'The session has ended. Sign in again.',
        extensions: { code: 'UNAUTHENTICATED', reason: 'SESSION_ENDED' },
      }),
    ]);
  });

  test('a garbled token does not stand in the way of signing in', async () => {
    const variables = { email: clinic.emailOf('ADMIN'), password };
    const answer = await api.ask(signInDocument, { token: 'abc.def.ghi', variables });
    expect(answer.data).toMatchObject({ signIn: { __typename: 'SignedIn' } });
  });

  test('a session is renewed once with one token, and not after its end', async () => {
    const variables = { email: clinic.emailOf('ANALYST'), password };
    const { data } = await api.ask(signInDocument, { variables });
    const first = refreshTokenIn(data, 'signIn');
    const renewed = await api.ask(renewDocument, { variables: { token: first } });
    expect(renewed.data).toMatchObject({ renewSession: { __typename: 'SignedIn', viewer: { role: 'ANALYST' } } });
    const second = refreshTokenIn(renewed.data, 'renewSession');

    const refused = { renewSession: { __typename: 'SignInRefused', code: 'SESSION_ENDED' } };
    expect((await api.ask(renewDocument, { variables: { token: first } })).data).toEqual(refused);

    const end = `mutation End($token: String!) { endSession(input: { refreshToken: $token }) { ended } }`;
    expect((await api.ask(end, { variables: { token: second } })).data).toEqual({ endSession: { ended: true } });
    expect((await api.ask(renewDocument, { variables: { token: second } })).data).toEqual(refused);
  });

  test('a mutation by GET and one from a plain web form are refused', async () => {
    const document = encodeURIComponent('mutation { endSession(input: { refreshToken: "x" }) { ended } }');
    const byGet = await fetch(`${api.url}/graphql?query=${document}`, { headers: { 'Apollo-Require-Preflight': '1' } });
    expect(byGet.status).toBe(405);
    const body = '{"query":"{ viewer { role } }"}';
    const form = await fetch(`${api.url}/graphql`, { method: 'POST', headers: { 'Content-Type': 'text/plain' }, body });
    expect(form.status).toBe(400);
  });

  test('an operation that is no GraphQL is the caller’s fault, without a stack', async () => {
    const answer = await api.ask('{ viewer {');
    expect(codesOf(answer)).toEqual(['GRAPHQL_PARSE_FAILED']);
    expect(JSON.stringify(answer)).not.toContain('node_modules');
  });
});

function refreshTokenIn(data: unknown, field: 'signIn' | 'renewSession'): string {
  expect(data).toMatchObject({ [field]: { refreshToken: expect.any(String) } });
  return z.record(z.string(), z.object({ refreshToken: z.string() })).parse(data)[field]?.refreshToken ?? '';
}

import { schema } from '@plumbline/api';
import { Role } from '@plumbline/database/enums';
import { isPermitted, type Permission } from '@plumbline/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Clinic } from '../operations/clinic.ts';
import { codesOf, type RunningTestApi, startTestApi } from './running-api.ts';

interface Question {
  readonly document: string;
  /** Null: everybody who is signed in; 'EVERYBODY': also who is not. */
  readonly needs: Permission | null | 'EVERYBODY';
}

const nobody = '00000000-0000-4000-8000-000000000000';
const noRelease = `input: { releaseId: "${nobody}", version: 0, reason: "because" }`;
const noToken = '(input: { refreshToken: "none" })';

/** One question for every field of Query and Mutation; the first test fails when one is missing. */
const questions: Readonly<Record<string, Question>> = {
  viewer: { document: '{ viewer { role } }', needs: null },
  worklist: { document: '{ worklist { edges { cursor } } }', needs: 'study:list' },
  worklistCounts: { document: '{ worklistCounts { all } }', needs: 'study:list' },
  study: { document: `{ study(id: "${nobody}") { __typename } }`, needs: 'study:view' },
  registeredVersions: { document: '{ registeredVersions { id } }', needs: 'model:view' },
  releases: { document: '{ releases { id } }', needs: 'model:view' },
  release: { document: `{ release(id: "${nobody}") { id } }`, needs: 'model:view' },
  acceptanceCriteria: { document: '{ acceptanceCriteria { id } }', needs: 'model:view' },
  evaluationCohorts: { document: '{ evaluationCohorts { id } }', needs: 'model:view' },
  disagreements: { document: `{ disagreements(releaseId: "${nobody}") { __typename } }`, needs: 'model:deploy' },
  createRelease: {
    document: `mutation { createRelease(modelVersionId: "${nobody}") { __typename } }`,
    needs: 'model:deploy',
  },
  describeRelease: {
    document: `mutation { describeRelease(input: { releaseId: "${nobody}", version: 0, modifications: "", protocol: "",
      impact: "", canaryShare: 0.1 }) { __typename } }`,
    needs: 'model:deploy',
  },
  advanceRelease: {
    document: `mutation { advanceRelease(${noRelease}, step: SHADOW) { __typename } }`,
    needs: 'model:deploy',
  },
  proposePromotion: { document: `mutation { proposePromotion(${noRelease}) { __typename } }`, needs: 'model:deploy' },
  approvePromotion: { document: `mutation { approvePromotion(${noRelease}) { __typename } }`, needs: 'model:deploy' },
  rollBackRelease: { document: `mutation { rollBackRelease(${noRelease}) { __typename } }`, needs: 'model:deploy' },
  retireRelease: { document: `mutation { retireRelease(${noRelease}) { __typename } }`, needs: 'model:deploy' },
  setAcceptanceCriteria: {
    document: 'mutation { setAcceptanceCriteria(minimumSensitivity: 2, aurocMargin: 0, reason: "x") { __typename } }',
    needs: 'model:deploy',
  },
  freezeCohort: { document: 'mutation { freezeCohort(name: "x") { __typename } }', needs: 'model:deploy' },
  evaluateRelease: {
    document: `mutation { evaluateRelease(releaseId: "${nobody}", version: 0, cohortId: "${nobody}") { __typename } }`,
    needs: 'model:deploy',
  },
  auditEvents: { document: '{ auditEvents { edges { cursor } } }', needs: 'audit:view' },
  signIn: { document: 'mutation { signIn(input: { email: "", password: "" }) { __typename } }', needs: 'EVERYBODY' },
  renewSession: { document: `mutation { renewSession${noToken} { __typename } }`, needs: 'EVERYBODY' },
  endSession: { document: `mutation { endSession${noToken} { ended } }`, needs: 'EVERYBODY' },
  signReading: {
    document: `mutation {
      signReading(input: { studyId: "${nobody}", agreement: AGREE, reason: "left curve" }) { __typename }
    }`,
    needs: 'reading:sign',
  },
};

const cases = Object.values(Role).flatMap((role) =>
  Object.entries(questions).map(([field, { document, needs }]) => {
    const allowed = needs === null || needs === 'EVERYBODY' || isPermitted(role, needs);
    return { role, field, document, needs, allowed, may: allowed ? 'may' : 'may not' };
  }),
);

describe('who may ask what', () => {
  let api: RunningTestApi;
  let clinic: Clinic;
  const tokens = new Map<Role, string>();

  beforeAll(async () => {
    api = await startTestApi();
    clinic = await api.platform.openClinic();
    for (const role of Object.values(Role)) tokens.set(role, await api.tokenOf(clinic, role));
  });
  afterAll(() => api.close());

  test('every field of Query and Mutation is asked here', () => {
    const fields = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
      Object.keys(type?.getFields() ?? {}),
    );
    expect(Object.keys(questions).sort()).toEqual(fields.sort());
  });

  test.each(cases)('$role $may ask $field', async ({ role, document, allowed, needs }) => {
    const before = await clinic.auditTrail();
    const answer = await api.ask(document, { token: tokens.get(role) });
    expect(codesOf(answer)).toEqual(allowed ? [] : ['FORBIDDEN']);
    if (allowed) return;
    expect(answer.data).toBeNull();
    const added = (await clinic.auditTrail()).slice(before.length);
    expect(added).toMatchObject([
      { activity: needs, outcome: 'MINOR_FAILURE', agentName: `The ${role.toLowerCase()}`, action: 'EXECUTE' },
    ]);
  });

  test.each(Object.entries(questions))('who is not signed in and asks %s', async (_field, { document, needs }) => {
    const answer = await api.ask(document);
    expect(codesOf(answer)).toEqual(needs === 'EVERYBODY' ? [] : ['UNAUTHENTICATED']);
  });

  test('an alias or a fragment is no way around', async () => {
    const document = '{ ...everything } fragment everything on Query { mine: auditEvents { edges { cursor } } }';
    const answer = await api.ask(document, { token: tokens.get('CLINICIAN') });
    expect(codesOf(answer)).toEqual(['FORBIDDEN']);
  });
});

import { schema } from '@plumbline/api';
import { Role } from '@plumbline/database/enums';
import { isPermitted, type Permission } from '@plumbline/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Clinic } from '../operations/clinic.ts';
import { readingInput } from './reading-input.ts';
import { codesOf, type RunningTestApi, startTestApi } from './running-api.ts';

interface Question {
  readonly document: string;
  /** Null: everybody who is signed in; 'EVERYBODY': also who is not. */
  readonly needs: Permission | null | 'EVERYBODY';
}

const nobody = '00000000-0000-4000-8000-000000000000';
const noRelease = `input: { releaseId: "${nobody}", version: 0, reason: "because" }`;
const ofStudy = `studyId: "${nobody}", version: 0`;
const noToken = '(input: { refreshToken: "none" })';

/** One question for every field of Query and Mutation; the first test fails when one is missing. */
const questions: Readonly<Record<string, Question>> = {
  viewer: { document: '{ viewer { role } }', needs: null },
  worklist: { document: '{ worklist { edges { cursor } } }', needs: 'study:list' },
  arrivals: { document: '{ arrivals(since: "2026-11-23T00:00:00Z") }', needs: 'study:list' },
  readers: { document: '{ readers { displayName } }', needs: 'study:assign' },
  savedFilters: { document: '{ savedFilters { name } }', needs: 'filter:save' },
  ...Object.fromEntries(
    ['takeStudy', 'takeOverStudy', 'releaseStudy', 'acknowledgeStudy', 'withdrawEscalation'].map((field) => [
      field,
      { document: `mutation { ${field}(input: { ${ofStudy} }) { __typename } }`, needs: 'study:assign' },
    ]),
  ),
  takeNextStudy: { document: 'mutation { takeNextStudy { __typename } }', needs: 'study:assign' },
  handOverStudy: {
    document: `mutation { handOverStudy(input: { ${ofStudy}, toUserId: "${nobody}" }) { __typename } }`,
    needs: 'study:assign',
  },
  escalateStudy: {
    document: `mutation { escalateStudy(input: { ${ofStudy}, reason: "night pain" }) { __typename } }`,
    needs: 'study:assign',
  },
  saveFilter: {
    document: 'mutation { saveFilter(input: { name: "Mine", filter: MINE, shared: false }) { __typename } }',
    needs: 'filter:save',
  },
  setFilterRemoved: {
    document: `mutation { setFilterRemoved(filterId: "${nobody}", removed: true) { __typename } }`,
    needs: 'filter:save',
  },
  worklistCounts: { document: '{ worklistCounts { all } }', needs: 'study:list' },
  study: { document: `{ study(id: "${nobody}") { __typename } }`, needs: 'study:view' },
  registeredVersions: { document: '{ registeredVersions { id } }', needs: 'model:view' },
  releases: { document: '{ releases { id } }', needs: 'model:view' },
  release: { document: `{ release(id: "${nobody}") { id } }`, needs: 'model:view' },
  acceptanceCriteria: { document: '{ acceptanceCriteria { id } }', needs: 'model:view' },
  evaluationCohorts: { document: '{ evaluationCohorts { id } }', needs: 'model:view' },
  monitoring: { document: `{ monitoring(releaseId: "${nobody}") { __typename } }`, needs: 'model:view' },
  releaseStops: { document: '{ releaseStops { id } }', needs: 'model:deploy' },
  freezeReferenceWindow: {
    document: `mutation { freezeReferenceWindow(releaseId: "${nobody}", reason: "because") { __typename } }`,
    needs: 'model:deploy',
  },
  setWatchThresholds: {
    document: `mutation { setWatchThresholds(input: { minimumStudies: 30, warningIndex: 0.1, stopIndex: 0.25,
      warningFailures: 0.05, stopFailures: 0.25, warningRejections: 0.2, stopRejections: 0.4, reason: "because" }) {
      __typename } }`,
    needs: 'model:deploy',
  },
  acknowledgeReleaseStop: {
    document: `mutation { acknowledgeReleaseStop(releaseStopId: "${nobody}") { __typename } }`,
    needs: 'model:deploy',
  },
  reinstateRelease: { document: `mutation { reinstateRelease(${noRelease}) { __typename } }`, needs: 'model:deploy' },
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
  cohorts: { document: '{ cohorts { id } }', needs: 'cohort:view' },
  cohort: { document: `{ cohort(id: "${nobody}") { id } }`, needs: 'cohort:view' },
  frozenCohort: { document: `{ frozenCohort(id: "${nobody}") { id } }`, needs: 'cohort:view' },
  cohortChoices: { document: '{ cohortChoices { studies } }', needs: 'cohort:view' },
  cohortCount: { document: '{ cohortCount(definition: { kind: "ALL" }) { __typename } }', needs: 'cohort:view' },
  createCohort: {
    document: 'mutation { createCohort(input: { name: "", description: "", definition: {} }) { __typename } }',
    needs: 'cohort:define',
  },
  reviseCohort: {
    document: `mutation { reviseCohort(input: { cohortId: "${nobody}", version: 0, name: "", description: "",
      definition: {} }) { __typename } }`,
    needs: 'cohort:define',
  },
  setCohortRemoved: {
    document: `mutation { setCohortRemoved(cohortId: "${nobody}", version: 0, removed: true) { __typename } }`,
    needs: 'cohort:define',
  },
  freezeCohort: {
    document: `mutation { freezeCohort(cohortId: "${nobody}", version: 0) { __typename } }`,
    needs: 'cohort:freeze',
  },
  cancelFreezing: {
    document: `mutation { cancelFreezing(frozenCohortId: "${nobody}") { __typename } }`,
    needs: 'cohort:freeze',
  },
  evaluateRelease: {
    document: `mutation { evaluateRelease(releaseId: "${nobody}", version: 0, cohortId: "${nobody}") { __typename } }`,
    needs: 'model:deploy',
  },
  organizationSettings: { document: '{ organizationSettings { version } }', needs: 'settings:view' },
  mentionableMembers: { document: '{ mentionableMembers { id } }', needs: 'comment:write' },
  mentionsOfMine: { document: '{ mentionsOfMine { id } }', needs: 'comment:write' },
  unseenMentionCount: { document: '{ unseenMentionCount }', needs: 'comment:write' },
  registeredVersion: {
    document: '{ registeredVersion(name: "none", version: "1") { card } }',
    needs: 'model:view',
  },
  rescreenings: { document: '{ rescreenings { id } }', needs: 'model:deploy' },
  versionComparison: {
    document: `{ versionComparison(cohortId: "${nobody}", firstId: "${nobody}", secondId: "${nobody}") { __typename } }`,
    needs: 'model:deploy',
  },
  startRescreening: {
    document: `mutation {
      startRescreening(cohortId: "${nobody}", modelVersionId: "${nobody}", reason: "asked") { __typename }
    }`,
    needs: 'model:deploy',
  },
  changeRescreening: {
    document: `mutation { changeRescreening(rescreeningId: "${nobody}", step: PAUSE) { __typename } }`,
    needs: 'model:deploy',
  },
  changeOrganizationSettings: {
    document: 'mutation { changeOrganizationSettings(input: { version: 0 }) { __typename } }',
    needs: 'settings:change',
  },
  writeComment: {
    document: `mutation { writeComment(input: { studyId: "${nobody}", body: "look", mentionedUserIds: [] }) { __typename } }`,
    needs: 'comment:write',
  },
  seeMentions: { document: 'mutation { seeMentions(input: { mentionIds: [] }) { seen } }', needs: 'comment:write' },
  reassignViews: {
    document: `mutation { reassignViews(input: { studyId: "${nobody}", films: [] }) { __typename } }`,
    needs: 'film:reassign',
  },
  auditEvents: { document: '{ auditEvents { edges { cursor } } }', needs: 'audit:view' },
  signIn: { document: 'mutation { signIn(input: { email: "", password: "" }) { __typename } }', needs: 'EVERYBODY' },
  renewSession: { document: `mutation { renewSession${noToken} { __typename } }`, needs: 'EVERYBODY' },
  endSession: { document: `mutation { endSession${noToken} { ended } }`, needs: 'EVERYBODY' },
  signReading: {
    document: `mutation { signReading(input: ${readingInput({ studyId: nobody })}) { __typename } }`,
    needs: 'reading:sign',
  },
  amendReading: {
    document: `mutation { amendReading(input: ${readingInput({ readingId: nobody })}) { __typename } }`,
    needs: 'reading:sign',
  },
  storeBlindedRead: {
    document: `mutation {
      storeBlindedRead(input: { studyId: "${nobody}", scoliosis: ABSENT, cmsSuspicion: NONE }) { __typename }
    }`,
    needs: 'reading:sign',
  },
  storeMeasurement: {
    document: `mutation {
      storeMeasurement(input: { filmId: "${nobody}", kind: LENGTH, points: [] }) { __typename }
    }`,
    needs: 'measurement:write',
  },
  moveMeasurement: {
    document: `mutation { moveMeasurement(input: { measurementId: "${nobody}", points: [] }) { __typename } }`,
    needs: 'measurement:write',
  },
  removeMeasurement: {
    document: `mutation { removeMeasurement(input: { measurementId: "${nobody}" }) { __typename } }`,
    needs: 'measurement:write',
  },
  restoreMeasurement: {
    document: `mutation { restoreMeasurement(input: { measurementId: "${nobody}" }) { __typename } }`,
    needs: 'measurement:write',
  },
  recordDisposition: {
    document: `mutation {
      recordDisposition(input: { studyId: "${nobody}", version: 0, state: NO_ACTION }) { __typename }
    }`,
    needs: 'disposition:record',
  },
  withdrawDisposition: {
    document: `mutation { withdrawDisposition(input: { dispositionId: "${nobody}" }) { __typename } }`,
    needs: 'disposition:record',
  },
  recordReferenceStandard: {
    document: `mutation { recordReferenceStandard(input: { studyId: "${nobody}",
      content: { source: MRI, cms: false, scoliosis: true, observedDate: "2026-01-01" } }) { __typename } }`,
    needs: 'reference:record',
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

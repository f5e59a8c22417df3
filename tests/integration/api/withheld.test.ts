import { escalateStudy, recordDisposition, signReading, storeBlindedRead, writeComment } from '@plumbline/operations';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { noAction } from '../operations/care-content.ts';
import { type Clinic, password, type Reader } from '../operations/clinic.ts';
import { accepted } from '../operations/reading-content.ts';
import { readingInput } from './reading-input.ts';
import { codesOf, type RunningTestApi, startTestApi } from './running-api.ts';
import { screenedStudy } from './screened-study.ts';

/** Everything that the models say of a study, by every way there is to it. */
const resultFields = `flag screeningReason screeningMessage isWithheld areReadingsWithheld
  screening { id results { probability outcome } networks { results { probability } withoutResultMessage } }
  filmFindings { finding coronalProbability distance }`;
const readingFields = `disposition nextSteps
  readings { turn comment scoliosis reader { displayName } } blindedReads { scoliosis reader { displayName } }
  dispositions { state } referenceStandards { cms } hasSigned`;
const listDocument = `{ worklist { edges { node { id ${resultFields} disposition nextSteps } } } worklistCounts { cms scoliosis } }`;
const studyDocument = `query Study($id: ID!) { study(id: $id) { ... on ImagingStudy {
  ${resultFields} ${readingFields} withMaps: screening { heatmaps { values } } } } }`;

const wordFields = `escalatedBy { displayName } escalationReason comments { authorName body }`;
const wordDocument = `query Words($id: ID!) {
  study(id: $id) { ... on ImagingStudy { ${wordFields} } }
  mentionsOfMine { comment { authorName body } study { ${wordFields.replace(/comments .*/, '')} } }
  worklist { edges { node { escalationReason } } }
}`;

const withheldResult = {
  flag: null,
  screeningReason: null,
  screeningMessage: null,
  isWithheld: true,
  screening: null,
  filmFindings: [],
};
const shownResult = { flag: 'CMS', isWithheld: false, screening: { results: [{}, {}] }, filmFindings: [{}, {}] };
const listed = z.object({
  worklist: z.object({ edges: z.array(z.object({ node: z.looseObject({ id: z.string() }) })) }),
});
const opened = z.object({ study: z.unknown() });

describe('what is kept from a reader', () => {
  let api: RunningTestApi;
  let clinic: Clinic;
  let studyId: string;

  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    clinic = await api.platform.openClinic();
    await clinic.deployModel();
    studyId = await screenedStudy(clinic);
  });

  const inList = async (reader: Reader) => {
    const { data, errors } = await api.ask(listDocument, { token: await api.tokenOfReader(clinic, reader) });
    expect(errors).toEqual([]);
    return listed.parse(data).worklist.edges.find(({ node }) => node.id === studyId)?.node;
  };
  const inStudy = async (reader: Reader) => {
    const token = await api.tokenOfReader(clinic, reader);
    const { data, errors } = await api.ask(studyDocument, { token, variables: { id: studyId } });
    expect(errors).toEqual([]);
    return opened.parse(data).study;
  };
  const decide = (reader: Reader) =>
    storeBlindedRead(clinic.asReader(reader), { studyId, scoliosis: 'PRESENT', cmsSuspicion: 'POSSIBLE' });
  const sign = (reader: Reader, version: number, comment: string) =>
    signReading(clinic.asReader(reader), { studyId, version, content: { ...accepted, comment }, password });

  /** What the first reader says in words beside the reading, and that it names the second. */
  const speak = async (version: number) => {
    const named = clinic.asReader(2).agent.userId ?? '';
    const body = '@Reader 2 surely a Chiari, CMS 0.93';
    await writeComment(clinic.asReader(1), { studyId, body, mentionedUserIds: [named] });
    await writeComment(clinic.asReader(2), { studyId, body: 'I read it tomorrow', mentionedUserIds: [] });
    await escalateStudy(clinic.asReader(1), { studyId, version, reason: 'the model flags CMS' });
  };
  const heard = async (reader: Reader) => {
    const { data, errors } = await api.ask(wordDocument, {
      token: await api.tokenOfReader(clinic, reader),
      variables: { id: studyId },
    });
    expect(errors).toEqual([]);
    return data;
  };
  const told = (body: string | null, escalationReason: string | null) => ({
    study: {
      escalatedBy: { displayName: 'The clinician' },
      escalationReason,
      comments: [
        { authorName: 'The clinician', body },
        { authorName: 'Reader 2', body: 'I read it tomorrow' },
      ],
    },
    mentionsOfMine: [{ comment: { authorName: 'The clinician', body }, study: { escalationReason } }],
    worklist: { edges: [{ node: { escalationReason } }] },
  });
  const kept = told(null, null);
  const all = told('@Reader 2 surely a Chiari, CMS 0.93', 'the model flags CMS');

  describe('where the first read is blinded', () => {
    beforeEach(() => clinic.set({ blindedFirstRead: true, secondRead: 'ALL', concordantShare: 1 }));

    test('nothing that the models say leaves by the list or the study before the decision is stored, all after', async () => {
      expect(await inList(1)).toMatchObject(withheldResult);
      expect(await inStudy(1)).toMatchObject({ ...withheldResult, withMaps: null });
      await decide(1);
      expect(await inList(1)).toMatchObject(shownResult);
      expect(await inStudy(1)).toMatchObject({
        ...shownResult,
        withMaps: { heatmaps: Array.from({ length: 16 }, () => ({ values: expect.any(Array) })) },
        blindedReads: [{ scoliosis: 'PRESENT', reader: { displayName: 'The clinician' } }],
      });
      // Another reader's decision reveals nothing to this one, and is not shown to them either.
      expect(await inList(2)).toMatchObject(withheldResult);
      expect(await inStudy(2)).toMatchObject({ ...withheldResult, blindedReads: [] });
    });

    test("a colleague's words leave by no way before the decision is stored, that they wrote does", async () => {
      await decide(1);
      await speak(0);
      expect(await heard(2)).toMatchObject(kept);
      await decide(2);
      expect(await heard(2)).toMatchObject(all);
    });

    test('that the films lie in each other’s place is told, so that it can be set right, and nothing of the result', async () => {
      studyId = await screenedStudy(
        clinic,
        {},
        { shares: [1, 2, 5], looks: { CORONAL: 'SAGITTAL', SAGITTAL: 'CORONAL' } },
      );
      const swapped = { finding: 'SWAPPED', coronalProbability: null, distance: null };
      const { filmFindings: _, ...nothing } = withheldResult;
      expect(await inStudy(1)).toMatchObject({ ...nothing, filmFindings: [swapped, swapped], withMaps: null });
      expect(await inList(1)).toMatchObject({ ...nothing, filmFindings: [swapped, swapped] });
      await decide(1);
      expect(await inStudy(1)).toMatchObject({
        isWithheld: false,
        screeningReason: 'VIEWS_SWAPPED',
        filmFindings: [{ finding: 'SWAPPED', coronalProbability: expect.any(Number) }, {}],
      });
    });

    test('a cursor says nothing of the priority, neither in its text nor in its length', async () => {
      await screenedStudy(clinic, {}, { shares: [6, 1, 1] });
      const document = '{ worklist { edges { cursor } pageInfo { endCursor } } }';
      const { data } = await api.ask(document, { token: await api.tokenOfReader(clinic, 1) });
      const cursors = z
        .object({ worklist: z.object({ edges: z.array(z.object({ cursor: z.string() })) }) })
        .parse(data)
        .worklist.edges.map(({ cursor }) => cursor);
      expect(cursors).toHaveLength(2);
      expect(new Set(cursors.map(({ length }) => length)).size).toBe(1);
      expect(cursors.map((cursor) => Buffer.from(cursor, 'base64url').toString()).join()).not.toMatch(
        /WAITING|20\d\d-/,
      );
    });

    test('storing the decision answers with what was kept, in the same request', async () => {
      const token = await api.tokenOfReader(clinic, 1);
      const document = `mutation {
        storeBlindedRead(input: { studyId: "${studyId}", scoliosis: PRESENT, cmsSuspicion: NONE }) {
          ... on BlindedReadStored { blindedRead { cmsSuspicion decidedAt } study { ${resultFields} } }
        }
        again: storeBlindedRead(input: { studyId: "${studyId}", scoliosis: ABSENT, cmsSuspicion: NONE }) {
          ... on Refusal { code }
        }
      }`;
      const { data, errors } = await api.ask(document, { token });
      expect(errors).toEqual([]);
      expect(data).toMatchObject({
        storeBlindedRead: { blindedRead: { cmsSuspicion: 'NONE' }, study: shownResult },
        again: { code: 'BLINDED_READ_STORED' },
      });
    });

    test('a signature answers with what was kept until then, though the same request was told less before', async () => {
      await decide(1);
      await sign(1, 0, 'the first word');
      const token = await api.tokenOfReader(clinic, 2);
      const fields = 'study { areReadingsWithheld readings { comment } }';
      const document = `mutation {
        decided: storeBlindedRead(input: { studyId: "${studyId}", scoliosis: PRESENT, cmsSuspicion: NONE }) {
          ... on BlindedReadStored { ${fields} }
        }
        signed: signReading(input: ${readingInput({ studyId, version: 1 })}) { ... on ReadingSigned { ${fields} } }
      }`;
      const { data, errors } = await api.ask(document, { token });
      expect(errors).toEqual([]);
      expect(data).toEqual({
        decided: { study: { areReadingsWithheld: true, readings: [] } },
        signed: { study: { areReadingsWithheld: false, readings: [{ comment: 'the first word' }, { comment: null }] } },
      });
    });

    test('a filter by flag and its count tell nothing either; who signs no readings sees the list as it is', async () => {
      const document = '{ worklist(filter: CMS) { edges { node { id flag } } } worklistCounts { all cms } }';
      const blind = await api.ask(document, { token: await api.tokenOfReader(clinic, 1) });
      expect(blind.data).toEqual({ worklist: { edges: [] }, worklistCounts: { all: 1, cms: 0 } });
      const admin = await api.ask(document, { token: await api.tokenOf(clinic, 'ADMIN') });
      const edges = [{ node: { id: studyId, flag: 'CMS' } }];
      expect(admin.data).toEqual({ worklist: { edges }, worklistCounts: { all: 1, cms: 1 } });
    });

    test('the adjudicator is shown both readings and the result', async () => {
      await decide(1);
      await sign(1, 0, 'the first word');
      await decide(2);
      await sign(2, 1, 'the second word');
      expect(await inStudy(3)).toMatchObject({
        ...shownResult,
        areReadingsWithheld: false,
        readings: [
          { turn: 'FIRST', comment: 'the first word' },
          { turn: 'SECOND', comment: 'the second word' },
        ],
        blindedReads: [{}, {}],
        hasSigned: false,
      });
    });
  });

  describe('where studies are read twice', () => {
    beforeEach(async () => {
      await clinic.set({ secondRead: 'ALL', concordantShare: 0 });
      await sign(1, 0, 'the first word');
      await recordDisposition(clinic.asReader(1), { ...noAction, state: 'MRI_REQUESTED', studyId, version: 1 });
    });

    test('the first reading and what followed it leave by no way before the second is signed', async () => {
      const kept = { areReadingsWithheld: true, disposition: null, nextSteps: [] };
      expect(await inList(2)).toMatchObject({ ...shownResult, ...kept });
      const study = await inStudy(2);
      expect(study).toMatchObject({ ...kept, readings: [], dispositions: [], blindedReads: [], hasSigned: false });
      expect(JSON.stringify(study)).not.toMatch(/first word|MRI_REQUESTED|The clinician/);
    });

    test("the first reader's words are kept from the second until they have signed, never from the first", async () => {
      await speak(2);
      expect(await heard(2)).toMatchObject(kept);
      expect(await heard(1)).toMatchObject({ ...all, mentionsOfMine: [] });
      await sign(2, 3, 'the second word');
      expect(await heard(2)).toMatchObject(all);
    });

    test('the first reader sees their own, and after the second signature both do', async () => {
      const followed = { disposition: 'MRI_REQUESTED', dispositions: [{ state: 'MRI_REQUESTED' }] };
      expect(await inStudy(1)).toMatchObject({ ...followed, readings: [{ turn: 'FIRST' }], hasSigned: true });
      await sign(2, 2, 'the second word');
      for (const reader of [1, 2] as const) {
        expect(await inStudy(reader)).toMatchObject({ ...followed, readings: [{}, { comment: 'the second word' }] });
      }
    });
  });

  test('a wrong password stays recorded when the rest of its request fails and is rolled back', async () => {
    const token = await api.tokenOfReader(clinic, 1);
    const document = `mutation {
      guess: signReading(input: ${readingInput({ studyId }).replace(password, 'guess')}) { ... on Refusal { code } }
      signed: signReading(input: ${readingInput({ studyId })}) {
        ... on ReadingSigned { study { screening { heatmaps { values } } } }
      }
    }`;
    const { storageKey } = await clinic.rows.transaction((tx) => tx.heatmap.findFirstOrThrow());
    await api.platform.storage.delete(storageKey);
    const answer = await api.ask(document, { token });
    expect(codesOf(answer)).toEqual(['INTERNAL_SERVER_ERROR']);
    expect(await clinic.auditTrail('reading:sign')).toMatchObject([
      { outcome: 'MINOR_FAILURE', detail: { code: 'SIGNATURE_REFUSED' } },
    ]);
  });
});

import { z } from 'zod';
import type { ApiClient } from './api-client.ts';
import { type DemoStory, mriShowed } from './demo-stories.ts';

/** The API in the name of the clinic's member with this local part. */
export type ClientOf = (localPart: DemoStory['readings'][number]['by']) => Promise<ApiClient>;

const studyFields = 'id version awaitedTurn isWithheld screening { id } disposition';
const study = z.object({
  id: z.string(),
  version: z.number(),
  awaitedTurn: z.enum(['FIRST', 'SECOND', 'ADJUDICATION']).nullable(),
  isWithheld: z.boolean(),
  screening: z.object({ id: z.string() }).nullable(),
  disposition: z.string().nullable(),
});
const found = z.object({ worklist: z.object({ edges: z.array(z.object({ node: study })) }) });
const turns = ['FIRST', 'SECOND', 'ADJUDICATION'] as const;

/**
 * Brings a demo study to where its story ends, through the API as its people do it. What was told before is not told
 * again, so a start that was cut off is completed by the next.
 *
 * @param mrn finds the study in its clinic
 * @param password of the demo members: their signature
 */
export async function tellDemoStory(
  { readings, steps }: DemoStory,
  mrn: string,
  clientOf: ClientOf,
  password: string,
): Promise<void> {
  for (const [index, { by, ...said }] of readings.entries()) {
    const client = await clientOf(by);
    const shown = await findStudy(client, mrn);
    if (shown === null || shown.awaitedTurn !== turns[index]) continue;
    const { id: studyId, version, screening } = shown.isWithheld ? await reveal(client, shown.id, said) : shown;
    const { verdict, verdictReason, ...seen } = said;
    const content = { ...seen, filmQuality: 'GOOD', ...(screening === null ? {} : { verdict, verdictReason }) };
    const input = { studyId, version, screeningId: screening?.id ?? null, content, password };
    await change(client, 'signReading', 'SignReadingInput', input);
  }
  const client = await clientOf(readings[0]?.by ?? 'clinician');
  for (const [index, step] of steps.entries()) {
    const shown = await findStudy(client, mrn);
    if (shown === null || shown.disposition !== (steps[index - 1]?.state ?? null)) continue;
    const observedDate = new Date().toISOString().slice(0, 10);
    const referenceStandard = step.state === 'MRI_RESULT' ? { ...mriShowed, observedDate } : null;
    const input = { studyId: shown.id, version: shown.version, ...step, referenceStandard };
    await change(client, 'recordDisposition', 'RecordDispositionInput', input);
  }
}

/** The study of a patient; null when there is none. */
export async function findStudy(client: ApiClient, mrn: string): Promise<z.infer<typeof study> | null> {
  const document = `query Find($search: String!) {
    worklist(first: 1, search: $search) { edges { node { ${studyFields} } } } }`;
  const [edge] = found.parse(await client.query(document, { search: mrn })).worklist.edges;
  return edge?.node ?? null;
}

/** Stores what the reader thinks before the result is shown, and answers with the study as it is shown then. */
async function reveal(
  client: ApiClient,
  studyId: string,
  { scoliosis, cmsSuspicion }: Pick<DemoStory['readings'][number], 'scoliosis' | 'cmsSuspicion'>,
): Promise<z.infer<typeof study>> {
  await change(client, 'storeBlindedRead', 'StoreBlindedReadInput', { studyId, scoliosis, cmsSuspicion });
  const document = `query Revealed($id: ID!) { study(id: $id) { ... on ImagingStudy { ${studyFields} } } }`;
  return z.object({ study }).parse(await client.query(document, { id: studyId })).study;
}

const outcome = z.record(z.string(), z.object({ message: z.string().optional() }));

/** Throws when the API refuses it. */
export async function change(
  client: ApiClient,
  field: string,
  type: string,
  input: Record<string, unknown>,
): Promise<void> {
  const document = `mutation Tell($input: ${type}!) { ${field}(input: $input) { ... on Refusal { message } } }`;
  const { message } = outcome.parse(await client.query(document, { input }))[field] ?? {};
  if (message !== undefined) throw new Error(`The demo's ${field} was refused: ${message}`);
}

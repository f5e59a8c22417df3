import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { type ApiClient, signInToApi } from './api-client.ts';
import { demoOrganizations } from './demo-organizations.ts';
import { type DemoStudy, demoStudies } from './demo-studies.ts';
import { renderDemoFilms } from './render-demo-films.ts';

interface DemoOptions {
  readonly apiUrl: string;
  /** Of the demo members. */
  readonly password: string;
  /** Told what is happening, a sentence at a time. */
  readonly say: (sentence: string) => void;
}

type Slug = keyof typeof demoStudies;

/**
 * Puts the demo studies in through the doors that a clinic uses: films by STOW-RS, readings by GraphQL, screening by the
 * worker. What is already there is left alone, so a start that was cut off is completed by the next.
 */
export async function storeDemoStudies({ apiUrl, password, say }: DemoOptions): Promise<void> {
  for (const { slug } of demoOrganizations) {
    const clinic = await signInToApi(apiUrl, `clinician2@${slug}.example`, password);
    const before = await countsOf(clinic);
    const studies = demoStudies[slug];
    const unread = studies.filter(({ reading }) => !reading).length;
    if (before.all >= studies.length && before.unread <= before.all - studies.length + unread) continue;
    if (before.all < studies.length) await storeFilmsOf(slug, clinic, say);
    await untilScreened(clinic, slug, say);
    await signReadingsOf(slug, clinic);
  }
}

async function storeFilmsOf(slug: Slug, clinic: ApiClient, say: DemoOptions['say']): Promise<void> {
  const studies = demoStudies[slug];
  const studyDate = new Date().toISOString().slice(0, 10).replaceAll('-', '');
  let stored = 0;
  say(`Drawing and storing ${studies.length} synthetic studies for ${slug} …`);
  const requests = studies.map((study) => ({ study, organizationSlug: slug, studyDate }));
  await renderDemoFilms(requests, async (_request, files) => {
    await clinic.storeFilms(files);
    stored += 1;
    if (stored % 4 === 0 || stored === studies.length) say(`  ${stored} of ${studies.length} studies stored`);
  });
}

const counts = z.object({ worklistCounts: z.object({ all: z.number(), unread: z.number(), inProgress: z.number() }) });

async function countsOf(clinic: ApiClient) {
  return counts.parse(await clinic.query('query Counts { worklistCounts { all unread inProgress } }')).worklistCounts;
}

async function untilScreened(clinic: ApiClient, slug: Slug, say: DemoOptions['say']): Promise<void> {
  const deadline = Date.now() + 180_000;
  for (let { inProgress } = await countsOf(clinic); inProgress > 0; { inProgress } = await countsOf(clinic)) {
    if (Date.now() > deadline) throw new Error(`The demo studies of ${slug} were not screened in three minutes.`);
    say(`  ${inProgress} studies of ${slug} are being screened`);
    await delay(1_000);
  }
}

const found = z.object({
  worklist: z.object({ edges: z.array(z.object({ node: z.object({ id: z.string(), readingStatus: z.string() }) })) }),
});

async function signReadingsOf(slug: Slug, clinic: ApiClient): Promise<void> {
  for (const study of demoStudies[slug]) if (study.reading) await signReading(slug, clinic, study);
}

async function signReading(slug: Slug, clinic: ApiClient, { seed, reading }: DemoStudy): Promise<void> {
  const search = `${slug.slice(0, 1).toUpperCase()}-${seed}`;
  const document =
    'query Find($search: String!) { worklist(first: 1, search: $search) { edges { node { id readingStatus } } } }';
  const [edge] = found.parse(await clinic.query(document, { search })).worklist.edges;
  if (edge?.node.readingStatus !== 'UNREAD') return;
  const sign = 'mutation Sign($input: SignReadingInput!) { signReading(input: $input) { __typename } }';
  await clinic.query(sign, { input: { studyId: edge.node.id, ...reading } });
}

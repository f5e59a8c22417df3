import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { type ApiClient, signInToApi } from './api-client.ts';
import { demoOrganizations } from './demo-organizations.ts';
import { stories } from './demo-stories.ts';
import { demoStudies } from './demo-studies.ts';
import { makeDemoCohort } from './make-demo-cohort.ts';
import { renderDemoFilms } from './render-demo-films.ts';
import { type ClientOf, tellDemoStory } from './tell-demo-story.ts';

interface DemoOptions {
  readonly apiUrl: string;
  /** Of the demo members. */
  readonly password: string;
  /** Told what is happening, a sentence at a time. */
  readonly say: (sentence: string) => void;
}

type Slug = keyof typeof demoStudies;

/**
 * Puts the demo studies in through the doors that a clinic uses: films by STOW-RS, readings and steps by GraphQL, screening
 * by the worker. What is already there is left alone, so a start that was cut off is completed by the next.
 */
export async function storeDemoStudies({ apiUrl, password, say }: DemoOptions): Promise<void> {
  for (const { slug } of demoOrganizations) {
    const clients = new Map<string, Promise<ApiClient>>();
    const clientOf: ClientOf = (localPart) => {
      const known = clients.get(localPart) ?? signInToApi(apiUrl, `${localPart}@${slug}.example`, password);
      clients.set(localPart, known);
      return known;
    };
    const clinic = await clientOf('clinician2');
    if ((await countsOf(clinic)).all < demoStudies[slug].length) await storeFilmsOf(slug, clinic, say);
    await untilScreened(clinic, slug, say);
    for (const { seed, story } of demoStudies[slug]) {
      if (story !== undefined) await tellDemoStory(story, mrnOf(slug, seed), clientOf, password);
    }
    const analyst = await signInToApi(apiUrl, `analyst@${slug}.example`, password);
    await makeDemoCohort({ clinician: clinic, analyst, followedUp: followedUpOf(slug) });
  }
}

/** The stories that end with the first reader's word; the label of the phantom is what is true. */
function followedUpOf(slug: Slug) {
  const ends: readonly unknown[] = [stories.read, stories.clear, stories.followUp];
  return demoStudies[slug]
    .filter(({ story }) => ends.includes(story))
    .map(({ seed, label }) => ({ mrn: mrnOf(slug, seed), scoliosis: label !== 'NC' }));
}

function mrnOf(slug: Slug, seed: number): string {
  return `${slug.slice(0, 1).toUpperCase()}-${seed}`;
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

const counts = z.object({ worklistCounts: z.object({ all: z.number(), inProgress: z.number() }) });

async function countsOf(clinic: ApiClient) {
  return counts.parse(await clinic.query('query Counts { worklistCounts { all inProgress } }')).worklistCounts;
}

async function untilScreened(clinic: ApiClient, slug: Slug, say: DemoOptions['say']): Promise<void> {
  const deadline = Date.now() + 180_000;
  for (let { inProgress } = await countsOf(clinic); inProgress > 0; { inProgress } = await countsOf(clinic)) {
    if (Date.now() > deadline) throw new Error(`The demo studies of ${slug} were not screened in three minutes.`);
    say(`  ${inProgress} studies of ${slug} are being screened`);
    await delay(1_000);
  }
}

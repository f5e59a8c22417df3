import { join } from 'node:path';
import { decodePixels } from '@plumbline/dicom';
import {
  defaultWatchThresholds,
  emptySample,
  judgeWindow,
  taskProbabilities,
  type WatchSample,
} from '@plumbline/domain';
import { type InferenceProcess, openInferenceProcess, prepareTensor } from '@plumbline/inference';
import { type RenderOptions, renderViews, writeDicom } from '@plumbline/phantom';
import { afterAll, beforeAll, expect, test } from 'vitest';

const modelFolder = join(import.meta.dirname, '../../../models/spine-pair/1.0.0');
const noDays = { SCOLIOSIS: [], CMS: [] };

/** The clinic's own machine, and what takes its place: another site's habits, and exposures without a grid against scatter. */
const own: RenderOptions['acquisition'] = { site: 'north' };
const other: RenderOptions['acquisition'] = { site: 'hill', exposure: { scatterRatio: 6 } };

let model: InferenceProcess;
beforeAll(async () => {
  model = await openInferenceProcess({ modelFolder, provider: 'cpu' });
});
afterAll(() => model.close());

/** Coronal films as a clinic would send them, through decoding, preparation and the shipped model. */
async function filmsOf(seeds: readonly number[], acquisition: RenderOptions['acquisition']): Promise<WatchSample> {
  const values = { ...emptySample.values };
  const add = (measure: keyof typeof values, value: number) => {
    values[measure] = [...values[measure], value];
  };
  const input = model.manifest.inputs.find(({ view }) => view === 'CORONAL');
  if (input === undefined) throw new Error('The model takes no coronal film.');
  for (const seed of seeds) {
    const rendered = renderViews(seed, ['CORONAL'], {
      preset: 'clinic',
      pixelSpacingMm: 1.5,
      ...(acquisition && { acquisition }),
    });
    const [film] = rendered.films;
    if (film === undefined) throw new Error('No film was rendered.');
    const prepared = prepareTensor(await decodePixels(writeDicom(film, rendered)), input.preprocessing);
    const [output] = await model.run([{ CORONAL: prepared.tensor }]);
    const [seen] = output?.films ?? [];
    const logits = output?.networks.find(({ architecture }) => architecture === 'CORONAL')?.logits ?? [];
    const { SCOLIOSIS, CMS } = taskProbabilities([...logits], model.manifest.classes, 1, model.manifest.tasks);
    add('PROBABILITY_SCOLIOSIS', SCOLIOSIS.probability);
    add('PROBABILITY_CMS', CMS.probability);
    add('DISTANCE_CORONAL', seen?.distance ?? Number.NaN);
    add('GREY_MEAN_CORONAL', prepared.statistics.greyMean);
    add('GREY_DEVIATION_CORONAL', prepared.statistics.greyDeviation);
    add('CLIPPED_SHARE_CORONAL', prepared.statistics.clippedShare);
    add('ASPECT_RATIO_CORONAL', prepared.statistics.aspectRatio);
  }
  return { ...emptySample, studies: seeds.length, values };
}

const seedsFrom = (first: number, count: number) => Array.from({ length: count }, (_, index) => first + index);

test('films of another machine are caught on the first day and stop on the second; the clinic’s own are not', async () => {
  const reference = { source: 'CLINICAL', sample: await filmsOf(seedsFrom(1_000, 60), own) } as const;
  const quiet = await filmsOf(seedsFrom(5_000, 30), own);
  const drifted = await filmsOf(seedsFrom(5_000, 30), other);
  const judge = (window: WatchSample, before: Parameters<typeof judgeWindow>[0]['before']) =>
    judgeWindow({ reference, window, before, days: noDays, thresholds: defaultWatchThresholds });
  const alarms = (signals: ReturnType<typeof judgeWindow>) =>
    signals.filter(({ level }) => level === 'WARNING' || level === 'STOP');
  expect(alarms(judge(quiet, new Map()))).toEqual([]);
  const first = judge(drifted, new Map());
  expect(alarms(first).map(({ level }) => level)).toContain('WARNING');
  expect(alarms(first).map(({ measure }) => measure)).toContain('GREY_MEAN_CORONAL');
  const second = judge(drifted, new Map(first.map(({ measure, level }) => [measure, level])));
  expect(alarms(second).map(({ level }) => level)).toContain('STOP');
}, 120_000);

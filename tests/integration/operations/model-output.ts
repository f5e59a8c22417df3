import type { Architecture, View } from '@plumbline/database/enums';
import type { NetworkOutput, StudyOutput, ViewClass } from '@plumbline/inference';
import { type BegunRun, beginRuns, type RecordedEnd, type RunOutput, recordRuns } from '@plumbline/operations';
import type { Clinic } from './clinic.ts';

/** Softmax shares of NC, AIS and CMS. */
export type Shares = readonly [number, number, number];

export interface Said {
  /** Of every network that is not named below. */
  readonly shares: Shares;
  readonly of?: Readonly<Partial<Record<Architecture, Shares>>>;
  /** What a film looks like when it is not its own view. */
  readonly looks?: Readonly<Partial<Record<View, ViewClass>>>;
}

export const contents = {
  CORONAL: { top: 0, left: 0.25, height: 1, width: 0.5 },
  SAGITTAL: { top: 0.125, left: 0, height: 0.75, width: 1 },
} as const;

const statistics = { greyMean: 0.4, greyDeviation: 0.2, clippedShare: 0.05, aspectRatio: 0.5 };

/** What the model could have said of a run's films; the n-th map holds n times what `mapOf` says. */
export function modelOutput(run: BegunRun, { shares, of = {}, looks = {} }: Said): RunOutput {
  const views = run.films.map(({ view }) => view);
  let maps = 0;
  const networks: NetworkOutput[] = run.manifest.networks
    .filter((network) => network.views.every((view) => views.includes(view)))
    .map((network) => ({
      architecture: network.architecture,
      logits: Float32Array.from(of[network.architecture] ?? shares, Math.log),
      maps: network.maps.map(({ view, shape: [, , rows, columns] }) => {
        maps++;
        return { view, rows, columns, values: mapOf(rows * columns, maps) };
      }),
    }));
  const films: StudyOutput['films'] = views.map((view) => {
    const unlikely = { CORONAL: 0.01, SAGITTAL: 0.01, NEITHER: 0.01 };
    const viewProbabilities = { ...unlikely, [looks[view] ?? view]: 0.98 };
    return { view, viewProbabilities, distance: 1, embedding: Float32Array.of(0, 1) };
  });
  return {
    run,
    films: views.map((view) => ({ view, content: contents[view], statistics })),
    model: { provider: 'cpu', output: { networks, films, computeMs: 12.5 } },
  };
}

/** NC 1 and 10, AIS 2 and 20, CMS 6 and 60 in the first two cells, times n; nothing in the others. */
function mapOf(cells: number, n: number): Float32Array {
  const values = new Float32Array(3 * cells);
  for (const [index, value] of [1, 2, 6].entries()) values.set([value * n, 10 * value * n], index * cells);
  return values;
}

/** Begins the run as the worker does. Throws when it cannot be begun. */
export async function begin(clinic: Clinic, inferenceRunId: string): Promise<BegunRun> {
  const [run] = await beginRuns(clinic.worker, [inferenceRunId]);
  if (run === undefined || run === null) throw new Error('The run is completed already.');
  if (run instanceof Error) throw run;
  return run;
}

/** Records what the model said as the worker does. Throws when it is refused. */
export async function record(clinic: Clinic, output: RunOutput): Promise<RecordedEnd> {
  const [end] = await recordRuns(clinic.worker, [output]);
  if (end === undefined) throw new Error('The run has no end.');
  if (end instanceof Error) throw end;
  return end;
}

/** Begins the run and records what the model says. */
export async function screenAs(clinic: Clinic, inferenceRunId: string, said: Said): Promise<RecordedEnd> {
  return record(clinic, modelOutput(await begin(clinic, inferenceRunId), said));
}

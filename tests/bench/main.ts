import { cohortBench } from './cohort.ts';
import { dashboardBench } from './dashboard.ts';
import { firstResultBench } from './first-result.ts';
import { inferenceBench } from './inference.ts';
import { providersBench } from './providers.ts';
import { statisticsBench } from './statistics.ts';
import { triageBench } from './triage.ts';
import { workerPathBench } from './worker-path.ts';
import { worklistBench } from './worklist.ts';

/** What every benchmark prints as its last line: a ratio against the floor or peer that it names, and raw figures. */
export interface BenchResult {
  readonly name: string;
  readonly ratio: number;
  readonly against: string;
  /** Where a time is the budget. */
  readonly seconds?: number;
  readonly raw: Readonly<Record<string, string | number>>;
}

type Bench = (settings: readonly string[]) => Promise<BenchResult>;

const benches: Readonly<Record<string, Bench>> = {
  cohort: cohortBench,
  dashboard: dashboardBench,
  'first-result': firstResultBench,
  inference: inferenceBench,
  providers: providersBench,
  triage: triageBench,
  statistics: statisticsBench,
  'worker-path': workerPathBench,
  worklist: worklistBench,
};

/** `npm run bench -- <name> [settings]`: progress on stderr, one JSON object on the last line of stdout. */
async function main(): Promise<void> {
  const [name = '', ...settings] = process.argv.slice(2);
  const bench = benches[name];
  if (bench === undefined) {
    process.stderr.write(`Usage: npm run bench -- <${Object.keys(benches).join(' | ')}>\n`);
    process.exitCode = 2;
    return;
  }
  process.stdout.write(`${JSON.stringify(await bench(settings))}\n`);
}

await main();

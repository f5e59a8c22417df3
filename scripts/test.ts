import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSettings, type Settings } from './env.ts';
import { findPython, trainingModules } from './models/find-python.ts';
import { freePort } from './stack/free-port.ts';
import { commandStatus } from './stack/run-command.ts';
import { startStack } from './stack/start-stack.ts';
import { countPlaywright, countPytest, countVitest, type SuiteCount } from './test/count-results.ts';
import { browserPath, installPeers } from './test/peers.ts';
import { summarize } from './test/summarize.ts';

const checks: ReadonlyArray<readonly [string, string, ...string[]]> = [
  ['format and lint', 'biome', 'check', '.', '--error-on-warnings'],
  ['typed rules', 'eslint', '.'],
  ['types', 'tsc', '--noEmit', '-p', 'tsconfig.json'],
  ['types of the dashboard', 'npm', 'run', '--silent', 'types', '--workspace', 'apps/dashboard'],
  ['compose file', 'dclint', 'docker-compose.yml'],
];

async function runChecks({ root }: Settings): Promise<SuiteCount> {
  let failed = 0;
  for (const [name, command, ...args] of checks) {
    const status = await commandStatus(command, args, { cwd: root, output: 'collect' });
    console.log(`${status === 0 ? 'passed' : 'FAILED'}  ${name}`);
    if (status !== 0) failed += 1;
  }
  return { suite: 'checks', passed: checks.length - failed, failed };
}

async function runVitest({ root }: Settings, suite: string, reports: string): Promise<SuiteCount> {
  const report = join(reports, `${suite}.json`);
  const args = ['run', '--project', suite, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  // What the tests leave in the temporary folder goes with the reports.
  const status = await commandStatus('vitest', args, { cwd: root, environment: { TMPDIR: reports } });
  const count = await countVitest(suite, report);
  return status !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
}

/** The training code, which is Python. */
async function runPytest({ root }: Settings, reports: string): Promise<SuiteCount> {
  const report = join(reports, 'training.xml');
  const args = ['-m', 'pytest', '-q', '-p', 'no:cacheprovider', `--junitxml=${report}`, 'models/training/tests'];
  const environment = { TMPDIR: reports };
  const status = await commandStatus(await findPython(root, trainingModules), args, { cwd: root, environment });
  const count = await countPytest('training', report);
  return status !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
}

/** The browser walks, against everything that `npm start` starts, in a folder and on ports of their own. */
async function runWalks(settings: Settings, reports: string): Promise<SuiteCount> {
  const dataDir = join(reports, 'data');
  const stack = await startStack({
    ...settings,
    dataDir,
    API_PORT: await freePort(),
    DASHBOARD_PORT: await freePort(),
  });
  try {
    const report = join(reports, 'walks.json');
    const environment = {
      DASHBOARD_URL: stack.dashboardUrl,
      API_URL: stack.apiUrl,
      DEMO_PASSWORD: stack.demoPassword,
      CHROMIUM_PATH: (await browserPath(settings.CHROMIUM_PATH)) ?? '',
      PLAYWRIGHT_JSON_OUTPUT_FILE: report,
    };
    const status = await commandStatus('playwright', ['test', '--reporter=list,json'], {
      cwd: settings.root,
      environment,
    });
    const count = await countPlaywright('browser', report);
    return status !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
  } finally {
    await stack.stop();
  }
}

/** A suite that could not be run or read says why and counts as one failure, so that the rest is still reported. */
async function orFailure(suite: string, run: Promise<SuiteCount>): Promise<SuiteCount> {
  return run.catch((error: unknown) => {
    console.error(`The suite "${suite}" could not be run:`, error);
    return { suite, passed: 0, failed: 1 };
  });
}

async function main(): Promise<number> {
  const settings = readSettings();
  const missing = await installPeers({ root: settings.root, chromiumPath: settings.CHROMIUM_PATH });
  for (const sentence of missing) console.error(sentence);
  if (missing.length > 0) return 1;
  const reports = await mkdtemp(join(tmpdir(), 'plumbline-test-'));
  try {
    const counts = [await runChecks(settings)];
    for (const suite of ['unit', 'dashboard', 'integration']) {
      counts.push(await orFailure(suite, runVitest(settings, suite, reports)));
    }
    counts.push(await orFailure('training', runPytest(settings, reports)));
    counts.push(await orFailure('browser', runWalks(settings, reports)));
    const { lines, exitCode } = summarize(counts);
    console.log(`\n${lines.join('\n')}`);
    return exitCode;
  } finally {
    await rm(reports, { recursive: true, force: true });
  }
}

process.exitCode = await main();

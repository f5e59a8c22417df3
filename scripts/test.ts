import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSettings, type Settings } from './env.ts';
import { freePort } from './stack/free-port.ts';
import { commandStatus } from './stack/run-command.ts';
import { startStack } from './stack/start-stack.ts';
import { countPlaywright, countVitest, type SuiteCount } from './test/count-results.ts';
import { browserPath, installPeers } from './test/peers.ts';

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

/** A suite that ran nothing has failed: it would otherwise pass for ever. */
function nothingRan({ passed, failed }: SuiteCount): boolean {
  return passed + failed === 0;
}

async function main(): Promise<number> {
  const settings = readSettings();
  const missing = await installPeers(settings.root, settings.CHROMIUM_PATH);
  for (const sentence of missing) console.error(sentence);
  if (missing.length > 0) return 1;
  const reports = await mkdtemp(join(tmpdir(), 'plumbline-test-'));
  try {
    const counts = [await runChecks(settings)];
    for (const suite of ['unit', 'dashboard', 'integration']) counts.push(await runVitest(settings, suite, reports));
    counts.push(await runWalks(settings, reports));
    return report(counts);
  } finally {
    await rm(reports, { recursive: true, force: true });
  }
}

function report(counts: readonly SuiteCount[]): number {
  console.log('');
  for (const { suite, passed, failed } of counts) console.log(`${suite.padEnd(12)} ${passed} passed, ${failed} failed`);
  const empty = counts.filter(nothingRan);
  for (const { suite } of empty) console.error(`The suite "${suite}" ran nothing, which counts as a failure.`);
  const passed = counts.reduce((sum, count) => sum + count.passed, 0);
  const failed = counts.reduce((sum, count) => sum + count.failed, 0) + empty.length;
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

process.exitCode = await main();

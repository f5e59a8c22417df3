import { readFile } from 'node:fs/promises';
import { z } from 'zod';

/** What a suite did. */
export interface SuiteCount {
  readonly suite: string;
  readonly passed: number;
  readonly failed: number;
}

const vitestReport = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({ status: z.string() })),
    }),
  ),
});

const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
});

/** Counts of a vitest JSON report. A file that could not even be loaded counts as one failure. */
export async function countVitest(suite: string, reportFile: string): Promise<SuiteCount> {
  const { testResults } = vitestReport.parse(JSON.parse(await readFile(reportFile, 'utf8')));
  const assertions = testResults.flatMap((file) => file.assertionResults);
  const unloaded = testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length;
  return {
    suite,
    passed: assertions.filter(({ status }) => status === 'passed').length,
    failed: assertions.filter(({ status }) => status !== 'passed').length + unloaded,
  };
}

/** Counts of pytest's JUnit XML report: every test case that neither failed, nor broke, nor was left out, has passed. */
export async function countPytest(suite: string, reportFile: string): Promise<SuiteCount> {
  const [, attributes = ''] = /<testsuite\b([^>]*)>/.exec(await readFile(reportFile, 'utf8')) ?? [];
  const count = (name: string): number => {
    const [, digits] = new RegExp(`\\b${name}="(\\d+)"`).exec(attributes) ?? [];
    if (digits === undefined) throw new Error(`${reportFile} does not say how many ${name} there were.`);
    return Number(digits);
  };
  const failed = count('failures') + count('errors') + count('skipped');
  return { suite, passed: count('tests') - failed, failed };
}

/** Counts of a Playwright JSON report. A walk that passed only at the second try counts as failed. */
export async function countPlaywright(suite: string, reportFile: string): Promise<SuiteCount> {
  const { stats } = playwrightReport.parse(JSON.parse(await readFile(reportFile, 'utf8')));
  return { suite, passed: stats.expected, failed: stats.unexpected + stats.flaky };
}

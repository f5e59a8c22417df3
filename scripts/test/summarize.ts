import type { SuiteCount } from './count-results.ts';

export interface Summary {
  /** For the person; the last one is `N passed, N failed` alone. */
  readonly lines: readonly string[];
  readonly exitCode: 0 | 1;
}

/** Adds the suites up. A suite that ran nothing counts as one failure: it would otherwise pass for ever. */
export function summarize(counts: readonly SuiteCount[]): Summary {
  const empty = counts.filter(({ passed, failed }) => passed + failed === 0);
  const passed = counts.reduce((sum, count) => sum + count.passed, 0);
  const failed = counts.reduce((sum, count) => sum + count.failed, 0) + empty.length;
  return {
    lines: [
      ...counts.map((count) => `${count.suite.padEnd(12)} ${count.passed} passed, ${count.failed} failed`),
      ...empty.map(({ suite }) => `The suite "${suite}" ran nothing, which counts as a failure.`),
      '',
      `${passed} passed, ${failed} failed`,
    ],
    exitCode: failed === 0 ? 0 : 1,
  };
}

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { countPlaywright, countPytest, countVitest } from './count-results.ts';
import { summarize } from './summarize.ts';

async function withReport<T>(content: unknown, read: (file: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-report-'));
  try {
    const file = join(folder, 'report.json');
    await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content));
    return await read(file);
  } finally {
    await rm(folder, { recursive: true });
  }
}

test('the last line adds the suites up and stands alone', () => {
  const { lines, exitCode } = summarize([
    { suite: 'unit', passed: 3, failed: 0 },
    { suite: 'browser', passed: 2, failed: 0 },
  ]);
  expect(lines.at(-1)).toBe('5 passed, 0 failed');
  expect(exitCode).toBe(0);
});

test('a suite that ran nothing is a failure', () => {
  const { lines, exitCode } = summarize([
    { suite: 'unit', passed: 3, failed: 0 },
    { suite: 'browser', passed: 0, failed: 0 },
  ]);
  expect(lines.at(-1)).toBe('3 passed, 1 failed');
  expect(exitCode).toBe(1);
});

test('a test that did not pass, and a file that could not be loaded, each count as one failure', async () => {
  const assertions = (...statuses: string[]) => statuses.map((status) => ({ status }));
  const report = {
    testResults: [
      { name: 'a.test.ts', status: 'failed', assertionResults: assertions('passed', 'failed', 'skipped') },
      { name: 'b.test.ts', status: 'failed', assertionResults: [] },
    ],
  };
  const count = await withReport(report, (file) => countVitest('unit', file));
  expect(count).toEqual({ suite: 'unit', passed: 1, failed: 3 });
});

test('a walk that passed only at the second try counts as failed', async () => {
  const report = { stats: { expected: 5, unexpected: 1, flaky: 1 } };
  const count = await withReport(report, (file) => countPlaywright('browser', file));
  expect(count).toEqual({ suite: 'browser', passed: 5, failed: 2 });
});

test('a Python test that failed, broke or was left out counts as failed', async () => {
  const report =
    '<?xml version="1.0"?><testsuites><testsuite name="pytest" errors="1" failures="2" skipped="1" tests="9" time="1">';
  const count = await withReport(report, (file) => countPytest('training', file));
  expect(count).toEqual({ suite: 'training', passed: 5, failed: 4 });
});

test('a report of pytest that says no number is refused', async () => {
  await expect(withReport('<testsuites>', (file) => countPytest('training', file))).rejects.toThrow(
    'does not say how many',
  );
});

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { readSettings } from '../../scripts/env.ts';
import { freePort } from '../../scripts/stack/free-port.ts';
import { type Stack, startStack } from '../../scripts/stack/start-stack.ts';
import { browserPath } from '../../scripts/test/peers.ts';
import { dropFilms } from '../e2e/drop-films.ts';
import { drawPhantomPair } from '../e2e/phantom-pair.ts';
import type { BenchResult } from './main.ts';

/** The design's budget for the first result on the screen after the second film has arrived, on two cores. */
const budgetSeconds = 5;

/** Seconds from dropping the second film of a new study on the worklist to its result in the row; `[studies]`, five unless said. */
export async function firstResultBench([studies = '5']: readonly string[]): Promise<BenchResult> {
  const settings = readSettings();
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-bench-'));
  const ports = { API_PORT: await freePort(), DASHBOARD_PORT: await freePort() };
  const stack = await startStack({ ...settings, ...ports, dataDir: join(folder, 'data') });
  const executablePath = await browserPath(settings.CHROMIUM_PATH);
  const browser = await chromium.launch({ args: ['--no-sandbox'], ...(executablePath && { executablePath }) });
  try {
    const seconds: number[] = [];
    for (let index = 0; index < Number(studies); index++) seconds.push(await measure(browser, stack, folder));
    const median = seconds.toSorted((a, b) => a - b)[Math.floor(seconds.length / 2)] ?? Number.NaN;
    const rounded = seconds.map((value) => Number(value.toFixed(2)));
    return {
      name: 'first-result',
      ratio: Number((median / budgetSeconds).toFixed(3)),
      against: `the budget of ${budgetSeconds} s`,
      seconds: Number(median.toFixed(2)),
      raw: { studies: seconds.length, slowestSeconds: Math.max(...rounded), allSeconds: rounded.join(' ') },
    };
  } finally {
    await browser.close();
    await stack.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function measure(browser: Browser, stack: Stack, folder: string): Promise<number> {
  const pair = await drawPhantomPair(folder);
  const page = await browser.newPage({ baseURL: stack.dashboardUrl });
  try {
    await signIn(page, stack.demoPassword);
    await dropFilms(page, [pair.sagittalPath]);
    const row = page.getByRole('row').filter({ hasText: pair.seed });
    await row.waitFor();
    const startedAt = performance.now();
    await dropFilms(page, [pair.coronalPath]);
    await row.filter({ hasText: /[01]\.\d\d/ }).waitFor();
    return (performance.now() - startedAt) / 1000;
  } finally {
    await page.close();
  }
}

async function signIn(page: Page, password: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('Email').fill('clinician@riverside.example');
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { name: 'Worklist' }).waitFor();
}

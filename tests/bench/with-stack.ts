import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { readSettings } from '../../scripts/env.ts';
import { freePort } from '../../scripts/stack/free-port.ts';
import { type Stack, startStack } from '../../scripts/stack/start-stack.ts';
import { browserPath } from '../../scripts/test/peers.ts';

/** The whole platform with its demo clinics on ports of its own, a browser, and a folder that goes with them. */
export interface BenchStack {
  readonly stack: Stack;
  readonly browser: Browser;
  readonly folder: string;
}

/** Starts what a benchmark in the browser needs and takes it away afterwards. */
export async function withStack<T>(work: (opened: BenchStack) => Promise<T>): Promise<T> {
  const settings = readSettings();
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-bench-'));
  const ports = { API_PORT: await freePort(), DASHBOARD_PORT: await freePort() };
  const stack = await startStack({ ...settings, ...ports, dataDir: join(folder, 'data') });
  const executablePath = await browserPath(settings.CHROMIUM_PATH);
  const browser = await chromium.launch({ args: ['--no-sandbox'], ...(executablePath && { executablePath }) });
  try {
    return await work({ stack, browser, folder });
  } finally {
    await browser.close();
    await stack.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Signs a clinician in and waits for the worklist. */
export async function signInForBench(page: Page, password: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('Email').fill('clinician@riverside.example');
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { name: 'Worklist' }).waitFor();
}

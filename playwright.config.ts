import { defineConfig } from '@playwright/test';
import { readWalkSettings } from './tests/e2e/env.ts';

const { dashboardUrl, chromiumPath } = readWalkSettings();

/** No GPU, no calls home: the browser talks to the dashboard and to nobody else. */
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Walks through the running platform, one after the other: they share its database and its two cores. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 20_000 },
  snapshotPathTemplate: '{testDir}/pictures/{arg}{ext}',
  // Letters are drawn by the system: elsewhere the walks are taken, and the pictures are not compared.
  ignoreSnapshots: process.platform !== 'linux',
  updateSnapshots: 'none',
  use: {
    baseURL: dashboardUrl,
    browserName: 'chromium',
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    trace: 'retain-on-failure',
    launchOptions: { args, ...(chromiumPath === undefined ? {} : { executablePath: chromiumPath }) },
  },
});

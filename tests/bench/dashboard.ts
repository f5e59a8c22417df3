import type { BrowserContext, Page } from '@playwright/test';
import type { BenchResult } from './main.ts';
import { type BenchStack, signInForBench, withStack } from './with-stack.ts';

/** The design's budgets: first paint of what matters, and script before a worklist can be worked. */
const paintBudgetSeconds = 1.5;
const scriptBudgetKb = 300;

interface FirstVisit {
  /** Largest contentful paint from the start of the navigation (W3C Largest Contentful Paint). */
  readonly paintMs: number;
  /** From the first key to the beginning of its handling (W3C Event Timing, first input). */
  readonly inputDelayMs: number;
  /** Of scripts, styles and the rest, as they crossed the wire. */
  readonly scriptKb: number;
  readonly totalKb: number;
}

/** First visits with an empty browser cache to the worklist and to a study; `[visits]` of each, five unless said. */
export async function dashboardBench([visits = '5']: readonly string[]): Promise<BenchResult> {
  return withStack(async (opened) => {
    const worklist: FirstVisit[] = [];
    const study: FirstVisit[] = [];
    for (let turn = 0; turn < Number(visits); turn++) {
      const studyPath = await pathOfAStudy(opened);
      worklist.push(await firstVisit(opened, '/worklist'));
      study.push(await firstVisit(opened, studyPath));
      process.stderr.write(`visit ${turn + 1} of ${visits}\n`);
    }
    const paintSeconds = Math.max(median(worklist, 'paintMs'), median(study, 'paintMs')) / 1000;
    return {
      name: 'dashboard',
      ratio: Number((paintSeconds / paintBudgetSeconds).toFixed(3)),
      against: `the budget of ${paintBudgetSeconds} s to the largest paint; script on the worklist: ${scriptBudgetKb} KB`,
      seconds: Number(paintSeconds.toFixed(2)),
      raw: {
        visits: worklist.length,
        ...figures('worklist', worklist),
        ...figures('study', study),
        worklistScriptOfBudget: Number((median(worklist, 'scriptKb') / scriptBudgetKb).toFixed(3)),
      },
    };
  });
}

function figures(screen: string, visits: readonly FirstVisit[]): Record<string, number> {
  return {
    [`${screen}PaintMs`]: median(visits, 'paintMs'),
    [`${screen}SlowestPaintMs`]: Math.max(...visits.map(({ paintMs }) => paintMs)),
    [`${screen}InputDelayMs`]: median(visits, 'inputDelayMs'),
    [`${screen}ScriptKb`]: median(visits, 'scriptKb'),
    [`${screen}TotalKb`]: median(visits, 'totalKb'),
  };
}

function median(visits: readonly FirstVisit[], of: keyof FirstVisit): number {
  const sorted = visits.map((visit) => visit[of]).toSorted((a, b) => a - b);
  return Number((sorted[Math.floor(sorted.length / 2)] ?? Number.NaN).toFixed(1));
}

async function pathOfAStudy(opened: BenchStack): Promise<string> {
  return withSession(opened, async (page) => {
    const link = page.locator('tbody tr a').first();
    return (await link.getAttribute('href')) ?? '/worklist';
  });
}

/** A signed-in browser whose cache holds nothing yet of the screen that is visited. */
async function firstVisit(opened: BenchStack, path: string): Promise<FirstVisit> {
  const storageState = await withSession(opened, (page) => page.context().storageState());
  const context = await opened.browser.newContext({ baseURL: opened.stack.dashboardUrl, storageState });
  try {
    return await measure(context, path);
  } finally {
    await context.close();
  }
}

async function withSession<T>({ browser, stack }: BenchStack, work: (page: Page) => Promise<T>): Promise<T> {
  const page = await browser.newPage({ baseURL: stack.dashboardUrl });
  try {
    await signInForBench(page, stack.demoPassword);
    return await work(page);
  } finally {
    await page.close();
  }
}

async function measure(context: BrowserContext, path: string): Promise<FirstVisit> {
  const page = await context.newPage();
  await page.addInitScript(observe);
  await page.goto(path, { waitUntil: 'networkidle' });
  const paintMs = await page.evaluate(() => window.firstVisit.paintMs);
  await page.keyboard.press('Shift');
  await page.waitForFunction(() => window.firstVisit.inputDelayMs !== null);
  const { inputDelayMs, scriptKb, totalKb } = await page.evaluate(() => {
    const loaded = performance
      .getEntriesByType('resource')
      .filter((entry) => entry instanceof PerformanceResourceTiming);
    const kb = (entries: typeof loaded) => entries.reduce((sum, entry) => sum + entry.transferSize, 0) / 1000;
    const isScript = ({ name }: PerformanceResourceTiming) => new URL(name).pathname.endsWith('.js');
    return {
      inputDelayMs: window.firstVisit.inputDelayMs ?? Number.NaN,
      scriptKb: kb(loaded.filter(isScript)),
      totalKb: kb(loaded),
    };
  });
  return { paintMs, inputDelayMs, scriptKb, totalKb };
}

declare global {
  interface Window {
    firstVisit: { paintMs: number; inputDelayMs: number | null };
  }
}

/** Runs in the page before anything of it: keeps what the browser says of its paints and of the first input. */
function observe(): void {
  window.firstVisit = { paintMs: Number.NaN, inputDelayMs: null };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.firstVisit.paintMs = entry.startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (entry instanceof PerformanceEventTiming) {
        window.firstVisit.inputDelayMs = entry.processingStart - entry.startTime;
      }
    }
  }).observe({ type: 'first-input', buffered: true });
}

import { dropFilms } from '../e2e/drop-films.ts';
import { drawPhantomPair } from '../e2e/phantom-pair.ts';
import type { BenchResult } from './main.ts';
import { type BenchStack, signInForBench, withStack } from './with-stack.ts';

/** The design's budget for the first result on the screen after the second film has arrived, on two cores. */
const budgetSeconds = 5;

/** Seconds from dropping the second film of a new study on the worklist to its result in the row; `[studies]`, five unless said. */
export async function firstResultBench([studies = '5']: readonly string[]): Promise<BenchResult> {
  return withStack(async (opened) => {
    const seconds: number[] = [];
    for (let index = 0; index < Number(studies); index++) seconds.push(await measure(opened));
    const median = seconds.toSorted((a, b) => a - b)[Math.floor(seconds.length / 2)] ?? Number.NaN;
    const rounded = seconds.map((value) => Number(value.toFixed(2)));
    return {
      name: 'first-result',
      ratio: Number((median / budgetSeconds).toFixed(3)),
      against: `the budget of ${budgetSeconds} s`,
      seconds: Number(median.toFixed(2)),
      raw: { studies: seconds.length, slowestSeconds: Math.max(...rounded), allSeconds: rounded.join(' ') },
    };
  });
}

async function measure({ browser, stack, folder }: BenchStack): Promise<number> {
  const pair = await drawPhantomPair(folder);
  const page = await browser.newPage({ baseURL: stack.dashboardUrl });
  try {
    await signInForBench(page, stack.demoPassword);
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

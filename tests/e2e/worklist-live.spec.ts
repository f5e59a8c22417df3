import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { dropFilms } from './drop-films.ts';
import { drawFlaggedPair, type FlaggedPair } from './flagged-pair.ts';
import { signInAs } from './sign-in-as.ts';

let folder: string;
test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plumbline-walk-'));
});
test.afterAll(() => rm(folder, { recursive: true, force: true }));

const flaggedRow = (page: Page, { mrn }: FlaggedPair) =>
  page.locator('tbody tr[data-flag="CMS"]').filter({ hasText: mrn });

/** A colleague adds the films on another machine and waits until they are screened. */
async function addElsewhere(browser: Browser, pair: FlaggedPair): Promise<void> {
  const elsewhere = await browser.newContext();
  const page = await elsewhere.newPage();
  await signInAs(page, 'clinician2@riverside.example');
  await dropFilms(page, pair.paths);
  await expect(page.getByText('2 of 2 added')).toBeVisible();
  await expect(flaggedRow(page, pair)).toBeVisible({ timeout: 60_000 });
  await elsewhere.close();
}

/** The list is followed, and this is still the page that was loaded first. */
async function openWorklist(page: Page): Promise<void> {
  const followed = page.waitForResponse('**/worklist/events');
  await signInAs(page, 'clinician@riverside.example');
  expect((await followed).headers()['content-type']).toContain('text/event-stream');
  await page.evaluate(() => {
    document.body.dataset.visit = 'first';
  });
}
const expectSameVisit = (page: Page) => expect(page.locator('body')).toHaveAttribute('data-visit', 'first');

test('a study that is flagged elsewhere appears among the flagged ones without a reload', async ({ page, browser }) => {
  const pair = await drawFlaggedPair(folder);
  await openWorklist(page);
  const waiting = page.getByRole('button', { name: /^Waiting/ }).locator('b');
  const before = Number(await waiting.textContent());
  await addElsewhere(browser, pair);
  await expect(flaggedRow(page, pair)).toBeVisible();
  await expect(waiting).toHaveText(String(before + 1));
  await expect(page.locator('tbody tr:not([data-flag="CMS"]) ~ tr').filter({ hasText: pair.mrn })).toHaveCount(0);
  await expectSameVisit(page);
});

test('offline for ten seconds and back: it is said, and what happened meanwhile is there', async ({
  page,
  browser,
}) => {
  const pair = await drawFlaggedPair(folder);
  await openWorklist(page);
  const offline = page.getByText('The list is not being updated. Trying again.');
  await expect(offline).toHaveCount(0);
  await page.context().setOffline(true);
  const since = Date.now();
  await expect(offline).toBeVisible();
  await addElsewhere(browser, pair);
  await expect.poll(() => Date.now() - since).toBeGreaterThan(10_000);
  await expect(flaggedRow(page, pair)).toHaveCount(0);
  await page.context().setOffline(false);
  await expect(flaggedRow(page, pair)).toBeVisible();
  await expect(offline).toHaveCount(0);
  await expectSameVisit(page);
});

test('while the list is being read nothing moves: what arrives is announced and shown when asked for', async ({
  page,
  browser,
}) => {
  const pair = await drawFlaggedPair(folder);
  await openWorklist(page);
  await page.locator('tbody tr').last().hover();
  const order = () => page.locator('tbody tr').evaluateAll((rows) => rows.map((row) => row.dataset.studyId));
  const before = await order();
  await addElsewhere(browser, pair);
  const news = page.getByRole('button', { name: /^Show \d+ new stud/ });
  await expect(news).toBeVisible();
  expect(await order()).toEqual(before);
  await news.click();
  await expect(flaggedRow(page, pair)).toBeVisible();
});

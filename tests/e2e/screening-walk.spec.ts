import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { dropFilms } from './drop-films.ts';
import { drawPhantomPair, type PhantomPair } from './phantom-pair.ts';
import { signInAs } from './sign-in-as.ts';
import { fillReading, signReading } from './sign-reading.ts';

test.describe.configure({ mode: 'serial' });

let folder: string;
let pair: PhantomPair;
let studyPath = '';
const reason = 'The map lies on the heart border, not on the curve.';

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plumbline-walk-'));
  pair = await drawPhantomPair(folder);
});

test.afterAll(() => rm(folder, { recursive: true, force: true }));

const studies = (page: Page) => page.getByRole('table', { name: 'Studies, flagged ones first' });
const rowOf = (page: Page, text: string) => studies(page).getByRole('row').filter({ hasText: text });
const heatmap = (page: Page) => page.locator('[data-view="CORONAL"] canvas[data-task]');

test('the worklist shows the demo studies with their screening results', async ({ page }) => {
  await signInAs(page, 'clinician@riverside.example');
  await expect(page.getByRole('heading', { name: 'Worklist' })).toBeVisible();
  await expect(
    rowOf(page, 'Unread')
      .filter({ hasText: /0\.\d\d/ })
      .first(),
  ).toBeVisible();
  await expect(page.getByRole('button', { name: 'Add films' })).toBeEnabled();
  const chip = page.getByRole('button', { name: /^Scoliosis/ });
  await chip.click();
  await expect(page).toHaveURL(/filter=SCOLIOSIS/);
  await expect(studies(page).locator('tbody tr')).toHaveCount(Number(await chip.locator('b').textContent()));
  await expect(studies(page).locator('tbody tr[data-flag="SCOLIOSIS"]').first()).toContainText(/0\.\d\d.*0\.\d\d/);
});

test('two films that are dropped on the worklist become a screened study', async ({ page }) => {
  await signInAs(page, 'clinician@riverside.example');
  await expect(studies(page)).toBeVisible();
  await dropFilms(page, [pair.coronalPath, pair.sagittalPath]);
  await expect(page.getByText('2 of 2 added')).toBeVisible();
  const row = rowOf(page, pair.seed);
  await expect(row).toBeVisible();
  await expect(row).toContainText(/0\.\d\d.*0\.\d\d/);
  await row.getByRole('link').click();
  await page.waitForURL('**/studies/*');
  studyPath = new URL(page.url()).pathname;
});

test('the study shows both films, the original first, and the heatmap as strong as the slider says', async ({
  page,
}) => {
  await signInAs(page, 'clinician@riverside.example');
  await page.goto(studyPath);
  for (const view of ['Coronal', 'Sagittal']) {
    const film = page.getByRole('img', { name: new RegExp(`^${view} film of`) });
    await expect.poll(() => film.evaluate((image: HTMLImageElement) => image.naturalHeight)).toBeGreaterThan(300);
  }
  await expect(heatmap(page)).toHaveCount(0);
  await page.getByRole('radio', { name: 'CMS', exact: true }).click();
  await expect(heatmap(page)).toHaveCSS('opacity', '0.6');
  const painted = await heatmap(page).evaluate((canvas: HTMLCanvasElement) =>
    canvas
      .getContext('2d')
      ?.getImageData(0, 0, canvas.width, canvas.height)
      .data.some((byte) => byte > 0),
  );
  expect(painted).toBe(true);
  await expect(page.getByText('Dual, class activation, 8 × 4 cells').first()).toBeVisible();
  await page.getByLabel('Heatmap by').selectOption('Bilinear');
  await expect(page.getByText('Bilinear, gradient × feature, 8 × 4 cells')).toHaveCount(2);
  await page.getByRole('slider', { name: 'Heatmap opacity' }).press('ArrowRight');
  await expect(heatmap(page)).toHaveCSS('opacity', '0.65');
  await page.keyboard.press('h');
  await expect(heatmap(page)).toHaveCount(0);
  await expect(page.getByText('Demo model, trained on synthetic films. Not for clinical use.')).toBeVisible();
});

test('a reading without a verdict is refused, and one with a verdict is signed', async ({ page }) => {
  await signInAs(page, 'clinician@riverside.example');
  await page.goto(studyPath);
  await page.getByRole('button', { name: 'Sign', exact: true }).click();
  await expect(page.getByText('Say whether you accept, correct or reject the result.')).toBeVisible();
  const why = { verdict: 'Reject', why: 'HEATMAP_ELSEWHERE' } as const;
  await fillReading(page, { ...why, scoliosis: 'Absent', suspicion: 'None', comment: reason });
  await signReading(page);
  await expect(page.getByRole('listitem').filter({ hasText: reason })).toContainText('rejects the result');
  await page.goto(`/worklist?search=${pair.seed}`);
  await expect(rowOf(page, pair.seed)).toHaveCount(1);
  await expect(rowOf(page, pair.seed)).not.toContainText('Unread');
});

test('the auditor finds the signature and the viewing', async ({ page }) => {
  const studyId = studyPath.split('/').at(-1) ?? '';
  await signInAs(page, 'auditor@riverside.example');
  await expect(page.getByRole('link', { name: 'Worklist' })).toHaveCount(0);
  for (const activity of ['Reading signed', 'Study viewed']) {
    await page.getByLabel('Show').selectOption({ label: activity });
    const events = page.getByRole('row').filter({ hasText: activity }).filter({ hasText: studyId });
    await expect(events.first()).toContainText('Clinician');
    await expect(events.first()).toContainText('Success');
  }
  await page.goto(studyPath);
  await expect(page.getByRole('heading', { name: 'Your role does not show this' })).toBeVisible();
});

test('another clinic sees nothing of it', async ({ page }) => {
  await signInAs(page, 'clinician@lakeside.example');
  await expect(studies(page)).toBeVisible();
  await page.getByLabel('Search MRN, accession or name').fill(pair.seed);
  await expect(page.getByRole('heading', { name: 'No study matches' })).toBeVisible();
  await page.goto(studyPath);
  await expect(page.getByRole('heading', { name: 'There is no such study' })).toBeVisible();
});

import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, type Page, test } from '@playwright/test';
import { dropFilms } from './drop-films.ts';
import { drawPhantomPair, type PhantomPair } from './phantom-pair.ts';
import { signInAs } from './sign-in-as.ts';
import { swapFilms } from './swapped-films.ts';
import { violationsOf } from './violations.ts';

test.describe.configure({ mode: 'serial' });

const run = promisify(execFile);
let folder: string;
let pair: PhantomPair;
let studyPath = '';

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plumbline-report-walk-'));
  pair = await drawPhantomPair(folder);
});

test.afterAll(() => rm(folder, { recursive: true, force: true }));

const rowOf = (page: Page, text: string) => page.getByRole('row').filter({ hasText: text });

/** What a reader of the report's PDF can select. */
async function reportText(page: Page): Promise<string> {
  const answer = await page.request.get(`/reports${studyPath}.pdf`);
  expect(answer.headers()['content-type']).toBe('application/pdf');
  const file = join(folder, 'report.pdf');
  await writeFile(file, await answer.body());
  return (await run('pdftotext', ['-layout', file, '-'])).stdout;
}

test('a pair that was sent swapped is set right by a person and screened again', async ({ page }) => {
  await signInAs(page, 'clinician@riverside.example');
  await dropFilms(page, await swapFilms(pair));
  await expect(page.getByText('2 of 2 added')).toBeVisible();
  await expect(rowOf(page, pair.seed)).toContainText('No result');
  await rowOf(page, pair.seed).getByRole('link').click();
  await page.waitForURL('**/studies/*');
  studyPath = new URL(page.url()).pathname;
  await expect(page.getByText('The two films seem to lie in each other’s place').first()).toBeVisible();
  await page.getByRole('button', { name: 'Swap the two films' }).click();
  await expect(page.getByText('Changed. The films are screened again.')).toBeVisible();
  await expect(page.getByText(/At 6 % prevalence, about .* \((PPV|NPV) 0\.\d\d/)).toBeVisible();
  await expect(page.getByText(/\d of 5 flag CMS/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
});

test('the report is preliminary until the study is signed', async ({ page }) => {
  await signInAs(page, 'clinician@riverside.example');
  await page.goto(studyPath);
  await expect(page.getByRole('link', { name: 'Report' })).toHaveAttribute('href', `/reports${studyPath}.pdf`);
  const before = await reportText(page);
  expect(before).toContain('PRELIMINARY – not signed');
  expect(before).toMatch(/Number of curves +not read yet/);
  expect(before).toContain('Demo model, trained and validated on synthetic films');
});

test('a comment names a colleague, who finds it in the rail and in the list', async ({ page, browser }) => {
  await signInAs(page, 'clinician@riverside.example');
  await page.goto(studyPath);
  await expect(page.getByRole('button', { name: 'Write' })).toBeEnabled();
  await page.keyboard.press('m');
  await page.keyboard.type('Please look at the apex, @clin');
  const list = page.getByRole('listbox', { name: 'Colleagues' });
  await expect(list.getByRole('option').nth(1)).toHaveText('Clinician 2');
  expect(await violationsOf(page)).toEqual([]);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Comment to colleagues')).toHaveValue('Please look at the apex, @Clinician 2 ');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Written. A comment cannot be changed or taken back.')).toBeVisible();

  const colleague = await browser.newContext();
  const other = await colleague.newPage();
  await signInAs(other, 'clinician2@riverside.example');
  await other.getByRole('link', { name: /Mentions ?, \d+ not seen/ }).click();
  const mention = other
    .getByRole('listitem')
    .filter({ hasText: 'Please look at the apex' })
    .filter({ hasText: pair.seed });
  await expect(mention).toBeVisible();
  expect(await violationsOf(other)).toEqual([]);
  await mention.getByRole('button', { name: 'Seen' }).click();
  await expect(mention).toHaveCount(0);
  await other.goto(studyPath);
  await expect(other.getByText('@Clinician 2')).toBeVisible();
  await colleague.close();
});

test('the model card is a page, and its words are text', async ({ page }) => {
  await signInAs(page, 'clinician@riverside.example');
  await page.goto(studyPath);
  await page.getByRole('link', { name: 'Model card' }).click();
  await expect(page.getByRole('heading', { name: 'Intended use' })).toBeVisible();
  await expect(page.getByRole('table').first()).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);
});

test('an admin changes the prevalence, sees why a wrong one is refused, and takes it back; others read or see nothing', async ({
  page,
}) => {
  await signInAs(page, 'admin@lakeside.example');
  await page.getByRole('link', { name: 'Settings' }).click();
  const prevalence = page.getByLabel('CMS among the patients whom this clinic films');
  const save = page.getByRole('button', { name: 'Save' });
  await expect(save).toBeEnabled();
  expect(await violationsOf(page)).toEqual([]);
  const before = await prevalence.inputValue();
  await prevalence.fill('90');
  await save.click();
  await expect(page.getByText('Give the prevalence of CMS as 0.1 to 50 %.')).toBeVisible();
  await prevalence.fill('9.5');
  await save.click();
  await expect(page.getByText('Saved.')).toBeVisible();
  await page.reload();
  await expect(prevalence).toHaveValue('9.5');
  await prevalence.fill(before);
  await save.click();
  await expect(page.getByText('Saved.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('As it was before.')).toBeVisible();
  await expect(prevalence).toHaveValue('9.5');
  for (const [email, sentence] of [
    ['clinician@lakeside.example', 'Only an admin of your clinic can change these.'],
    ['auditor@lakeside.example', 'Your role does not show this'],
  ] as const) {
    await page.context().clearCookies();
    await signInAs(page, email);
    await page.goto('/settings');
    await expect(page.getByText(sentence)).toBeVisible();
    await expect(save).toHaveCount(0);
    expect(await violationsOf(page)).toEqual([]);
  }
});

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { dropFilms } from './drop-films.ts';
import { drawFlaggedPair } from './flagged-pair.ts';
import { signInAs } from './sign-in-as.ts';

let folder: string;
test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plumbline-walk-'));
});
test.afterAll(() => rm(folder, { recursive: true, force: true }));

const preview = (page: Page) => page.getByRole('complementary', { name: 'Selected study' });
const said = (page: Page) => page.getByRole('status').filter({ hasText: /You have|took this study/ });

async function select(page: Page, mrn: string): Promise<void> {
  await page.goto(`/worklist?search=${mrn}`);
  await expect(preview(page)).toContainText(mrn);
  await expect(preview(page).getByRole('button', { name: 'Take' })).toBeEnabled();
}

test('two people take one study at once: one has it, the other reads who, and both see the same', async ({
  browser,
}) => {
  const names = ['clinician', 'clinician2'] as const;
  const contexts = await Promise.all(names.map(() => browser.newContext()));
  const pages = await Promise.all(contexts.map((context) => context.newPage()));
  const [one, other] = pages;
  if (one === undefined || other === undefined) throw new Error('Two pages were opened.');
  const { mrn, paths } = await drawFlaggedPair(folder);
  await signInAs(one, 'clinician@riverside.example');
  await signInAs(other, 'clinician2@riverside.example');
  await dropFilms(one, paths);
  await expect(one.locator('tbody tr').filter({ hasText: mrn })).toContainText(/0\.\d\d/, { timeout: 60_000 });
  for (const page of pages) await select(page, mrn);

  await Promise.all(pages.map((page) => preview(page).getByRole('button', { name: 'Take' }).click()));
  for (const page of pages) await expect(said(page)).toBeVisible();
  const sentences = await Promise.all(pages.map((page) => said(page).textContent()));
  const winners = sentences.map((sentence) => sentence?.startsWith('You have') ?? false);
  expect(winners.filter(Boolean)).toHaveLength(1);
  const [winner, loser] = winners[0] ? pages : pages.toReversed();
  if (winner === undefined || loser === undefined) throw new Error('One of two has won.');
  const name = winners[0] ? 'Clinician 1' : 'Clinician 2';
  await expect(said(loser)).toContainText(`${name} took this study meanwhile.`);
  await expect(loser.locator('tbody tr')).toContainText(name);
  await expect(winner.locator('tbody tr')).toContainText('You');

  await winner.getByRole('button', { name: 'Undo' }).click();
  await expect(winner.getByRole('status').filter({ hasText: 'is free again' })).toBeVisible();
  await expect(loser.locator('tbody tr')).not.toContainText(name);
  for (const context of contexts) await context.close();
});

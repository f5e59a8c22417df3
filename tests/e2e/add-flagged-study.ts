import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { dropFilms } from './drop-films.ts';
import { drawFlaggedPair } from './flagged-pair.ts';

export interface AddedStudy {
  /** Finds it by search. */
  readonly mrn: string;
  readonly path: string;
}

/** Drops a pair on the worklist that the shipped model flags for CMS, and opens the study. */
export async function addFlaggedStudy(page: Page): Promise<AddedStudy> {
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-walk-'));
  try {
    const { mrn, paths } = await drawFlaggedPair(folder);
    await expect(page.getByRole('button', { name: 'Add films' })).toBeEnabled();
    await dropFilms(page, paths);
    await expect(page.getByText('2 of 2 added')).toBeVisible();
    await page.goto(`/worklist?search=${mrn}`);
    const row = page.locator('tbody tr').filter({ hasText: mrn });
    await expect(row).toHaveCount(1);
    await row.getByRole('link').click();
    await page.waitForURL('**/studies/*');
    return { mrn, path: new URL(page.url()).pathname };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

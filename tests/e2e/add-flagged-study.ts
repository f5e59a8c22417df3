import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, type Page } from '@playwright/test';
import { dropFilms } from './drop-films.ts';

const run = promisify(execFile);

export interface AddedStudy {
  /** Finds it by search. */
  readonly mrn: string;
  readonly path: string;
}

/** Drops a pair on the worklist that the shipped model flags for CMS, and opens the study once it is screened. */
export async function addFlaggedStudy(page: Page): Promise<AddedStudy> {
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-walk-'));
  const mrn = `W-${randomUUID().slice(0, 8)}`;
  try {
    await run(process.execPath, [join(import.meta.dirname, 'render-flagged-pair.ts'), folder, mrn]);
    await expect(page.getByRole('table')).toBeVisible();
    await dropFilms(page, [join(folder, 'coronal.dcm'), join(folder, 'sagittal.dcm')]);
    await expect(page.getByText('2 of 2 added')).toBeVisible();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  await page.getByRole('searchbox').fill(mrn);
  const row = page.locator('tbody tr').filter({ hasText: mrn });
  await expect(row).toHaveCount(1);
  await row.getByRole('link').click();
  await page.waitForURL('**/studies/*');
  return { mrn, path: new URL(page.url()).pathname };
}

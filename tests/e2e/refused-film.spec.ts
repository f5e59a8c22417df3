import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { dropFilms } from './drop-films.ts';
import { signInAs } from './sign-in-as.ts';

test('a file that is not a film is refused with its sentence, and nothing is added', async ({ page }) => {
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-walk-'));
  try {
    const path = join(folder, 'letter.txt');
    await writeFile(path, 'Dear colleague, please find the film enclosed.');
    await signInAs(page, 'clinician@riverside.example');
    const waiting = page.getByRole('button', { name: /^Waiting/ }).locator('b');
    const before = await waiting.textContent();
    await dropFilms(page, [path]);
    const tray = page.getByRole('region', { name: 'Films being added' });
    await expect(tray.getByRole('listitem')).toContainText('The file is not a DICOM file.');
    await expect(tray).toContainText('0 of 1 added, 1 refused');
    await expect(waiting).toHaveText(before ?? '');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

test('an upload from another site is refused', async ({ page, request, baseURL }) => {
  await signInAs(page, 'clinician@riverside.example');
  const cookies = await page.context().cookies();
  const answer = await request.post(`${baseURL}/upload`, {
    headers: {
      Origin: 'https://elsewhere.example',
      'Content-Type': 'multipart/related; type="application/dicom"; boundary=b',
      Cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; '),
    },
    data: '--b--\r\n',
  });
  expect(answer.status()).toBe(403);
});

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { addFlaggedStudy } from './add-flagged-study.ts';
import { dropFilms } from './drop-films.ts';
import { drawPhantomPair } from './phantom-pair.ts';
import { signInAs } from './sign-in-as.ts';
import { fillReading, signReading } from './sign-reading.ts';
import { swapFilms } from './swapped-films.ts';

test('a blinded read: nothing of the result is there before the decision, all of it after', async ({ page }) => {
  await signInAs(page, 'clinician@lakeside.example');
  const { mrn } = await addFlaggedStudy(page);
  await expect(page.getByRole('heading', { name: 'Decide first, without the result' })).toBeVisible();
  await expect(page.getByText('Consider MRI of the complete spine.')).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Your reading' })).toHaveCount(0);
  expect(await page.content()).not.toMatch(/"probability":0\.|"flag":"CMS"/);

  await page.goto(`/worklist?search=${mrn}`);
  const row = page.locator('tbody tr').filter({ hasText: mrn });
  await expect(row).toContainText('after your read');
  await expect(row).not.toContainText(/0\.\d\d/);
  await row.getByRole('link').click();

  await page.getByRole('button', { name: 'Store and show the result' }).click();
  await expect(page.getByText('Say whether there is scoliosis.')).toBeVisible();
  await page.getByRole('radiogroup', { name: 'Scoliosis' }).getByRole('radio', { name: 'Present' }).click();
  await page.getByRole('radiogroup', { name: 'CMS suspicion' }).getByRole('radio', { name: 'Possible' }).click();
  await page.getByRole('button', { name: 'Store and show the result' }).click();

  await expect(page.getByText('Consider MRI of the complete spine.')).toBeVisible();
  await expect(page.getByText('Clinician 1 decided before the result was shown')).toContainText(
    'CMS suspicion Possible',
  );
  // What was decided is where the reading begins; it may end elsewhere.
  const suspicion = page.getByRole('radiogroup', { name: 'CMS suspicion' });
  await expect(suspicion.getByRole('radio', { name: 'Possible' })).toBeChecked();
  const comment = 'More likely than I first thought.';
  await fillReading(page, { verdict: 'Accept', scoliosis: 'Present', suspicion: 'Probable', comment });
  await signReading(page);
  await expect(page.getByRole('listitem').filter({ hasText: comment })).toContainText('Probable');
});

test('a swapped pair is set right before the blinded decision, and the new result is withheld too', async ({
  page,
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-blinded-'));
  try {
    const pair = await drawPhantomPair(folder);
    await signInAs(page, 'clinician@lakeside.example');
    await dropFilms(page, await swapFilms(pair));
    await expect(page.getByText('2 of 2 added')).toBeVisible();
    await page.goto(`/worklist?search=${pair.seed}`);
    await page.locator('tbody tr').filter({ hasText: pair.seed }).getByRole('link').click();
    await expect(page.getByText('The two films seem to lie in each other’s place').first()).toBeVisible();
    await expect(page.getByText('Heatmap withheld until your decision is stored.')).toBeVisible();
    await page.getByRole('button', { name: 'Swap the two films' }).click();
    await expect(page.getByText('Changed. The films are screened again.')).toBeVisible();
    await expect(page.getByText('The two films seem to lie in each other’s place')).toHaveCount(0);
    await expect(page.getByRole('heading', { name: 'Decide first, without the result' })).toBeVisible();
    await expect(page.getByRole('region', { name: /^Screening/ })).toHaveCount(0);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

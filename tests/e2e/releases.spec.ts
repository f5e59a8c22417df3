import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { signInAs } from './sign-in-as.ts';
import { violationsOf } from './violations.ts';

test.describe.configure({ mode: 'serial' });

const tiny = join(import.meta.dirname, '../fixtures/models/tiny/1.0.0');
const admin = 'admin@riverside.example';
let releasePath = '';

/** Looked at in both themes, and as wide as a desk and a phone. */
async function expectNoViolation(page: Page): Promise<void> {
  for (const theme of ['dark', 'light']) {
    await page.evaluate((name) => document.documentElement.setAttribute('data-theme', name), theme);
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await violationsOf(page), `${theme}, ${width} wide`).toEqual([]);
    }
  }
  await page.setViewportSize({ width: 1440, height: 900 });
}

const act = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

/** The reason of the step, which comes before those of other forms. */
async function step(page: Page, name: string): Promise<void> {
  await page.getByLabel('Reason').first().fill('as the protocol says');
  await act(page, name);
}

test('an administrator takes a version in; one without its manifest is refused with the reason', async ({ page }) => {
  await signInAs(page, admin);
  await page.goto('/models');
  const files = readdirSync(tiny).map((name) => join(tiny, name));
  const field = page.getByLabel('Upload a version', { exact: true }).and(page.locator('input'));
  await expect(page.getByRole('button', { name: 'Upload a version' })).toBeEnabled();
  await field.setInputFiles(files.filter((path) => !path.endsWith('manifest.json')));
  await expect(page.getByText('The model’s files do not match its manifest', { exact: false })).toBeVisible();
  await field.setInputFiles(files);
  await expect(page.getByText('Taken in and signed.')).toBeVisible();
  await expect(page.getByRole('table', { name: /^Registered versions/ }).getByRole('row')).not.toHaveCount(2);
  await expectNoViolation(page);
});

test('its page shows what it is made of, and its card leaves as Markdown and PDF', async ({ page }) => {
  await signInAs(page, admin);
  await page.goto('/models/spine-pair/1.0.0');
  await expect(page.getByRole('img', { name: /^AUROC by network and task/ })).toBeVisible();
  await expect(page.getByText('In use', { exact: true })).toBeVisible();
  for (const [name, file] of [
    ['Markdown', 'spine-pair-1.0.0.md'],
    ['PDF', 'spine-pair-1.0.0.pdf'],
  ] as const) {
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name, exact: true }).click();
    expect((await download).suggestedFilename()).toBe(file);
  }
  await expectNoViolation(page);
});

test('a release is held up, each time with its sentence, by what is missing', async ({ page }) => {
  await signInAs(page, admin);
  await page.goto('/models');
  await page
    .getByRole('row', { name: /^tiny 1\.0\.0/ })
    .getByRole('button', { name: 'Begin a release' })
    .click();
  await page.waitForURL('**/releases/*');
  releasePath = new URL(page.url()).pathname;
  await act(page, 'Validate');
  await expect(page.getByText('Give a reason of 3 to 2,000 characters.')).toBeVisible();
  await step(page, 'Validate');
  await expect(page.getByText('Describe the modifications, the protocol and the impact first.')).toBeVisible();
  for (const name of ['Description of modifications', 'Modification protocol', 'Impact assessment']) {
    await page.getByLabel(name).fill('Said here.');
  }
  await act(page, 'Save documents');
  await expect(page.getByRole('listitem').filter({ hasText: 'Three documents' })).toContainText('done');
  await step(page, 'Validate');
  await expect(page.getByText('No evaluation of this release meets the acceptance criteria.')).toBeVisible();
  await expectNoViolation(page);
});

test('it is evaluated beside the version in use on a frozen cohort, and does not pass on a few studies', async ({
  page,
}) => {
  await signInAs(page, admin);
  await page.goto(releasePath);
  if (await page.getByText('No criteria are set.').isVisible()) {
    const form = page.locator('form').filter({ hasText: 'AUROC margin' });
    await form.getByLabel('Lower bound of sensitivity').fill('0.8');
    await form.getByLabel('AUROC margin').fill('0.05');
    await form.getByLabel('Reason').fill('as the clinic agreed');
    await act(page, 'Set criteria');
    await expect(page.getByText('Lower bound of sensitivity at least 0.8', { exact: false })).toBeVisible();
  }
  await page.getByText('Freeze all studies with a reference standard').click();
  await page.getByLabel('Name of the cohort').fill('Those with an MRI');
  await act(page, 'Freeze');
  await expect(async () => {
    await page.reload();
    await expect(page.getByLabel('Frozen cohort')).toContainText('Those with an MRI', { timeout: 2_000 });
  }).toPass();
  await act(page, 'Evaluate');
  await expect(page.getByText('Does not meet the criteria')).toBeVisible({ timeout: 60_000 });
  await expectNoViolation(page);
});

test('two versions are compared on the cohort, once each has been asked', async ({ page }) => {
  await signInAs(page, admin);
  await page.goto('/models/compare');
  await page.getByLabel('First version').selectOption({ label: 'tiny 1.0.0' });
  await page.getByLabel('Second version').selectOption({ label: 'tiny 1.0.0' });
  await act(page, 'Compare');
  await expect(page.getByText('Choose two different versions to compare.')).toBeVisible();
  await page.getByLabel('Second version').selectOption({ label: 'spine-pair 1.0.0' });
  await act(page, 'Compare');
  await expect(page.getByRole('region', { name: 'Comparison for CMS' })).toContainText('AUROC');
  await expectNoViolation(page);
});

test('it is given up, and stays in the list as what it was', async ({ page }) => {
  await signInAs(page, admin);
  await page.goto(releasePath);
  await expect(async () => {
    await step(page, 'Give up');
    await expect(page.getByText('This release has ended.')).toBeVisible({ timeout: 5_000 });
  }).toPass();
});

test('who reads films is not let into comparisons', async ({ page }) => {
  await signInAs(page, 'clinician@riverside.example');
  await page.goto('/models/compare');
  await expect(page.getByRole('heading', { name: 'Compare versions' })).toHaveCount(0);
});

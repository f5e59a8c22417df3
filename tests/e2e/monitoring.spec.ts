import { expect, type Page, test } from '@playwright/test';
import { signInAs } from './sign-in-as.ts';
import { violationsOf } from './violations.ts';

async function openMonitoring(page: Page): Promise<void> {
  await page.goto('/models');
  await page.getByRole('region', { name: 'Running now' }).getByRole('link', { name: 'Monitoring' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Monitoring' })).toBeVisible();
}

test('an administrator sees what is watched, sets thresholds with a reason, and is told why nothing is frozen yet', async ({
  page,
}) => {
  await signInAs(page, 'admin@lakeside.example');
  await openMonitoring(page);
  await expect(page.getByText('No reference window')).toBeVisible();
  await expect(page.getByText('verification bias')).toBeVisible();
  await expect(page.getByRole('table', { name: /^Shares of each kind/ })).toContainText('Coronal');

  await page.getByRole('textbox', { name: 'Reason' }).first().fill('the first weeks here');
  await page.getByRole('button', { name: 'Freeze the first studies' }).click();
  await expect(
    page.getByText('A reference window needs 50 studies that this version has answered here.'),
  ).toBeVisible();

  await page.getByText('Change', { exact: true }).click();
  await page.getByLabel('Index that stops').fill('0.05');
  await page.getByRole('textbox', { name: 'Reason' }).last().fill('fewer films a day');
  await page.getByRole('button', { name: 'Set thresholds' }).click();
  await expect(page.getByText('Each limit for a stop lies above the one for a warning')).toBeVisible();
  await page.getByLabel('Index that stops').fill('0.3');
  await page.getByRole('button', { name: 'Set thresholds' }).click();
  await expect(page.getByText('Set by this clinic.')).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);
});

test('the screen has no violation in the light theme either', async ({ page, context, baseURL }) => {
  await context.addCookies([{ name: 'theme', value: 'light', url: baseURL ?? '' }]);
  await signInAs(page, 'admin2@riverside.example');
  await openMonitoring(page);
  await expect(page.getByText('Today so far')).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);
});

test('an analyst looks on and decides nothing; an auditor is told that the screen is not theirs', async ({ page }) => {
  await signInAs(page, 'analyst@lakeside.example');
  await openMonitoring(page);
  await expect(page.getByRole('heading', { name: 'Thresholds' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Freeze the first studies' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Set thresholds' })).toHaveCount(0);
  const address = page.url();
  await page.context().clearCookies();
  await signInAs(page, 'auditor@lakeside.example');
  await page.goto(address);
  await expect(page.getByText('Your role does not show this')).toBeVisible();
});

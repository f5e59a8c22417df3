import { expect, type Page, test } from '@playwright/test';
import { signInAs } from './sign-in-as.ts';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

test('on a phone the worklist keeps who, flag and how long, and nothing runs off the side', async ({ page }) => {
  await signInAs(page, 'clinician@riverside.example');
  for (const column of ['Patient', 'CMS', 'Waiting']) {
    await expect(page.getByRole('columnheader', { name: column, exact: true })).toBeVisible();
  }
  await expect(page.getByRole('columnheader', { name: 'Films', exact: true })).toBeHidden();
  expect(await overflow(page)).toBe(0);
});

test('on a phone a study is one film at a time, and can be signed', async ({ page }) => {
  await signInAs(page, 'clinician@riverside.example');
  await page.goto('/worklist?filter=UNREAD');
  await page
    .locator('tbody tr')
    .filter({ hasText: /0\.\d\d/ })
    .first()
    .tap();
  const coronal = page.getByRole('img', { name: /^Coronal film of/ });
  const sagittal = page.getByRole('img', { name: /^Sagittal film of/ });
  await expect(coronal).toBeVisible();
  await expect(sagittal).toBeHidden();
  await page.getByRole('radio', { name: 'Sagittal' }).tap();
  await expect(sagittal).toBeVisible();
  await expect(coronal).toBeHidden();
  await expect(page.getByRole('button', { name: 'Sign', exact: true })).toBeVisible();
  expect(await overflow(page)).toBe(0);
});

test('on a phone the audit trail says what was refused, not only what was tried', async ({ page }) => {
  await page.goto('/sign-in');
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeEnabled();
  await page.getByLabel('Email').fill('analyst@riverside.example');
  await page.getByLabel('Password').fill('not the password');
  await page.getByRole('button', { name: 'Sign in' }).tap();
  await expect(page.getByText('The email or the password is wrong.')).toBeVisible();
  await signInAs(page, 'auditor@riverside.example');
  const attempt = page.getByRole('row').filter({ hasText: 'Analyst' }).first();
  await expect(attempt.getByText('Signed in')).toBeVisible();
  await expect(attempt.locator('em')).toHaveText('Refused');
  await expect(attempt.locator('em')).toBeVisible();
});

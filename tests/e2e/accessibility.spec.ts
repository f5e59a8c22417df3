import { expect, test } from '@playwright/test';
import { seriousViolations } from './serious-violations.ts';
import { signInAs } from './sign-in-as.ts';

for (const theme of ['dark', 'light']) {
  test.describe(`in the ${theme} theme`, () => {
    test.beforeEach(async ({ context, baseURL }) => {
      await context.addCookies([{ name: 'theme', value: theme, url: baseURL ?? '' }]);
    });

    test('the sign-in screen has no serious violation', async ({ page }) => {
      await page.goto('/sign-in');
      await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
      expect(await seriousViolations(page)).toEqual([]);
    });

    test('the worklist and a study have no serious violation', async ({ page }) => {
      await signInAs(page, 'clinician@riverside.example');
      await page.goto('/worklist?filter=UNREAD');
      const screened = page
        .locator('tbody tr')
        .filter({ hasText: /0\.\d\d/ })
        .first();
      await expect(screened).toBeVisible();
      expect(await seriousViolations(page)).toEqual([]);
      await screened.getByRole('link').click();
      await expect(page.getByRole('heading', { name: 'Your reading' })).toBeVisible();
      await expect(page.getByRole('button', { name: 'Sign', exact: true })).toBeEnabled();
      await page.keyboard.press('h');
      await expect(page.locator('canvas[data-task]').first()).toBeVisible();
      expect(await seriousViolations(page)).toEqual([]);
      await page.keyboard.press('?');
      await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
      expect(await seriousViolations(page)).toEqual([]);
    });

    test('the audit trail has no serious violation', async ({ page }) => {
      await signInAs(page, 'auditor@riverside.example');
      await expect(page.getByRole('table', { name: 'Audit events, the latest first' })).toBeVisible();
      expect(await seriousViolations(page)).toEqual([]);
    });
  });
}

test('the theme that was chosen is the theme of the next visit', async ({ page }) => {
  await signInAs(page, 'clinician@riverside.example');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.getByRole('button', { name: /Clinician/ }).click();
  const remembered = page.waitForResponse('**/theme');
  await page.getByRole('menuitem', { name: 'Light theme' }).click();
  await remembered;
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
});

import { expect, type Locator, type Page, test } from '@playwright/test';
import { signInAs } from './sign-in-as.ts';

/** Demo studies that no other walk changes: one that is signed up to its MRI's result, one that waits in each clinic. */
const read = 'R-20372';
const unread = 'R-20419';
const blinded = 'L-30118';

// The pages allow no style but their own; the one that hides what changes is the test's.
test.use({ viewport: { width: 1280, height: 800 }, bypassCSP: true });

/** Days and ages are others tomorrow. */
const dated = (page: Page) => [page.getByText(/\d{4}-\d\d-\d\d/)];

async function openStudy(page: Page, mrn: string, email = 'clinician3@riverside.example'): Promise<void> {
  await signInAs(page, email);
  await page.goto(`/worklist?search=${mrn}`);
  await page.locator('tbody tr').getByRole('link').click();
  await page.waitForURL('**/studies/*');
  await expect(page.locator('figure[data-ready="true"]')).toHaveCount(2);
}

/** Fails where more than one pixel in a hundred differs: a smoother letter does not, a lost margin does. */
async function expectPicture(shown: Page | Locator, name: string, mask: readonly Locator[]): Promise<void> {
  const stylePath = 'tests/e2e/appearance.css';
  const look = {
    mask: [...mask],
    maxDiffPixelRatio: 0.01,
    animations: 'disabled' as const,
    stylePath,
    maskColor: '#808080',
  };
  if ('goto' in shown) await expect(shown).toHaveScreenshot(`${name}.png`, look);
  else await expect(shown).toHaveScreenshot(`${name}.png`, look);
}

test('the worklist looks as it did', async ({ page }) => {
  await signInAs(page, 'clinician3@riverside.example');
  await page.goto(`/worklist?search=${read}`);
  await expect(page.locator('tbody tr')).toHaveCount(1);
  await expect(page.getByRole('button', { name: 'Add films' })).toBeEnabled();
  await expectPicture(page, 'worklist', []);
});

test('a signed study looks as it did', async ({ page }) => {
  await openStudy(page, read);
  await expectPicture(page, 'study', dated(page));
});

test('the form of a reading looks as it did', async ({ page }) => {
  await openStudy(page, unread);
  await page.keyboard.press('e');
  await page.getByRole('button', { name: 'Add a curve' }).click();
  await expectPicture(page.getByRole('form', { name: 'Your reading' }), 'reading', []);
});

test('a study that is read blinded looks as it did, in the light', async ({ page, context, baseURL }) => {
  await context.addCookies([{ name: 'theme', value: 'light', url: baseURL ?? '' }]);
  await openStudy(page, blinded, 'clinician3@lakeside.example');
  await expectPicture(page, 'blinded', dated(page));
});

test('the settings look as they did', async ({ page }) => {
  await signInAs(page, 'admin@riverside.example');
  await page.goto('/settings');
  await expect(page.getByRole('button', { name: 'Save' })).toBeEnabled();
  await expectPicture(page, 'settings', []);
});

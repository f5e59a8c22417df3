import { expect, type Page, test } from '@playwright/test';
import { dropFilms } from './drop-films.ts';
import { looks } from './looks.ts';
import { signInAs } from './sign-in-as.ts';
import { fillReading } from './sign-reading.ts';
import { violationsOf } from './violations.ts';

/** Opens the dialog, looks at it, and puts it away. */
async function seeDialog(page: Page, name: string | RegExp, open: () => Promise<void>): Promise<void> {
  await open();
  await expect(page.getByRole('dialog', { name })).toBeVisible();
  expect(await violationsOf(page), `dialog ${name}`).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

/** Opens the menu, looks at it, and puts it away. */
async function seeMenu(page: Page, button: RegExp): Promise<void> {
  await page.getByRole('button', { name: button }).click();
  await expect(page.getByRole('menu')).toBeVisible();
  expect(await violationsOf(page), `menu ${button}`).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toHaveCount(0);
}

/** The latest study that somebody may still read, with its result. */
async function openUnread(page: Page): Promise<void> {
  await page.goto('/worklist?filter=UNREAD');
  const screened = page
    .locator('tbody tr')
    .filter({ hasText: /0\.\d\d/ })
    .first();
  await screened.getByRole('link').click();
  await expect(page.getByRole('heading', { name: 'Your reading' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Sign', exact: true })).toBeEnabled();
}

for (const { theme, place, viewport } of looks) {
  test.describe(`in the ${theme} theme on a ${place}`, () => {
    test.use({ viewport });
    test.beforeEach(async ({ context, baseURL }) => {
      await context.addCookies([{ name: 'theme', value: theme, url: baseURL ?? '' }]);
    });

    test('axe finds nothing on the sign-in screen', async ({ page }) => {
      await page.goto('/sign-in');
      await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
      await expect(page.getByRole('button', { name: 'Sign in' })).toBeEnabled();
      expect(await violationsOf(page)).toEqual([]);
      await page.getByLabel('Email').fill('nobody@riverside.example');
      await page.getByLabel('Password').fill('not a password');
      await page.getByRole('button', { name: 'Sign in' }).click();
      await expect(page.getByText('The email or the password is wrong.')).toBeVisible();
      expect(await violationsOf(page)).toEqual([]);
    });

    test('axe finds nothing on the worklist and its dialogs', async ({ page }) => {
      await signInAs(page, 'clinician@riverside.example');
      await page.goto('/worklist?filter=UNREAD');
      await expect(page.locator('tbody tr').first()).toBeVisible();
      await expect(page.getByRole('button', { name: 'Add films' })).toBeEnabled();
      expect(await violationsOf(page)).toEqual([]);
      await seeDialog(page, 'Keys', () => page.keyboard.press('?'));
      const dialogs = [
        ['Hand over', /^Hand over /],
        ['Escalate', /^Escalate /],
      ] as const;
      // A phone shows no study beside the list, so what can be done about one is on its own screen.
      for (const [button, title] of place === 'desk' ? dialogs : []) {
        await seeDialog(page, title, () => page.getByRole('button', { name: button }).click());
      }
      await seeMenu(page, /^Saved/);
      await page.getByRole('button', { name: /^Saved/ }).click();
      await seeDialog(page, 'Save this filter', () => page.getByRole('menuitem', { name: 'Save this filter' }).click());
      await seeMenu(page, /Clinician 1/);
      await page.goto('/worklist?search=nobody-has-this-name');
      await expect(page.getByRole('heading', { name: 'No study matches' })).toBeVisible();
      expect(await violationsOf(page), 'nothing found').toEqual([]);
    });

    test('axe finds nothing on a study, its films, its form and its dialogs', async ({ page }) => {
      await signInAs(page, 'clinician@riverside.example');
      await openUnread(page);
      expect(await violationsOf(page)).toEqual([]);
      await page.keyboard.press('h');
      await expect(page.locator('canvas[data-task]').first()).toBeVisible();
      await page.getByRole('button', { name: 'Add a curve' }).click();
      expect(await violationsOf(page)).toEqual([]);
      await seeDialog(page, 'Keys', () => page.keyboard.press('?'));
      await fillReading(page, { verdict: 'Accept', scoliosis: 'Present', suspicion: 'None', comment: '' });
      await page.getByRole('button', { name: 'Remove curve 1' }).click();
      await seeDialog(page, 'Sign the reading', () => page.getByRole('button', { name: 'Sign', exact: true }).click());
      await page.getByLabel('Comment to colleagues').fill('@clin');
      await expect(page.getByRole('listbox', { name: 'Colleagues' })).toBeVisible();
      expect(await violationsOf(page), 'colleagues').toEqual([]);
      await page.getByRole('link', { name: 'Model card' }).click();
      await expect(page.getByRole('heading', { name: 'Intended use' })).toBeVisible();
      expect(await violationsOf(page)).toEqual([]);
      for (const nowhere of ['/studies/00000000-0000-4000-8000-000000000000', '/models/none/1', '/no-such-screen']) {
        await page.goto(nowhere);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        expect(await violationsOf(page), nowhere).toEqual([]);
      }
    });

    test('axe finds nothing on a study that is read blinded', async ({ page }) => {
      await signInAs(page, 'clinician@lakeside.example');
      await page.goto('/worklist?filter=UNREAD');
      await page.locator('tbody tr').first().getByRole('link').click();
      await expect(page.getByRole('heading', { name: 'Decide first, without the result' })).toBeVisible();
      expect(await violationsOf(page)).toEqual([]);
    });

    test('axe finds nothing on mentions, models, audit and settings', async ({ page }) => {
      await signInAs(page, 'clinician@riverside.example');
      await page.goto('/mentions');
      await expect(page.getByRole('heading', { name: 'Mentions' })).toBeVisible();
      expect(await violationsOf(page), 'mentions').toEqual([]);
      await page.context().clearCookies({ name: /session/ });
      await signInAs(page, 'auditor@riverside.example');
      await expect(page.getByRole('table', { name: 'Audit events, the latest first' })).toBeVisible();
      expect(await violationsOf(page), 'audit').toEqual([]);
      await page.goto('/settings');
      expect(await violationsOf(page), 'settings, forbidden').toEqual([]);
      await page.context().clearCookies({ name: /session/ });
      await signInAs(page, 'admin@riverside.example');
      await page.goto('/settings');
      await expect(page.getByRole('button', { name: 'Save' })).toBeEnabled();
      expect(await violationsOf(page), 'settings').toEqual([]);
      await page.goto('/models');
      await expect(page.getByRole('table', { name: 'Releases, the newest first' })).toBeVisible();
      expect(await violationsOf(page), 'models').toEqual([]);
      const release = await page.locator('a[href^="/releases/"]').first().getAttribute('href');
      await page.goto(release ?? '');
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      expect(await violationsOf(page), 'release').toEqual([]);
      await page.goto(`${release}/disagreements`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      expect(await violationsOf(page), 'disagreements').toEqual([]);
    });
  });
}

test('axe finds nothing while films are added, nor on what is no film', async ({ page }) => {
  await signInAs(page, 'clinician@riverside.example');
  await expect(page.getByRole('button', { name: 'Add films' })).toBeEnabled();
  await dropFilms(page, [import.meta.filename]);
  await expect(page.getByText('The file is not a DICOM file.')).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);
});

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

import { randomUUID } from 'node:crypto';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { addFlaggedStudy } from './add-flagged-study.ts';
import { readWalkSettings } from './env.ts';

const focusedStudy = (page: Page) => page.locator('tr:has(a:focus)');

/** A key that is pressed before the page is alive is lost, for a person too; it is pressed again until it has worked. */
async function pressUntil(page: Page, key: string, worked: Locator): Promise<void> {
  await expect(async () => {
    await page.keyboard.press(key);
    await expect(worked).toBeFocused({ timeout: 500 });
  }).toPass();
}

async function signInByKeys(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByLabel('Email').focus();
  await page.keyboard.type('clinician2@riverside.example');
  await page.keyboard.press('Tab');
  await page.keyboard.type(readWalkSettings().demoPassword);
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeEnabled();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Worklist' })).toBeVisible();
  await expect(page.locator('tbody tr').first()).toBeVisible();
  // The page is alive: until then a focused element may still be replaced.
  await expect(page.getByRole('button', { name: 'Add films' })).toBeEnabled();
}

test('from sign-in to an open study and back without a mouse', async ({ page }) => {
  await signInByKeys(page);
  // Of the flagged studies some have been read by this person already.
  await page.goto('/worklist?filter=UNREAD');
  await expect(page.getByRole('button', { name: 'Add films' })).toBeEnabled();
  await pressUntil(page, 'j', page.locator('tbody a:focus'));
  const first = await focusedStudy(page).getAttribute('data-study-id');
  await page.keyboard.press('ArrowDown');
  const second = await focusedStudy(page).getAttribute('data-study-id');
  expect(second).not.toBe(first);
  await page.keyboard.press('k');
  await expect(focusedStudy(page)).toHaveAttribute('data-study-id', first ?? '');
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/studies/${first}`);
  await expect(page.getByRole('heading', { name: 'Your reading' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Sign', exact: true })).toBeEnabled();
  await page.keyboard.press('h');
  await expect(page.locator('canvas[data-task]').first()).toBeVisible();
  await page.keyboard.press('h');
  await expect(page.locator('canvas[data-task]')).toHaveCount(0);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toContainText('Sign the reading and take the next study');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('u');
  await page.waitForURL('**/worklist');
});

test('a reading is signed with keys alone, and the key leads to what is missing', async ({ page }) => {
  await signInByKeys(page);
  await addFlaggedStudy(page);
  await expect(page.getByRole('heading', { name: 'Your reading' })).toBeVisible();
  await pressUntil(page, 's', page.getByRole('radio', { name: /^Accept/ }));
  await page.keyboard.press('a');
  await page.keyboard.press('s');
  const scoliosis = page.getByRole('radiogroup', { name: 'Scoliosis' });
  await expect(scoliosis.getByRole('radio', { name: 'Present' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(scoliosis.getByRole('radio', { name: 'Absent' })).toBeChecked();
  await page.keyboard.press('s');
  await expect(
    page.getByRole('radiogroup', { name: 'CMS suspicion' }).getByRole('radio', { name: 'None' }),
  ).toBeFocused();
  await page.keyboard.press('Space');
  await page.getByLabel('Comment', { exact: true }).focus();
  const comment = `Signed by keys alone, ${randomUUID()}.`;
  await page.keyboard.type(comment);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog').getByLabel('Password')).toBeFocused();
  await page.keyboard.type(readWalkSettings().demoPassword);
  await page.keyboard.press('Enter');
  // The key signs and goes on to the next study.
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Your reading' })).toBeVisible();
  await page.goto('/worklist');
});

test('the slash leads to the search, and what is found is all that is listed', async ({ page }) => {
  await signInByKeys(page);
  const mrn = (await page.locator('tbody tr small').last().textContent())?.split(' · ')[0] ?? '';
  await pressUntil(page, '/', page.getByRole('searchbox'));
  await page.keyboard.type(mrn);
  await expect(page.locator('tbody tr')).toHaveCount(1);
  await expect(page.locator('tbody tr')).toContainText(mrn);
});

test('the focus is visible wherever it is', async ({ page }) => {
  await signInByKeys(page);
  for (let step = 0; step < 8; step++) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement ?? document.body;
      return { what: element.outerHTML.slice(0, 120), outline: getComputedStyle(element).outlineStyle };
    });
    expect(focused).toMatchObject({ outline: 'solid' });
  }
});

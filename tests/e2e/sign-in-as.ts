import { expect, type Page } from '@playwright/test';
import { readWalkSettings } from './env.ts';

/** Signs a demo person in through the screen and waits for the first screen of the role. */
export async function signInAs(page: Page, email: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password').fill(readWalkSettings().demoPassword);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('navigation', { name: 'Screens' })).toBeVisible();
}

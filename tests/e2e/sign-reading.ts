import { expect, type Page } from '@playwright/test';
import { readWalkSettings } from './env.ts';

/** What a walk says in a reading, by the words on the screen. */
interface Said {
  /** Left out where there is no result. */
  readonly verdict?: 'Accept' | 'Correct' | 'Reject';
  readonly why?: string;
  readonly scoliosis: 'Present' | 'Absent' | 'Uncertain';
  readonly suspicion: 'None' | 'Possible' | 'Probable';
  readonly comment: string;
}

/** Fills the form as a person does. */
export async function fillReading(page: Page, { verdict, why, scoliosis, suspicion, comment }: Said): Promise<void> {
  if (verdict !== undefined) await page.getByRole('radio', { name: new RegExp(`^${verdict}`) }).click();
  if (why !== undefined) await page.getByLabel('Why').selectOption(why);
  await page.getByRole('radiogroup', { name: 'Scoliosis' }).getByRole('radio', { name: scoliosis }).click();
  await page.getByRole('radiogroup', { name: 'CMS suspicion' }).getByRole('radio', { name: suspicion }).click();
  await page.getByLabel('Comment', { exact: true }).fill(comment);
}

/** Presses the button, gives the password, and waits until the signature is done. */
export async function signReading(page: Page, button: 'Sign' | 'Sign and next' = 'Sign'): Promise<void> {
  await page.getByRole('button', { name: button, exact: button === 'Sign' }).click();
  const dialog = page.getByRole('dialog', { name: 'Sign the reading' });
  await dialog.getByLabel('Password').fill(readWalkSettings().demoPassword);
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
}

import { expect, test } from '@playwright/test';
import { signInAs } from './sign-in-as.ts';

test('a wrong password is refused with a sentence', async ({ page }) => {
  await page.goto('/sign-in');
  await page.getByLabel('Email').fill('clinician@riverside.example');
  await page.getByLabel('Password').fill('not the password');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'The email or the password is wrong.' })).toBeVisible();
});

test('nobody reaches a screen, its rows or a film without signing in', async ({ page, request, baseURL }) => {
  await page.goto('/worklist?filter=CMS');
  await expect(page).toHaveURL(/\/sign-in\?next=%2Fworklist%3Ffilter%3DCMS$/);
  for (const path of [
    '/worklist/rows',
    '/worklist/counts',
    '/worklist/events',
    '/films/studies/1/series/1/instances/1/rendered',
  ]) {
    expect((await request.get(`${baseURL}${path}`)).status()).toBe(401);
  }
});

test('the scripts of the page can see no token', async ({ page }) => {
  await signInAs(page, 'clinician@riverside.example');
  expect(await page.evaluate(() => document.cookie)).not.toContain('session-token');
  const session = await page.evaluate(async () => (await fetch('/api/auth/session')).text());
  expect(Object.keys(JSON.parse(session).user).toSorted()).toEqual(['name', 'organization', 'role']);
  expect(await page.content()).not.toMatch(/eyJ[\w-]{20,}/);
});

test('after signing out no screen and no row is left open', async ({ page, request, baseURL }) => {
  await signInAs(page, 'clinician@riverside.example');
  await page.getByRole('button', { name: /Clinician/ }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await page.waitForURL('**/sign-in');
  await page.goto('/worklist');
  await expect(page).toHaveURL(/\/sign-in/);
  expect((await request.get(`${baseURL}/worklist/counts`)).status()).toBe(401);
});

test('pages forbid foreign scripts and frames', async ({ request, baseURL }) => {
  const headers = (await request.get(`${baseURL}/sign-in`)).headers();
  expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
  expect(headers['content-security-policy']).toMatch(/script-src 'self' 'nonce-\w+' 'strict-dynamic';/);
  expect(headers['x-content-type-options']).toBe('nosniff');
});

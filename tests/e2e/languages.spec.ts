import { expect, type Page, test } from '@playwright/test';
import { signInAs } from './sign-in-as.ts';
import { violationsOf } from './violations.ts';

async function choose(page: Page, language: string): Promise<void> {
  await page.getByRole('button', { name: /Clinician|临床医师/ }).click();
  await page.getByRole('menuitemradio', { name: language }).click();
}

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });

test('the language that was chosen is the language of every screen until another is chosen', async ({ page }) => {
  await signInAs(page, 'clinician@riverside.example');
  await choose(page, '简体中文');
  await expect(heading(page, '工作列表')).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await expect(page.getByText(/^\d+月\d+日星期. · \d+ 项等待中/)).toBeVisible();
  await expect(page.getByRole('button', { name: /^脊柱侧凸/ })).toBeVisible();
  await page.reload();
  await expect(heading(page, '工作列表')).toBeVisible();
  await expect(page).toHaveTitle('工作列表 · Plumbline');
  expect(await violationsOf(page)).toEqual([]);

  await choose(page, 'English');
  await expect(heading(page, 'Worklist')).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en-GB');
  await page.reload();
  await expect(heading(page, 'Worklist')).toBeVisible();
});

test.describe('where the browser asks for Chinese', () => {
  test.use({ locale: 'zh-CN' });

  test('a study is read in Chinese, and no sentence of it is left in English', async ({ page }) => {
    await page.goto('/sign-in');
    await expect(heading(page, '登录')).toBeVisible();
    await page.context().addCookies([{ name: 'locale', value: 'en', url: page.url() }]);
    await signInAs(page, 'clinician@riverside.example');
    await choose(page, '简体中文');
    await expect(heading(page, '工作列表')).toBeVisible();
    await page.goto('/worklist?filter=UNREAD');
    const screened = page
      .locator('tbody tr')
      .filter({ hasText: /0\.\d\d/ })
      .first();
    await screened.getByRole('link').click();
    await expect(page.getByRole('heading', { name: '您的阅片意见' })).toBeVisible();
    await expect(page.getByRole('button', { name: '签署', exact: true })).toBeEnabled();
    await expect(page.getByRole('region', { name: /^筛查，/ })).toContainText(/脊柱侧凸[\s\S]*阈值/);
    const said = await page.locator('main, header').allInnerTexts();
    expect(said.join('\n')).not.toMatch(/\b(the|film|result|screening|at|reading|waiting)\b/i);
    expect(await violationsOf(page)).toEqual([]);
  });

  test('a refusal of the API is said in Chinese', async ({ page }) => {
    await page.goto('/sign-in');
    await page.getByLabel('邮箱').fill('clinician@riverside.example');
    await page.getByLabel('密码').fill('not the password');
    await page.getByRole('button', { name: '登录' }).click();
    await expect(page.getByRole('alert').filter({ hasText: '邮箱或密码不正确。' })).toBeVisible();
  });
});

test('the Chinese font is fetched for Chinese screens alone', async ({ page, context, baseURL }) => {
  const fonts: string[] = [];
  page.on('request', (request) => {
    if (/noto-sans-sc.*\.woff2/.test(request.url())) fonts.push(request.url());
  });
  await page.goto('/sign-in');
  await expect(heading(page, 'Sign in')).toBeVisible();
  expect(await page.evaluate(() => [...document.fonts].filter(({ family }) => /Noto/.test(family)).length)).toBe(0);
  await context.addCookies([{ name: 'locale', value: 'zh-CN', url: baseURL ?? '' }]);
  await page.reload();
  await expect(heading(page, '登录')).toBeVisible();
  await expect.poll(() => fonts.length).toBeGreaterThan(0);
});

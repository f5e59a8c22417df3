import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, type Page, test } from '@playwright/test';
import { looks } from './looks.ts';
import { signInAs } from './sign-in-as.ts';
import { violationsOf } from './violations.ts';

/** What `npm run cohort:verify` runs, by the Node that runs the walk. */
const run = promisify(execFile);
const clinic = 'riverside.example';

/** The figures of the newest frozen cohort of this name, of a task of which the demo has both kinds of study. */
async function openFigures(page: Page, cohort: string): Promise<void> {
  await page.goto('/cohorts');
  const row = page.getByRole('row').filter({ has: page.getByRole('link', { name: cohort }) });
  const address = await row.getByRole('link', { name: /…/ }).getAttribute('href');
  await page.goto(`${address}?task=SCOLIOSIS`);
  await expect(page.getByRole('heading', { level: 1, name: cohort })).toBeVisible();
}

test('an analyst builds a cohort without code, sees the count follow, and freezes it', async ({ page }) => {
  const name = `Walked cohort ${Date.now()}`;
  await signInAs(page, `analyst@${clinic}`);
  await page.goto('/cohorts/new');
  await page.getByLabel('Name').fill(name);
  const now = page.getByRole('region', { name: 'Now' });
  await expect(now).toHaveAttribute('aria-busy', 'false');
  const all = await now.getByRole('status').innerText();
  await page.getByRole('button', { name: 'Add a criterion' }).click();
  await page.getByRole('menuitem', { name: 'Reference standard', exact: true }).click();
  await expect(page.getByText('Not counted until it is complete.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Save' })).toBeDisabled();
  await page.getByRole('button', { name: 'MRI', exact: true }).click();
  await expect(now.getByRole('status')).not.toHaveText(all);
  await page.getByRole('button', { name: 'Follow-up', exact: true }).click();
  await expect(page.getByText(/reference standard from MRI or Follow-up/i).first()).toBeVisible();
  await expect(now.getByRole('img', { name: /can be analysed/ })).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);

  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await page.getByRole('button', { name: 'Freeze version 1' }).click();
  await expect(page.getByRole('link', { name: /^Figures of / })).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);

  await page.goto('/cohorts');
  await page.getByRole('button', { name: `Remove ${name}` }).click();
  await expect(page.getByText(`${name} is out of the list.`)).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText(`${name} is back.`)).toBeVisible();
  await expect(page.getByRole('link', { name })).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);
});

test('the point is moved with the keys, its table follows, and the file that is taken out is confirmed offline', async ({
  page,
}) => {
  await signInAs(page, `admin@${clinic}`);
  await openFigures(page, 'All with a reference standard');
  const point = page.getByRole('slider', { name: 'Operating point on the curve' });
  await expect(point).toHaveAttribute('aria-valuetext', /^The version’s own point/);
  const { x, y } = (await point.boundingBox()) ?? { x: 0, y: 0 };
  await page.mouse.move(x + 200, y + 60);
  await page.mouse.down();
  await page.mouse.move(x + 320, y + 20, { steps: 5 });
  await page.mouse.up();
  await expect(point).toHaveAttribute('aria-valuetext', /^Threshold 0\.\d\d: sensitivity 1\.00/);
  await page.keyboard.press('Home');
  await expect(
    page.getByRole('table', { name: 'Decided results' }).getByRole('row', { name: /^Sensitivity 1\.00/ }),
  ).toHaveCount(0);
  await page.keyboard.press('End');
  await expect(
    page.getByRole('table', { name: 'Decided results' }).getByRole('row', { name: /^Sensitivity 1\.00/ }),
  ).toBeVisible();
  await expect(page.getByText(/^At \d\.\d\d you would flag /)).toBeVisible();
  await expect(page).toHaveURL(/threshold=/);
  await page.getByLabel('Prevalence').fill('10');
  await expect(page.getByText(/Per 1,000 screened: 100 of 100 found, 0 missed/)).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);

  await page.getByRole('tab', { name: 'Export' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Verifiable figures (JSON)' }).click(),
  ]);
  const { stdout } = await run(process.execPath, ['scripts/cohort/verify-figures.ts', await download.path()]);
  expect(stdout).toMatch(/^Confirmed: \d+ values follow from the frozen cohort/);
});

for (const { theme, place, viewport } of looks) {
  test(`axe finds nothing on any tab in the ${theme} theme on a ${place}`, async ({ page, context, baseURL }) => {
    await context.addCookies([{ name: 'theme', value: theme, url: baseURL ?? '' }]);
    await page.setViewportSize(viewport);
    await signInAs(page, `admin@${clinic}`);
    await openFigures(page, 'All with a reference standard');
    const tabs = page.getByRole('tab');
    await expect(tabs).toHaveCount(8);
    for (const tab of await tabs.all()) {
      await tab.click();
      await expect(page.getByRole('tabpanel')).toBeVisible();
      expect(await violationsOf(page), await tab.innerText()).toEqual([]);
    }
  });
}

test('a clinician and an auditor are told that cohorts are not theirs', async ({ page }) => {
  for (const member of ['clinician', 'auditor']) {
    await page.context().clearCookies();
    await signInAs(page, `${member}@${clinic}`);
    await expect(page.getByRole('link', { name: 'Cohorts' })).toHaveCount(0);
    for (const address of ['/cohorts', '/cohorts/new']) {
      await page.goto(address);
      await expect(page.getByText('Your role does not show this')).toBeVisible();
    }
  }
});

import { expect, test } from '@playwright/test';
import { addFlaggedStudy } from './add-flagged-study.ts';
import { signInAs } from './sign-in-as.ts';
import { fillReading, signReading } from './sign-reading.ts';

test('the flagged case, from its arrival to the MRI that is requested', async ({ page }) => {
  await signInAs(page, 'clinician@riverside.example');
  const { path } = await addFlaggedStudy(page);
  await expect(page.getByText('Consider MRI of the complete spine.')).toBeVisible();
  await expect(page.getByText('The next step is recorded after a reading is signed.')).toBeVisible();

  await page.keyboard.press('e');
  await expect(page.getByRole('radio', { name: /^Correct/ })).toBeChecked();
  const said = { scoliosis: 'Present', suspicion: 'Probable', comment: 'Left thoracic, longer than shown.' } as const;
  await page.getByRole('button', { name: 'Sign', exact: true }).click();
  await expect(page.getByText('Choose why.')).toBeVisible();
  await expect(page.getByLabel('Why')).toBeFocused();
  await fillReading(page, { why: 'MISSED_FINDING', ...said });
  await page.getByLabel('Pattern').selectOption('LEFT_THORACIC');
  await page.getByRole('button', { name: 'Add a curve' }).click();
  const curve = page.getByRole('group', { name: 'Curve 1' });
  await curve.getByLabel('Cobb °').fill('41,5');
  await curve.getByLabel('Convex').selectOption('LEFT');
  await curve.getByLabel('Apex').fill('T13');
  await signReading(page);
  await expect(
    page.getByText('Name a vertebra from C1 to S1, for example T8, or a disc, for example T8/9.'),
  ).toBeVisible();

  await curve.getByLabel('Apex').fill('t7');
  await page.getByRole('button', { name: 'Sign', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Sign the reading' });
  await dialog.getByLabel('Password').fill('not my password');
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('The password is wrong, so nothing was signed.')).toBeVisible();
  await page.keyboard.press('Escape');
  await signReading(page);
  const signed = page.getByRole('listitem').filter({ hasText: said.comment });
  await expect(signed).toContainText('corrects the result');
  await expect(signed).toContainText('41.5°, apex T7 left');
  await expect(page.getByText('You have signed. Another person reads it next')).toBeVisible();

  await page.getByRole('button', { name: 'Consider MRI' }).click();
  await page.getByRole('button', { name: 'Record', exact: true }).click();
  await expect(page.getByText('Consider MRI is recorded.')).toBeVisible();
  await page.getByRole('button', { name: 'MRI requested' }).click();
  await page.getByRole('textbox', { name: 'Note' }).fill('Complete spine without contrast.');
  await page.getByRole('button', { name: 'Record', exact: true }).click();
  const requested = page.getByRole('listitem').filter({ hasText: 'Complete spine without contrast.' });
  await expect(requested).toContainText('MRI requested');
  await expect(requested).toContainText('by Clinician 1');

  await requested.getByRole('button', { name: 'Undo' }).click();
  await expect(requested).toContainText('taken back');
  await page.getByRole('button', { name: 'MRI requested' }).click();
  await page.getByRole('button', { name: 'Record', exact: true }).click();
  await expect(page.getByRole('button', { name: 'MRI done' })).toBeVisible();
  await page.goto(path);
  await expect(page.getByRole('listitem').filter({ hasText: 'MRI requested' })).toHaveCount(2);
});

test('an amendment stands beside what it amends', async ({ page }) => {
  await signInAs(page, 'clinician@riverside.example');
  await addFlaggedStudy(page);
  const said = { scoliosis: 'Present', suspicion: 'Possible', comment: 'The apex is at T8.' } as const;
  await fillReading(page, { verdict: 'Accept', ...said });
  await signReading(page);
  await page.getByRole('button', { name: 'Amend' }).click();
  await expect(page.getByRole('heading', { name: 'Amend your reading' })).toBeVisible();
  await page.getByLabel('Comment', { exact: true }).fill('The apex is at T7, I had counted wrongly.');
  await signReading(page, 'Sign');
  const readings = page.getByRole('region', { name: 'Signed readings' }).getByRole('listitem');
  await expect(readings).toHaveCount(2);
  await expect(readings.first()).toContainText('amendment');
  await expect(readings.last()).toContainText('amended');
  await expect(readings.last().getByText('The apex is at T8.')).toHaveCSS('text-decoration-line', 'line-through');
});

test('what a colleague has is taken over before it is signed', async ({ page, browser }) => {
  const colleague = await browser.newPage();
  await signInAs(colleague, 'clinician2@riverside.example');
  const { mrn, path } = await addFlaggedStudy(colleague);
  await colleague.goto(`/worklist?search=${mrn}`);
  await colleague.getByRole('button', { name: 'Take', exact: true }).click();
  await expect(colleague.getByRole('status').filter({ hasText: 'You have' })).toBeVisible();

  await signInAs(page, 'clinician@riverside.example');
  await page.goto(path);
  const held = page.getByText('Clinician 2 has this study. Take it over before you sign it.');
  await expect(held).toHaveCount(1);
  await fillReading(page, { verdict: 'Accept', scoliosis: 'Present', suspicion: 'None', comment: '' });
  await page.getByRole('button', { name: 'Sign', exact: true }).click();
  await expect(held).toHaveCount(2);
  await page.getByRole('button', { name: 'Take over' }).click();
  await expect(held).toHaveCount(0);
  await signReading(page);
  await expect(page.getByText('You have signed.')).toBeVisible();
  await colleague.close();
});

test('sign and next takes the next study of the worklist and opens it', async ({ page }) => {
  await signInAs(page, 'clinician2@riverside.example');
  const { path } = await addFlaggedStudy(page);
  await fillReading(page, { verdict: 'Accept', scoliosis: 'Present', suspicion: 'None', comment: '' });
  await signReading(page, 'Sign and next');
  await expect(page).not.toHaveURL(new RegExp(`${path}$`));
  await expect(page).toHaveURL(/\/studies\//);
  await expect(page.getByRole('heading', { name: 'Your reading' })).toBeVisible();
});

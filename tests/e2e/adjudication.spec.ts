import { expect, test } from '@playwright/test';
import { addFlaggedStudy } from './add-flagged-study.ts';
import { signInAs } from './sign-in-as.ts';
import { fillReading, signReading } from './sign-reading.ts';

test('two readers disagree without knowing each other, and a third decides with both before their eyes', async ({
  browser,
}) => {
  const [first, second, third] = await Promise.all([browser.newPage(), browser.newPage(), browser.newPage()]);
  await signInAs(first, 'clinician@riverside.example');
  const { path } = await addFlaggedStudy(first);
  const firstWord = 'Left convex with a high apex.';
  await fillReading(first, { verdict: 'Accept', scoliosis: 'Present', suspicion: 'Probable', comment: firstWord });
  await signReading(first);
  await expect(first.getByText('You have signed. Another person reads it next')).toBeVisible();

  await signInAs(second, 'clinician2@riverside.example');
  await second.goto(path);
  await expect(second.getByText('The first reading is kept back until you have signed yours.')).toBeVisible();
  expect(await second.content()).not.toContain(firstWord);
  const secondWord = 'The usual right curve, seen from behind.';
  const rejected = { verdict: 'Reject', why: 'FALSE_FINDING', scoliosis: 'Present', suspicion: 'None' } as const;
  await fillReading(second, { ...rejected, comment: secondWord });
  await signReading(second);
  await expect(second.getByText('You have signed. A third person decides.')).toBeVisible();
  await expect(second.getByText(firstWord)).toBeVisible();

  await signInAs(third, 'clinician3@riverside.example');
  await third.goto(path);
  await expect(third.getByText('The two readers differ. Your reading decides.')).toBeVisible();
  const both = third.getByRole('table', { name: 'Signed readings' });
  const suspicion = both.getByRole('row', { name: /^CMS suspicion/ });
  await expect(suspicion.getByRole('cell')).toHaveText(['Probable', 'None']);
  await expect(both).toContainText(firstWord);
  await expect(both).toContainText(secondWord);
  await fillReading(third, {
    verdict: 'Accept',
    scoliosis: 'Present',
    suspicion: 'Possible',
    comment: 'I side with one.',
  });
  await signReading(third);
  const readings = third.getByRole('region', { name: 'Signed readings' }).getByRole('listitem');
  await expect(readings).toHaveCount(3);
  await expect(readings.first()).toContainText('Adjudication');
  await expect(third.getByRole('heading', { name: 'Your reading' })).toHaveCount(0);
});

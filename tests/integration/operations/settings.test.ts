import { defaultSettings } from '@plumbline/domain';
import { changeSettings, readSettings } from '@plumbline/operations';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Clinic, openPlatform, type Platform } from './clinic.ts';

let platform: Platform;
let clinic: Clinic;
beforeAll(async () => {
  platform = await openPlatform();
});
beforeEach(async () => {
  clinic = await platform.openClinic();
});
afterAll(() => platform.close());

const settings = (of = clinic) => of.rows.transaction(readSettings);

test('a clinic that has set nothing works by the defaults; a change leaves the rest and is kept from what to what', async () => {
  expect(await settings()).toEqual(defaultSettings);
  const changed = await changeSettings(clinic.as('ADMIN'), { version: 0, cmsPrevalence: 0.09, secondRead: 'FLAGGED' });
  expect(changed).toEqual({ ...defaultSettings, cmsPrevalence: 0.09, secondRead: 'FLAGGED', version: 1 });
  expect(await settings()).toMatchObject(changed);
  expect(await clinic.auditTrail('settings:change')).toMatchObject([
    {
      action: 'UPDATE',
      entityId: clinic.organizationId,
      detail: { cmsPrevalenceFrom: 0.06, cmsPrevalenceTo: 0.09, secondReadFrom: 'NONE', secondReadTo: 'FLAGGED' },
    },
  ]);
});

test('what is set to what it was changes nothing, not even the version', async () => {
  await changeSettings(clinic.as('ADMIN'), { version: 0, warningShare: 0.8 });
  expect((await settings()).version).toBe(0);
  expect(await clinic.auditTrail('settings:change')).toEqual([]);
});

test('of two admins who saved at once, the second is told so', async () => {
  const save = (cmsPrevalence: number) => changeSettings(clinic.as('ADMIN'), { version: 0, cmsPrevalence });
  const [first, second] = await Promise.allSettled([save(0.1), save(0.2)]);
  const outcomes = [first, second].map(({ status }) => status).sort();
  expect(outcomes).toEqual(['fulfilled', 'rejected']);
  const refused = first.status === 'rejected' ? first : second;
  expect(refused).toMatchObject({ reason: { code: 'SETTINGS_CHANGED' } });
  await expect(save(0.3)).rejects.toMatchObject({ code: 'SETTINGS_CHANGED' });
  expect((await settings()).version).toBe(1);
});

test('a value out of its range changes nothing', async () => {
  const change = changeSettings(clinic.as('ADMIN'), { version: 0, resultLimitMinutes: 10, cmsPrevalence: 0.9 });
  await expect(change).rejects.toMatchObject({ code: 'SETTINGS_PREVALENCE_INVALID' });
  expect(await settings()).toEqual(defaultSettings);
});

test('the settings are the clinic’s own', async () => {
  await changeSettings(clinic.as('ADMIN'), { version: 0, cmsPrevalence: 0.2 });
  expect(await settings(await platform.openClinic())).toEqual(defaultSettings);
});

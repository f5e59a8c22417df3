import { randomUUID } from 'node:crypto';
import { listFilters, saveFilter, setFilterRemoved } from '@plumbline/operations';
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

const mondays = { name: ' Mondays ', filter: 'CMS', search: 'ACC-7', shared: false } as const;
const namesFor = async (role: 'CLINICIAN' | 'ADMIN') => (await listFilters(clinic.as(role))).map(({ name }) => name);

test('a filter is kept for its owner, and for the clinic when it is shared', async () => {
  await saveFilter(clinic.as('CLINICIAN'), mondays);
  await saveFilter(clinic.as('CLINICIAN'), { name: 'For all', filter: 'MRI', shared: true });
  expect(await namesFor('CLINICIAN')).toEqual(['Mondays', 'For all']);
  expect(await namesFor('ADMIN')).toEqual(['For all']);
  expect(await listFilters((await platform.openClinic()).as('CLINICIAN'))).toEqual([]);
});

test('removing is undone, by the owner alone', async () => {
  const { id: filterId } = await saveFilter(clinic.as('CLINICIAN'), { ...mondays, shared: true });
  const notFound = { code: 'FILTER_NOT_FOUND' };
  await expect(setFilterRemoved(clinic.as('ADMIN'), { filterId, removed: true })).rejects.toMatchObject(notFound);
  await setFilterRemoved(clinic.as('CLINICIAN'), { filterId, removed: true });
  expect(await namesFor('ADMIN')).toEqual([]);
  await setFilterRemoved(clinic.as('CLINICIAN'), { filterId, removed: false });
  expect(await namesFor('ADMIN')).toEqual(['Mondays']);
  for (const id of [randomUUID(), 'none']) {
    await expect(setFilterRemoved(clinic.as('CLINICIAN'), { filterId: id, removed: true })).rejects.toMatchObject(
      notFound,
    );
  }
});

test('the trail says that a filter was saved, not what was searched for', async () => {
  await saveFilter(clinic.as('CLINICIAN'), mondays);
  const trail = await clinic.auditTrail('filter:save');
  expect(trail).toMatchObject([{ action: 'CREATE', detail: { filter: 'CMS', shared: false } }]);
  expect(JSON.stringify(trail)).not.toContain('ACC-7');
});

test.each([[''], ['   '], ['a'.repeat(61)]])('a name like %j is refused', async (name) => {
  await expect(saveFilter(clinic.as('CLINICIAN'), { ...mondays, name })).rejects.toMatchObject({
    code: 'FILTER_NAME_INVALID',
  });
});

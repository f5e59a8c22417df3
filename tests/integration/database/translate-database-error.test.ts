import { forOrganization, openDatabase, translateDatabaseError } from '@plumbline/database';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { addPatient, agent, openOrganizations, type TwoOrganizations } from './open-organizations.ts';

let open: TwoOrganizations;

beforeAll(async () => {
  open = await openOrganizations();
});
afterAll(() => open.close());

test('names the constraint of a second row with the same record number', async () => {
  await addPatient(open.riverside, 'R-1');
  expect(await addPatient(open.riverside, 'R-1').catch(translateDatabaseError)).toEqual({
    kind: 'UNIQUE',
    target: 'patient_organization_id_mrn_key',
  });
});

test('names the constraint of a row that points at nothing', async () => {
  const write = open.riverside.transaction((tx) =>
    tx.imagingStudy.create({ data: { patientId: open.riverside.organizationId, studyInstanceUid: '2.25.1' } }),
  );
  expect(await write.catch(translateDatabaseError)).toEqual({
    kind: 'FOREIGN_KEY',
    target: 'imaging_study_organization_id_patient_id_fkey',
  });
});

test('tells of a database that is not there', async () => {
  const away = openDatabase('postgresql://plumbline_app@127.0.0.1:1/plumbline');
  expect(await away.ping().catch(translateDatabaseError)).toEqual({ kind: 'UNAVAILABLE', target: null });
  const work = forOrganization(away, open.riverside.organizationId, agent).transaction((tx) => tx.patient.count());
  expect(await work.catch(translateDatabaseError)).toEqual({ kind: 'UNAVAILABLE', target: null });
  await away.close();
});

test('tells of a connection that was cut in the middle of a transaction', async () => {
  const work = open.riverside.transaction((tx) => tx.$queryRaw`select pg_terminate_backend(pg_backend_pid())`);
  expect(await work.catch(translateDatabaseError)).toEqual({ kind: 'UNAVAILABLE', target: null });
  await open.app.ping();
});

test('tells of a pool whose connections are all taken', async () => {
  const single = openDatabase(inject('databaseUrls').app, { poolSize: 1 });
  const organization = forOrganization(single, open.riverside.organizationId, agent);
  const second = await organization.transaction(() =>
    organization.transaction((tx) => tx.patient.count()).catch(translateDatabaseError),
  );
  expect(second).toEqual({ kind: 'UNAVAILABLE', target: null });
  await single.close();
});

test('leaves mistakes in the program alone', async () => {
  const mistake = open.riverside.transaction((tx) => tx.$queryRaw`select nonsense`);
  expect(await mistake.catch(translateDatabaseError)).toBeNull();
  expect(translateDatabaseError(new TypeError('x is not a function'))).toBeNull();
  expect(translateDatabaseError('a string')).toBeNull();
});

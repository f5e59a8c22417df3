import { forOrganization, openDatabase, translateDatabaseError } from '@plumbline/database';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { addPatient, agent, openOrganizations, recordNumbers, type TwoOrganizations } from './open-organizations.ts';

let open: TwoOrganizations;
let patientId: string;

beforeAll(async () => {
  open = await openOrganizations();
  patientId = await addPatient(open.riverside, 'R-1');
  await addPatient(open.lakeside, 'L-1');
});
afterAll(() => open.close());

describe('through the client', () => {
  test('each organization sees its own rows and nobody names a tenant', async () => {
    expect(await recordNumbers(open.riverside)).toEqual(['R-1']);
    expect(await recordNumbers(open.lakeside)).toEqual(['L-1']);
  });

  test('an id of another organization finds nothing', async () => {
    expect(await open.lakeside.transaction((tx) => tx.patient.findUnique({ where: { id: patientId } }))).toBeNull();
  });

  test('an update by id of another organization changes nothing', async () => {
    const { count } = await open.lakeside.transaction((tx) =>
      tx.patient.updateMany({ where: { id: patientId }, data: { name: 'Taken' } }),
    );
    expect(count).toBe(0);
  });

  test('a row written for another organization is refused by the database', async () => {
    const { organizationId } = open.riverside;
    const write = open.lakeside.transaction((tx) =>
      tx.patient.create({ data: { organizationId, mrn: 'R-2', name: 'Intruder' } }),
    );
    expect(await write.catch(translateDatabaseError)).toEqual({ kind: 'REFUSED', target: null });
    expect(await recordNumbers(open.riverside)).toEqual(['R-1']);
  });

  test('a study for another organization’s patient is refused by the foreign key', async () => {
    const write = open.lakeside.transaction((tx) =>
      tx.imagingStudy.create({ data: { patientId, studyInstanceUid: '2.25.1' } }),
    );
    expect(await write.catch(translateDatabaseError)).toMatchObject({ kind: 'FOREIGN_KEY' });
  });

  test('an organization sees itself and no other', async () => {
    const found = await open.riverside.transaction((tx) => tx.organization.findMany());
    expect(found.map(({ id }) => id)).toEqual([open.riverside.organizationId]);
  });

  test('twenty organizations’ transactions at once on two connections never meet', async () => {
    const narrow = openDatabase(inject('databaseUrls').app, { poolSize: 2 });
    const turns = Array.from({ length: 20 }, (_, turn) => (turn % 2 === 0 ? open.riverside : open.lakeside));
    const seen = await Promise.all(
      turns.map(({ organizationId }) => recordNumbers(forOrganization(narrow, organizationId, agent))),
    );
    await narrow.close();
    expect(seen).toEqual(turns.map((turn) => (turn === open.riverside ? ['R-1'] : ['L-1'])));
  });

  test('the setting ends with the transaction, on the same connection too', async () => {
    const single = openDatabase(inject('databaseUrls').app, { poolSize: 1 });
    expect(await recordNumbers(forOrganization(single, open.riverside.organizationId, agent))).toEqual(['R-1']);
    expect(await single.client.patient.findMany()).toEqual([]);
    await single.close();
  });
});

describe('through plain SQL as the application role', () => {
  test('without the setting there are no rows and no writes', async () => {
    const client = await open.connect('app');
    expect((await client.query('select * from patient')).rows).toEqual([]);
    expect((await client.query('select * from organization')).rows).toEqual([]);
    expect((await client.query('select id, email from user_account')).rows).toEqual([]);
    const write = client.query(`insert into patient (id, mrn, name) values (gen_random_uuid(), 'X', 'X')`);
    await expect(write).rejects.toMatchObject({ code: '42501' });
  });

  test('an empty setting is no setting', async () => {
    const client = await open.connect('app');
    await client.query(`select set_config('app.organization_id', '', false)`);
    expect((await client.query('select * from patient')).rows).toEqual([]);
  });

  test('no condition reaches around the policy', async () => {
    const client = await open.connect('app');
    await client.query(`select set_config('app.organization_id', $1, false)`, [open.lakeside.organizationId]);
    const { rows } = await client.query('select mrn from patient where organization_id = $1 or true', [
      open.riverside.organizationId,
    ]);
    expect(rows).toEqual([{ mrn: 'L-1' }]);
  });

  test('a row cannot be moved to another organization', async () => {
    const client = await open.connect('app');
    await client.query(`select set_config('app.organization_id', $1, false)`, [open.lakeside.organizationId]);
    const move = client.query('update patient set organization_id = $1', [open.riverside.organizationId]);
    await expect(move).rejects.toMatchObject({ code: '42501' });
  });

  test.each([
    'delete from patient',
    'truncate patient',
    'select * from session',
    'select password_hash from user_account',
  ])('%s is refused', async (statement) => {
    const client = await open.connect('app');
    await expect(client.query(statement)).rejects.toMatchObject({ code: '42501' });
  });

  test('it cannot become somebody else or switch the policies off', async () => {
    const client = await open.connect('app');
    await expect(client.query('set role plumbline_platform')).rejects.toMatchObject({ code: '42501' });
    await expect(client.query('alter table patient disable row level security')).rejects.toMatchObject({
      code: '42501',
    });
    await client.query('set row_security = off');
    await expect(client.query('select * from patient')).rejects.toMatchObject({ code: '42501' });
  });
});

test('the owner, who made the tables, sees no patient either', async () => {
  const owner = await open.connect('owner');
  await owner.query(`select set_config('app.organization_id', $1, false)`, [open.riverside.organizationId]);
  expect((await owner.query('select * from patient')).rows).toEqual([]);
});

test.each([
  'patient',
  'imaging_study',
  'instance',
  'screening_result',
  'film_finding',
  'reading',
  'audit_event',
  'heatmap',
])('the platform role cannot read %s at all', async (table) => {
  const platform = await open.connect('platform');
  await expect(platform.query(`select * from ${table}`)).rejects.toMatchObject({ code: '42501' });
});

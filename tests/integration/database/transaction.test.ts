import { forOrganization, joinTransaction, openDatabase, translateDatabaseError } from '@plumbline/database';
import { afterAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { addPatient, agent, openOrganizations, recordNumbers, type TwoOrganizations } from './open-organizations.ts';

const opened: TwoOrganizations[] = [];
let open: TwoOrganizations;

beforeEach(async () => {
  open = await openOrganizations();
  opened.push(open);
});
afterAll(async () => {
  for (const { close } of opened) await close();
});

const stored = { action: 'CREATE', activity: 'film:store', entityType: 'Patient' } as const;

/** How many patients, audit events of `stored` and outbox messages the organization has. */
async function counts({ riverside, platform }: TwoOrganizations): Promise<[number, number, number]> {
  const messages = await platform.findUnrelayed(100_000);
  const [patients, events] = await riverside.transaction((tx) =>
    Promise.all([tx.patient.count(), tx.auditEvent.count({ where: { activity: stored.activity } })]),
  );
  return [patients, events, messages.filter((one) => one.organizationId === riverside.organizationId).length];
}

describe('a transaction', () => {
  test('keeps the row, its audit event and its outbox message together', async () => {
    await open.riverside.transaction(async (tx) => {
      await tx.patient.create({ data: { mrn: 'R-1', name: 'Phantom^One' } });
      await tx.record(stored);
      await tx.enqueue({ job: 'screen-study', payload: { studyId: open.riverside.organizationId } });
    });
    expect(await counts(open)).toEqual([1, 1, 1]);
  });

  test('that throws keeps none of the three, and passes the error on', async () => {
    const mistake = new Error('after the writes');
    const work = open.riverside.transaction(async (tx) => {
      await tx.patient.create({ data: { mrn: 'R-1', name: 'Phantom^One' } });
      await tx.record(stored);
      await tx.enqueue({ job: 'screen-study', payload: {} });
      throw mistake;
    });
    await expect(work).rejects.toBe(mistake);
    expect(await counts(open)).toEqual([0, 0, 0]);
  });

  test('leaves nothing of itself on the client that all transactions share', async () => {
    await open.riverside.transaction((tx) => tx.record(stored));
    expect('record' in open.app.client).toBe(false);
    expect('organizationId' in open.app.client).toBe(false);
  });

  test('that asks for too long is ended by the server', async () => {
    const hasty = openDatabase(inject('databaseUrls').app, { transactionTimeoutMs: 300 });
    const work = forOrganization(hasty, open.riverside.organizationId, agent).transaction(
      (tx) => tx.$queryRaw`select pg_sleep(60)::text`,
    );
    expect(await work.catch(translateDatabaseError)).toEqual({ kind: 'UNAVAILABLE', target: null });
    await hasty.close();
  });
});

describe('a joined transaction', () => {
  test('that throws undoes itself and leaves the one around it alive', async () => {
    await open.riverside.transaction(async (tx) => {
      await tx.patient.create({ data: { mrn: 'before', name: 'Phantom' } });
      const inner = joinTransaction(tx).transaction(async (nested) => {
        await nested.patient.create({ data: { mrn: 'undone', name: 'Phantom' } });
        await nested.record(stored);
        await nested.enqueue({ job: 'screen-study', payload: {} });
        throw new Error('refused');
      });
      await expect(inner).rejects.toThrow('refused');
      await tx.patient.create({ data: { mrn: 'after', name: 'Phantom' } });
    });
    expect(await recordNumbers(open.riverside)).toEqual(['after', 'before']);
    expect(await counts(open)).toEqual([2, 0, 0]);
  });

  test('survives a statement that the database refused', async () => {
    await addPatient(open.riverside, 'R-1');
    await open.riverside.transaction(async (tx) => {
      const twice = joinTransaction(tx).transaction((nested) =>
        nested.patient.create({ data: { mrn: 'R-1', name: 'Twice' } }),
      );
      expect(await twice.catch(translateDatabaseError)).toMatchObject({ kind: 'UNIQUE' });
      await tx.patient.create({ data: { mrn: 'R-2', name: 'Phantom' } });
    });
    expect(await recordNumbers(open.riverside)).toEqual(['R-1', 'R-2']);
  });

  test('goes with the one around it when that is rolled back', async () => {
    const outer = open.riverside.transaction(async (tx) => {
      await joinTransaction(tx).transaction((nested) =>
        nested.patient.create({ data: { mrn: 'R-1', name: 'Phantom' } }),
      );
      throw new Error('the request failed');
    });
    await expect(outer).rejects.toThrow('the request failed');
    expect(await recordNumbers(open.riverside)).toEqual([]);
  });

  test('waits for its neighbours: one that fails among three at once takes no other with it', async () => {
    const settled = await open.riverside.transaction((tx) => {
      const joined = joinTransaction(tx);
      const add = (mrn: string) =>
        joined.transaction(async (nested) => {
          await nested.patient.create({ data: { mrn, name: 'Phantom' } });
          if (mrn === 'second') throw new Error('second');
        });
      return Promise.allSettled([add('first'), add('second'), add('third')]);
    });
    expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await recordNumbers(open.riverside)).toEqual(['first', 'third']);
  });

  test('may be joined itself', async () => {
    await open.riverside.transaction((tx) =>
      joinTransaction(tx).transaction(async (nested) => {
        const innermost = joinTransaction(nested).transaction(async (deepest) => {
          await deepest.patient.create({ data: { mrn: 'deepest', name: 'Phantom' } });
          throw new Error('undo the deepest');
        });
        await expect(innermost).rejects.toThrow('undo the deepest');
        await nested.patient.create({ data: { mrn: 'nested', name: 'Phantom' } });
      }),
    );
    expect(await recordNumbers(open.riverside)).toEqual(['nested']);
  });

  test('says so instead of waiting for itself', async () => {
    await open.riverside.transaction(async (tx) => {
      const joined = joinTransaction(tx);
      const around = joined.transaction(() => joined.transaction(async () => undefined));
      await expect(around).rejects.toThrow('wait for itself');
    });
  });

  test('acts for the same organization and the same agent', async () => {
    await open.riverside.transaction(async (tx) => {
      const joined = joinTransaction(tx);
      expect(joined.organizationId).toBe(open.riverside.organizationId);
      expect(await joined.transaction(async (nested) => nested.agent)).toBe(agent);
    });
  });
});

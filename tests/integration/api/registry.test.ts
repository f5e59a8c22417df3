import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningTestApi, startTestApi } from './running-api.ts';

let api: RunningTestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

test('a row that this release cannot read is shown as broken, and every other one as it is', async () => {
  const clinic = await api.platform.openClinic();
  await clinic.deployModel();
  const name = `broken-${randomUUID()}`;
  await api.platform.platform.registerModelVersion({
    name,
    version: '0.1.0',
    manifest: { schemaVersion: 1 },
    manifestSha256: randomUUID(),
    card: null,
    artifacts: [],
    signature: { keyId: 'none', signature: '', validation: {} },
  });
  const { data, errors } = await api.ask(
    '{ registeredVersions { name trainingKind trainingCount aurocs { auroc } signatures { goldenStudies hadNoNetwork } } }',
    { token: await api.tokenOf(clinic, 'ADMIN') },
  );
  expect(errors).toEqual([]);
  const rows: unknown = Reflect.get(Object(data), 'registeredVersions');
  const broken = { name, trainingKind: null, trainingCount: null, aurocs: [] };
  expect(rows).toEqual(
    expect.arrayContaining([
      { ...broken, signatures: [{ goldenStudies: null, hadNoNetwork: false }] },
      expect.objectContaining({
        trainingKind: 'SYNTHETIC',
        signatures: [expect.objectContaining({ goldenStudies: 4 })],
      }),
    ]),
  );
});

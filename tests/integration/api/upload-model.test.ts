import { randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Clinic } from '../operations/clinic.ts';
import { modelFolder } from '../operations/model-folder.ts';
import { type RunningTestApi, startTestApi } from './running-api.ts';

let api: RunningTestApi;
let clinic: Clinic;

beforeAll(async () => {
  api = await startTestApi();
  clinic = await api.platform.openClinic();
});
afterAll(() => api.close());

type Files = [name: string, content: Uint8Array<ArrayBuffer>][];

async function filesOf(name: string): Promise<Files> {
  const folder = await modelFolder(name);
  const names = await readdir(folder);
  return Promise.all(
    names.map(async (file): Promise<Files[number]> => [file, new Uint8Array(await readFile(join(folder, file)))]),
  );
}

async function send(files: Files, role: 'ADMIN' | 'CLINICIAN' | 'ANALYST' | null = 'ADMIN') {
  const body = new FormData();
  for (const [name, content] of files) body.append('files', new Blob([content]), name);
  const headers = new Headers(role === null ? {} : { Authorization: `Bearer ${await api.tokenOf(clinic, role)}` });
  const response = await fetch(`${api.url}/models`, { method: 'POST', body, headers });
  return { status: response.status, body: await response.json() };
}

/** What an upload could leave behind: folders, objects, versions. */
async function traces(name: string) {
  const folders = await readdir(tmpdir());
  return {
    folders: folders.filter((folder) => folder.startsWith('plumbline-upload-')),
    keys: await api.platform.storedKeys(),
    version: await api.platform.platform.findModelVersion(name, '1.0.0'),
  };
}

test('an administrator brings a version in, and it is in their audit trail', async () => {
  const name = `spine-${randomUUID()}`;
  const { status, body } = await send(await filesOf(name));
  const registered = await api.platform.platform.findModelVersion(name, '1.0.0');
  expect({ status, body }).toEqual({
    status: 201,
    body: { modelVersionId: registered?.modelVersionId, manifestSha256: registered?.manifestSha256 },
  });
  expect(registered?.keyIds).toEqual([api.platform.signer.keyId]);
  expect((await traces(name)).folders).toEqual([]);
  expect(await clinic.auditTrail('model:register')).toMatchObject([
    { action: 'CREATE', outcome: 'SUCCESS', agentName: 'The admin', entityId: registered?.modelVersionId },
  ]);
  expect((await send(await filesOf(name))).body, 'again changes nothing').toEqual(body);
});

test.each([
  ['CLINICIAN', 403, 'PERMISSION_MISSING'],
  ['ANALYST', 403, 'PERMISSION_MISSING'],
  [null, 401, 'SESSION_ENDED'],
] as const)('%s brings none in: %d', async (role, status, code) => {
  const name = `spine-${randomUUID()}`;
  expect(await send(await filesOf(name), role)).toMatchObject({ status, body: { code } });
  expect(await traces(name)).toMatchObject({ folders: [], version: null });
});

const hostile: [string, number, Record<string, string>, (files: Files) => Files][] = [
  ['a name out of the folder', 409, { fault: 'FILE_NAME' }, (files) => [...files, ['../escape', Uint8Array.of(1)]]],
  ['an absolute name', 409, { fault: 'FILE_NAME' }, (files) => [...files, ['/tmp/escape', Uint8Array.of(1)]]],
  ['a hidden name', 409, { fault: 'FILE_NAME' }, (files) => [...files, ['.profile', Uint8Array.of(1)]]],
  ['a file twice', 409, { fault: 'FILE_TWICE' }, (files) => [...files, ...files.slice(0, 1)]],
  [
    'a file that it does not list',
    409,
    { fault: 'FILE_UNLISTED' },
    (files) => [...files, ['run.sh', Uint8Array.of(1)]],
  ],
  ['a file less', 409, { fault: 'FILE_UNREADABLE' }, (files) => files.filter(([name]) => name !== 'pair.onnx')],
  ['no manifest', 409, { fault: 'FILE_UNREADABLE' }, (files) => files.filter(([name]) => name !== 'manifest.json')],
  ['nothing', 409, { fault: 'FILE_UNREADABLE' }, () => []],
  ['too many files', 400, { code: 'MODEL_TOO_LARGE' }, (files) => [...files, ...many(80)]],
];

function many(count: number): Files {
  return Array.from({ length: count }, (_, index) => [`file-${index}`, Uint8Array.of(1)]);
}

test.each(hostile)('a form with %s is refused and leaves nothing behind', async (_what, status, body, spoil) => {
  const name = `spine-${randomUUID()}`;
  const before = await traces(name);
  const stranger = await api.platform.openClinic();
  expect(await send(spoil(await filesOf(name)))).toMatchObject({ status, body });
  expect(await traces(name)).toEqual(before);
  expect((await clinic.auditTrail('model:register')).at(-1)).toMatchObject({
    outcome: 'MINOR_FAILURE',
    entityId: null,
  });
  expect(await stranger.auditTrail('model:register')).toEqual([]);
});

test('what is no form is not read', async () => {
  const headers = {
    Authorization: `Bearer ${await api.tokenOf(clinic, 'ADMIN')}`,
    'Content-Type': 'application/x-tar',
  };
  const response = await fetch(`${api.url}/models`, { method: 'POST', body: 'x', headers });
  expect({ status: response.status, body: await response.json() }).toMatchObject({
    status: 415,
    body: { code: 'FORM_EXPECTED' },
  });
});

test('a clinic that does not run the platform takes nothing in, and its administrators are not offered to', async () => {
  const guest = await api.platform.openClinic();
  api.platform.slugs.splice(api.platform.slugs.indexOf(guest.slug), 1);
  const token = await api.tokenOf(guest, 'ADMIN');
  const { data } = await api.ask('{ viewer { permissions } }', { token });
  expect(data).toMatchObject({ viewer: { permissions: expect.not.arrayContaining(['model:register']) } });
  const name = `spine-${randomUUID()}`;
  const body = new FormData();
  for (const [file, content] of await filesOf(name)) body.append('files', new Blob([content]), file);
  const headers = { Authorization: `Bearer ${token}` };
  const response = await fetch(`${api.url}/models`, { method: 'POST', body, headers });
  expect({ status: response.status, body: await response.json() }).toMatchObject({
    status: 403,
    body: { code: 'NOT_A_REGISTRAR' },
  });
  expect((await traces(name)).version).toBeNull();
  expect(await guest.auditTrail('model:register')).toMatchObject([
    { outcome: 'MINOR_FAILURE', detail: { code: 'NOT_A_REGISTRAR' } },
  ]);
});

import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { registerModelVersion } from '@plumbline/operations';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { modelFolder } from '../operations/model-folder.ts';
import { type RunningTestApi, startTestApi } from './running-api.ts';

const card = `# A tiny model\n\nFor tests **alone**.\n\n| network | AUROC |\n| --- | --- |\n| CORONAL | 0.9 |\n${'\nA line more.\n'.repeat(80)}`;

let api: RunningTestApi;
let token: string;
const name = `spine-${randomUUID()}`;

beforeAll(async () => {
  api = await startTestApi();
  const folder = await modelFolder(name);
  await writeFile(join(folder, 'MODEL_CARD.md'), card);
  await registerModelVersion(api.platform, { folder });
  token = await api.tokenOf(await api.platform.openClinic(), 'ANALYST');
});
afterAll(() => api.close());

const fetchCard = (path: string, bearer = token) =>
  fetch(`${api.url}/models/${path}`, { headers: { Authorization: `Bearer ${bearer}` } });

test('leaves as the Markdown that was registered', async () => {
  const answer = await fetchCard(`${name}/1.0.0.md`);
  expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="${name}-1.0.0.md"`);
  expect(await answer.text()).toBe(card);
});

test('leaves as a tagged PDF of as many pages as it needs', async () => {
  const answer = await fetchCard(`${name}/1.0.0.pdf`);
  expect(answer.headers.get('content-type')).toBe('application/pdf');
  const bytes = Buffer.from(await answer.arrayBuffer()).toString('latin1');
  expect(bytes.startsWith('%PDF-1.7')).toBe(true);
  expect(bytes).toContain('/StructTreeRoot');
  expect(bytes.match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(1);
});

test('there is none of a version that is not there, and none for an auditor', async () => {
  const missing = await fetchCard(`${name}/9.0.0.pdf`);
  expect({ status: missing.status, body: await missing.json() }).toMatchObject({
    status: 404,
    body: { code: 'MODEL_VERSION_NOT_FOUND' },
  });
  const auditor = await api.tokenOf(await api.platform.openClinic(), 'AUDITOR');
  expect((await fetchCard(`${name}/1.0.0.md`, auditor)).status).toBe(403);
});

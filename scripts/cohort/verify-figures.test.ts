import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encodeSnapshot, figuresFile, usualParameters } from '@plumbline/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { twentyStudies, versionIds } from '../../tests/fixtures/cohort/twenty-studies.ts';

const sha256Hex = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plumbline-verify-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

/** A process starts slowly on a busy machine. */
const slow = { timeout: 60_000 };

function verify(...args: readonly string[]) {
  const script = join(import.meta.dirname, 'verify-figures.ts');
  return spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });
}

test(
  'a file is confirmed offline, and with one digit changed refused with the number that is wrong',
  slow,
  async () => {
    const bytes = encodeSnapshot(twentyStudies());
    const parameters = { ...usualParameters, prevalence: 0.1 };
    const request = { modelVersionId: versionIds.dual, task: 'CMS', parameters, showsSmallCells: true } as const;
    const text = JSON.stringify(figuresFile(bytes, sha256Hex(bytes), request, sha256Hex));
    await writeFile(join(folder, 'figures.json'), text);
    // Seven of eight were found: 0.875 is in the file.
    await writeFile(join(folder, 'changed.json'), text.replace('"estimate":0.875', '"estimate":0.885'));

    const confirmed = verify(join(folder, 'figures.json'));
    expect(confirmed.stdout).toContain(`Confirmed: `);
    expect(confirmed.stdout).toContain(sha256Hex(bytes));
    expect(confirmed.status).toBe(0);

    const refused = verify(join(folder, 'changed.json'));
    expect(refused.stdout).toContain(
      'analysis.figures.accuracy.measures.sensitivity.estimate: the file says 0.885, it is 0.875',
    );
    expect(refused.status).toBe(1);
  },
);

test('without a file it says what to give', slow, () => {
  expect(verify()).toMatchObject({ status: 2, stderr: expect.stringContaining('cohort:verify -- FILE') });
  expect(verify(join(folder, 'none.json')).status).toBe(2);
});

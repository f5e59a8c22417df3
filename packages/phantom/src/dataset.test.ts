import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MANIFEST_HEADER, writeStudy } from './dataset.ts';

describe('writeStudy', () => {
  let directory = '';
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'phantom-'));
  });
  afterEach(async () => {
    await rm(directory, { recursive: true });
  });

  it('writes the films asked for and the truth, and a manifest line whose paths lead to them', async () => {
    const line = await writeStudy(8, { directory, preset: 'balanced', pixelSpacingMm: 4, views: ['CORONAL'] });
    const names = MANIFEST_HEADER.split(',');
    const values = line.split(',');
    expect(values.length).toBe(names.length);
    const row = Object.fromEntries(names.map((name, at) => [name, values[at] ?? '']));
    expect(row).toMatchObject({ patient: 'P-00008', study: 'study-0000008', sagittal: '' });
    expect(await readdir(join(directory, 'study-0000008'))).toEqual(['coronal.dcm', 'truth.json']);
    expect((await readFile(join(directory, row.coronal ?? ''))).subarray(128, 132).toString()).toBe('DICM');
    const truth: unknown = JSON.parse(await readFile(join(directory, row.truth ?? ''), 'utf8'));
    expect(truth).toMatchObject({ synthetic: true, seed: 8, label: row.label });
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { manifestSchema } from './manifest/manifest.ts';
import { taskActivationMaps } from './task-activation-maps.ts';

const tiny = join(import.meta.dirname, '../../../tests/fixtures/models/tiny/1.0.0/manifest.json');
const manifest = manifestSchema.parse(JSON.parse(readFileSync(tiny, 'utf8')));

test('one map a task: NC 2, AIS 4, CMS 9 speak for scoliosis by (4 + 9)/2 - 2 and for CMS by 9 - (2 + 4)/2', () => {
  const map = { view: 'CORONAL' as const, rows: 1, columns: 2, values: Float32Array.of(2, 0, 4, 0, 9, 0) };
  expect(taskActivationMaps(map, manifest)).toEqual([
    { task: 'SCOLIOSIS', rows: 1, columns: 2, values: Float32Array.of(4.5, 0) },
    { task: 'CMS', rows: 1, columns: 2, values: Float32Array.of(6, 0) },
  ]);
});

test('refuses a map that does not divide into the classes', () => {
  const map = { view: 'CORONAL' as const, rows: 1, columns: 2, values: new Float32Array(5) };
  expect(() => taskActivationMaps(map, manifest)).toThrow(expect.objectContaining({ code: 'MODEL_FAILED' }));
});

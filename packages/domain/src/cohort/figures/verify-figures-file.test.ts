import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { twentyStudies, versionIds } from '../../../../../tests/fixtures/cohort/twenty-studies.ts';
import { encodeSnapshot } from '../encode-snapshot.ts';
import { usualParameters } from './figure-parameters.ts';
import { figuresFile } from './figures-file.ts';
import { verifyFiguresFile } from './verify-figures-file.ts';

const sha256Hex = (content: Uint8Array) => createHash('sha256').update(content).digest('hex');
const verify = (text: string) => verifyFiguresFile(text, sha256Hex);

const bytes = encodeSnapshot(twentyStudies());
const request = {
  modelVersionId: versionIds.dual,
  task: 'CMS',
  parameters: { ...usualParameters, prevalence: 0.1, replicates: 100 },
  showsSmallCells: true,
} as const;

const file = (showsSmallCells = true) =>
  JSON.stringify(figuresFile(bytes, sha256Hex(bytes), { ...request, showsSmallCells }, sha256Hex));

/** Every number of the analysis, as a way to it. */
function numbersIn(value: unknown, path: readonly string[]): string[][] {
  if (typeof value === 'number') return [[...path]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => numbersIn(child, [...path, key]));
}

/** The file with the number at this path made another one. */
function withChanged(text: string, path: readonly string[], change: (value: number) => number): string {
  const whole: unknown = JSON.parse(text);
  let parent: unknown = whole;
  for (const key of path.slice(0, -1)) parent = Object(parent)[key];
  const last = path.at(-1) ?? '';
  Object.assign(Object(parent), { [last]: change(Number(Object(parent)[last])) });
  return JSON.stringify(whole);
}

describe('a file of figures', () => {
  test('is confirmed without the platform, to the last number', () => {
    const verified = verify(file());

    expect(verified).toMatchObject({ faults: [], hasAttributes: true, snapshotSha256: sha256Hex(bytes) });
    expect(verified.values).toBeGreaterThan(500);
  });

  test('of the same cohort and request is the same text', () => {
    expect(file()).toBe(file());
  });

  test('with any one number of its analysis changed is refused, and said which', () => {
    const text = file();
    const paths = numbersIn(Object(JSON.parse(text)).analysis, ['analysis']);
    fc.assert(
      fc.property(fc.constantFrom(...paths), (path) => {
        const { faults } = verify(withChanged(text, path, (value) => value + 1));

        expect(faults.some((line) => line.startsWith(`${path.join('.')}: `))).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  test('with the last digit of one number changed is refused', () => {
    const path = ['analysis', 'figures', 'roc', 'area', 'auroc'];
    const { faults } = verify(withChanged(file(), path, (value) => value * (1 + Number.EPSILON)));

    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(/^analysis\.figures\.roc\.area\.auroc: /);
  });

  test('with another question, another hash or other studies is refused', () => {
    const text = file();
    const prevalence = withChanged(text, ['request', 'parameters', 'prevalence'], () => 0.2);
    expect(verify(prevalence).faults.join()).toContain('analysis.figures.parameters.prevalence');

    const parsed = JSON.parse(text);
    const renamed = { ...parsed, snapshot: { ...parsed.snapshot, sha256: 'c0ffee' } };
    expect(verify(JSON.stringify(renamed)).faults.join()).toContain('snapshot.sha256');

    const other = twentyStudies();
    other.truth.CMS[0] = 0;
    const swapped = {
      ...parsed,
      snapshot: { ...parsed.snapshot, bytes: Buffer.from(encodeSnapshot(other)).toString('base64') },
    };
    const { faults } = verify(JSON.stringify(swapped));
    expect(faults.join()).toContain('snapshot.sha256');
    expect(faults.join()).toContain('analysis.figures.accuracy.table.truePositives');
  });

  test('with something added or left out is refused', () => {
    const parsed = JSON.parse(file());
    const added = { ...parsed, analysis: { ...parsed.analysis, remark: 'better than surgeons' } };
    expect(verify(JSON.stringify(added)).faults.join()).toContain('analysis.remark');
    const { checklist: _, ...rest } = parsed.analysis;
    expect(verify(JSON.stringify({ ...parsed, analysis: rest })).faults.join()).toContain('analysis.checklist');
  });

  test('that is none is said to be none', () => {
    expect(verify('{').faults).toEqual(['the file: not JSON']);
    expect(verify('{}').faults).toHaveLength(1);
    const parsed = JSON.parse(file());
    const cut = { ...parsed, snapshot: { ...parsed.snapshot, bytes: parsed.snapshot.bytes.slice(0, 400) } };
    expect(verify(JSON.stringify(cut)).faults.join()).toContain('COHORT_SNAPSHOT_DAMAGED');
  });

  test('for a role that must not see small cells holds nobody’s age, and is confirmed too', () => {
    const text = file(false);
    const verified = verify(text);

    expect(verified).toMatchObject({ faults: [], hasAttributes: false, snapshotSha256: sha256Hex(bytes) });
    expect(JSON.parse(text).analysis.figures.subgroups).toEqual([]);
    expect(JSON.parse(text).snapshot.sha256).not.toBe(sha256Hex(bytes));
  });
});

import { cohortAnalysis, decodeSnapshot, encodeSnapshot, usualParameters } from '@plumbline/domain';
import { describe, expect, test } from 'vitest';
import { twentyStudies, versionIds } from '../../../../tests/fixtures/cohort/twenty-studies.ts';
import { computeFigures } from './compute-figures.ts';
import { sha256Hex } from './sha256-hex.ts';

const bytes = encodeSnapshot(twentyStudies());
const sha256 = sha256Hex(bytes);
const request = {
  modelVersionId: versionIds.dual,
  task: 'CMS',
  parameters: { ...usualParameters, prevalence: 0.1 },
  showsSmallCells: true,
} as const;

/** Threads start slowly on a busy machine. */
describe('figures from a thread', { timeout: 60_000 }, () => {
  test('are those of the same thread, number for number', async () => {
    const made = await computeFigures(bytes, sha256, { kind: 'ANALYSIS', request });

    expect(made).toEqual(cohortAnalysis(decodeSnapshot(bytes), sha256, request));
  });

  test('several at once all come', async () => {
    const kinds = ['ANALYSIS', 'FILE', 'ANALYSIS', 'FILE', 'ANALYSIS'] as const;
    const made = await Promise.all(
      kinds.map((kind) => {
        return kind === 'FILE'
          ? computeFigures(bytes, sha256, { kind, request })
          : computeFigures(bytes, sha256, { kind, request });
      }),
    );

    expect(made).toHaveLength(5);
    expect(made[1]).toEqual(made[3]);
  });

  test('nothing is computed from bytes that are not what was frozen', async () => {
    const changed = bytes.slice();
    changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
    const refused = computeFigures(changed, sha256, { kind: 'ANALYSIS', request });

    await expect(refused).rejects.toMatchObject({ code: 'COHORT_SNAPSHOT_DAMAGED' });
  });

  test('what the work refuses comes through as what it is, and the next work is done', async () => {
    const unknown = { ...request, modelVersionId: 'other' };
    const refused = await Promise.allSettled(
      [1, 2, 3].map(() => computeFigures(bytes, sha256, { kind: 'ANALYSIS', request: unknown })),
    );

    const refusal = { status: 'rejected', reason: { code: 'VERSION_NOT_IN_COHORT' } };
    expect(refused).toMatchObject([refusal, refusal, refusal]);
    expect((await computeFigures(bytes, sha256, { kind: 'MEMBERS', request })).length).toBeGreaterThan(100);
  });
});

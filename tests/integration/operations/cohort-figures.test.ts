import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { FrozenCohort } from '@plumbline/database/client';
import { verifyFiguresFile } from '@plumbline/domain';
import {
  compareCohortVersions,
  exportFigures,
  exportFiguresFile,
  exportMembers,
  type FiguresToView,
  sha256Hex,
  viewFigures,
} from '@plumbline/operations';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Clinic, openPlatform, type Platform } from './clinic.ts';
import { freezeProven } from './freeze-cohort.ts';
import { type MadeStudy, makeStudy, plain } from './made-studies.ts';

let platform: Platform;
let clinic: Clinic;
let version: string;
let frozen: FrozenCohort;
let asked: FiguresToView;

/** A study whose CMS is known, and whether the version flags it. */
function study(hasCms: boolean, isFlagged: boolean, changes: Partial<MadeStudy> = {}): MadeStudy {
  const outcome = isFlagged ? 'POSITIVE' : 'NEGATIVE';
  const result = { version, SCOLIOSIS: 'POSITIVE', CMS: outcome, probability: isFlagged ? 0.8 : 0.2 } as const;
  return { ...plain, result, reference: { source: 'MRI', SCOLIOSIS: true, CMS: hasCms }, ...changes };
}

beforeAll(async () => {
  platform = await openPlatform();
  clinic = await platform.openClinic();
  version = await clinic.deployModel();
  const studies = [
    ...Array.from({ length: 5 }, () => study(true, true)),
    study(true, false, { site: 'South' }),
    ...Array.from({ length: 6 }, () => study(false, false)),
    study(false, true, { site: 'South' }),
    study(true, false, { result: null }),
  ];
  for (const made of studies) await makeStudy(clinic, made);
  frozen = await freezeProven(clinic, 'Proven');
  const usual = { task: 'CMS', threshold: null, prevalence: null, band: 'POINTWISE' } as const;
  asked = { frozenCohortId: frozen.id, modelVersionId: version, ...usual };
});
afterAll(() => platform.close());

const refusal = (code: string) => expect.objectContaining({ code });
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

describe('figures of a frozen cohort', () => {
  test('are what was frozen, with its hash, at the clinic’s own prevalence', async () => {
    const { subject, figures } = await viewFigures(clinic.as('ADMIN'), asked);

    expect(subject.snapshotSha256).toBe(frozen.sha256);
    expect(figures.counts).toMatchObject({ members: 14, withoutResult: 1, cases: 13 });
    expect(figures.accuracy?.table).toEqual({
      truePositives: 5,
      falseNegatives: 1,
      falsePositives: 1,
      trueNegatives: 6,
    });
    expect(figures.accuracy?.measuresWithUndecided.sensitivity).toMatchObject({ count: 5, total: 7 });
    expect(figures.parameters.prevalence).toBe(0.06);
    const scoliosis = await viewFigures(clinic.as('ADMIN'), { ...asked, task: 'SCOLIOSIS' });
    expect(scoliosis.figures.parameters.prevalence).toBeNull();
  });

  test('are the same number for number after new data arrived, in another connection', async () => {
    const before = await viewFigures(clinic.as('ADMIN'), asked);
    await makeStudy(clinic, study(true, false));
    const after = await viewFigures(clinic.as('ADMIN'), asked);

    expect(JSON.stringify(after)).toBe(JSON.stringify(before));
  });

  test('at another threshold follow it, and say what it would change', async () => {
    const { figures } = await viewFigures(clinic.as('ADMIN'), { ...asked, threshold: 0.1 });

    expect(figures.change).toMatchObject({ flaggedMore: 7, missed: 0, missedMore: -1 });
    expect(figures.accuracy?.table).toMatchObject({ truePositives: 6, trueNegatives: 0 });
  });

  test('show an administrator each group, an analyst none with fewer than five in a cell', async () => {
    const sitesFor = async (role: 'ADMIN' | 'ANALYST') => {
      const { figures } = await viewFigures(clinic.as(role), asked);
      return figures.subgroups.find(({ kind }) => kind === 'SITE');
    };
    const shown = await sitesFor('ADMIN');
    expect(shown?.groups.map(({ label, cases }) => [label, cases])).toEqual([
      ['North', 11],
      ['South', 2],
    ]);

    const guarded = await sitesFor('ANALYST');
    expect(guarded?.groups.map(({ cases, accuracy }) => [cases, accuracy])).toEqual([
      [null, null],
      [null, null],
    ]);
    // All thirteen together have one missed: that is in the whole cohort's table, and in no group's.
    expect(guarded?.others).toBeNull();
  });

  test('an unknown version, cohort or parameter is refused by name', async () => {
    const admin = clinic.as('ADMIN');
    await expect(viewFigures(admin, { ...asked, modelVersionId: randomUUID() })).rejects.toEqual(
      refusal('VERSION_NOT_IN_COHORT'),
    );
    await expect(viewFigures(admin, { ...asked, frozenCohortId: randomUUID() })).rejects.toEqual(
      refusal('COHORT_NOT_FOUND'),
    );
    await expect(viewFigures(admin, { ...asked, frozenCohortId: 'x' })).rejects.toEqual(refusal('COHORT_NOT_FOUND'));
    await expect(viewFigures(admin, { ...asked, threshold: 2 })).rejects.toEqual(refusal('FIGURES_PARAMETERS_INVALID'));
    const compared = { frozenCohortId: frozen.id, modelVersionIds: [version], task: 'CMS', threshold: null } as const;
    await expect(compareCohortVersions(admin, compared)).rejects.toEqual(refusal('FIGURES_PARAMETERS_INVALID'));
  });

  test('another clinic has no such cohort', async () => {
    const other = await platform.openClinic();

    await expect(viewFigures(other.as('ADMIN'), asked)).rejects.toEqual(refusal('COHORT_NOT_FOUND'));
    await expect(exportMembers(other.as('ADMIN'), asked)).rejects.toEqual(refusal('COHORT_NOT_FOUND'));
  });
});

describe('what leaves', () => {
  test('the file is confirmed offline, for an administrator with the frozen bytes themselves', async () => {
    const file = text(await exportFiguresFile(clinic.as('ADMIN'), asked));

    expect(verifyFiguresFile(file, sha256Hex)).toMatchObject({
      faults: [],
      hasAttributes: true,
      snapshotSha256: frozen.sha256,
    });
    expect(verifyFiguresFile(file.replace('"truePositives":5', '"truePositives":6'), sha256Hex).faults[0]).toContain(
      'truePositives',
    );
  });

  test('an analyst’s file is confirmed too, and says nothing of who the members are', async () => {
    const file = text(await exportFiguresFile(clinic.as('ANALYST'), asked));

    expect(verifyFiguresFile(file, sha256Hex)).toMatchObject({
      faults: [],
      hasAttributes: false,
      snapshotSha256: frozen.sha256,
    });
    const members = text(await exportMembers(clinic.as('ANALYST'), asked));
    expect(members.split('\r\n')).toHaveLength(16);
    expect(members).not.toContain('South');
    expect(text(await exportMembers(clinic.as('ADMIN'), asked))).toContain('South');
  });

  test('is in the audit trail with its form, by the cohort and without a patient', async () => {
    const { length } = await clinic.auditTrail('cohort:export');
    await exportFigures(clinic.as('ANALYST'), { ...asked, format: 'HTML' });
    const events = (await clinic.auditTrail('cohort:export')).slice(length);

    expect(events).toMatchObject([
      {
        action: 'READ',
        entityId: frozen.cohortId,
        patientId: null,
        detail: {
          format: 'HTML',
          task: 'CMS',
          modelVersionId: version,
          frozenCohortId: frozen.id,
          showsSmallCells: false,
        },
      },
    ]);
    const [viewed] = await clinic.auditTrail('cohort:view');
    expect(viewed).toMatchObject({ action: 'READ', entityId: frozen.cohortId });
  });
});

test('nothing is computed from bytes that changed in storage', async () => {
  const own = await freezeProven(clinic, 'To be damaged');
  const bytes = await platform.storage.get(own.storageKey ?? '');
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
  await writeFile(`${fileURLToPath(platform.storageUrl.replace('file:', 'file://'))}/${own.storageKey}`, bytes);

  const damaged = viewFigures(clinic.as('ADMIN'), { ...asked, frozenCohortId: own.id });
  await expect(damaged).rejects.toEqual(refusal('COHORT_SNAPSHOT_DAMAGED'));
});

import { createHash } from 'node:crypto';
import type { OrganizationTransaction } from '@plumbline/database';
import type { ReferenceWindow } from '@plumbline/database/client';
import type { ReferenceWindowSource } from '@plumbline/database/enums';
import type { WatchSample } from '@plumbline/domain';
import { watchSampleSchema } from './watch-sample-schema.ts';

export interface ReferenceToFreeze {
  readonly releaseId: string;
  readonly source: ReferenceWindowSource;
  readonly sample: WatchSample;
  /** Checked: 3 to 2,000 characters. */
  readonly reason: string;
  readonly frozenById: string | null;
}

/** Writes a reference window with its audit event; it is never changed, only followed by another. */
export async function freezeReference(
  transaction: OrganizationTransaction,
  { sample, ...frozen }: ReferenceToFreeze,
): Promise<ReferenceWindow> {
  const json = JSON.stringify(sample);
  const sha256 = createHash('sha256').update(json).digest('hex');
  const window = await transaction.referenceWindow.create({
    data: { ...frozen, sample: JSON.parse(json), studyCount: sample.studies, sha256 },
  });
  await transaction.record({
    action: 'CREATE',
    activity: 'model:deploy',
    entityType: 'ReferenceWindow',
    entityId: window.id,
    detail: { source: frozen.source, studies: sample.studies, sha256 },
  });
  return window;
}

/** What a release is watched against now; null when nothing was frozen. */
export async function findReference(transaction: OrganizationTransaction, releaseId: string) {
  const window = await transaction.referenceWindow.findFirst({
    where: { releaseId },
    orderBy: [{ frozenAt: 'desc' }, { id: 'desc' }],
  });
  return window === null ? null : { ...window, sample: watchSampleSchema.parse(window.sample) };
}

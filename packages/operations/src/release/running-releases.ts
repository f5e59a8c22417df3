import type { OrganizationTransaction } from '@plumbline/database';
import { DomainError } from '@plumbline/domain';
import { type RegisteredManifest, registeredManifest } from '../screening/registered-manifest.ts';
import { inCanaryShare } from './in-canary-share.ts';

/** A release that answers for studies, or runs beside, with its version as the registry has it. */
export interface RunningRelease extends RegisteredManifest {
  readonly releaseId: string;
  readonly canaryShare: number;
}

export type RunningReleases = Readonly<Record<'ACTIVE' | 'CANARY' | 'SHADOW', RunningRelease | null>>;

/**
 * What runs for the organization now; read anew for every study, so that a promotion or a rollback counts from the next
 * one on. A version of an older release of this platform that cannot run any more is as good as none.
 */
export async function runningReleases(transaction: OrganizationTransaction): Promise<RunningReleases> {
  const releases = await transaction.release.findMany({
    where: { occupies: { not: null } },
    select: { id: true, state: true, modelVersionId: true, canaryShare: true },
  });
  const running = async (state: 'ACTIVE' | 'CANARY' | 'SHADOW'): Promise<RunningRelease | null> => {
    const release = releases.find((candidate) => candidate.state === state);
    if (release === undefined) return null;
    try {
      const registered = await registeredManifest(transaction, release.modelVersionId);
      return { ...registered, releaseId: release.id, canaryShare: release.canaryShare };
    } catch (error) {
      if (error instanceof DomainError) return null;
      throw error;
    }
  };
  return { ACTIVE: await running('ACTIVE'), CANARY: await running('CANARY'), SHADOW: await running('SHADOW') };
}

/** Whose answer the study's readers get: one version's for all of it. */
export function clinicalRelease({ ACTIVE, CANARY }: RunningReleases, studyId: string): RunningRelease | null {
  return CANARY !== null && inCanaryShare(CANARY.releaseId, studyId, CANARY.canaryShare) ? CANARY : ACTIVE;
}

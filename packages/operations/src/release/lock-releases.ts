import type { OrganizationTransaction } from '@plumbline/database';
import type { Release } from '@plumbline/database/client';
import { DomainError } from '@plumbline/domain';

/**
 * Takes the organization's releases for this transaction alone: of two promotions at once the second finds what the first
 * has done. An organization has a handful of them.
 */
export async function lockReleases(transaction: OrganizationTransaction): Promise<readonly Release[]> {
  await transaction.$queryRaw`select id from release order by id for update`;
  return transaction.release.findMany({ orderBy: { id: 'asc' } });
}

/**
 * @param version of the release as the person saw it
 * @throws DomainError RELEASE_NOT_FOUND, RELEASE_CHANGED
 */
export function requireRelease(
  releases: readonly Release[],
  { releaseId, version }: { readonly releaseId: string; readonly version: number },
): Release {
  const release = releases.find(({ id }) => id === releaseId);
  if (release === undefined) throw new DomainError('RELEASE_NOT_FOUND');
  if (release.version !== version) throw new DomainError('RELEASE_CHANGED');
  return release;
}

import type { OrganizationTransaction } from '@plumbline/database';
import type { Instance } from '@plumbline/database/client';
import { DomainError } from '@plumbline/domain';
import type { OperationContext } from '../access/operation-context.ts';
import { requirePermission } from '../access/require-permission.ts';

/** What of the films is asked for; the audit trail counts them under this word. */
export type FilmResource = 'METADATA' | 'INSTANCE' | 'FRAME' | 'BULK_DATA' | 'RENDERED' | 'THUMBNAIL';

/** A study, one of its series, or one film of that, by their places in DICOM's hierarchy. */
export interface FilmsToView {
  readonly studyInstanceUid: string;
  readonly seriesInstanceUid?: string | undefined;
  readonly sopInstanceUid?: string | undefined;
  readonly resource: FilmResource;
  /** Throws for a film that cannot be given as it was asked for: nothing is shown then, and nothing recorded. */
  readonly refuse?: (film: Pick<Instance, 'transferSyntaxUid'>) => void;
}

export interface FilmInView {
  readonly instance: Instance & { readonly series: { readonly seriesInstanceUid: string } };
  /** The Part 10 file as it was received. @throws DomainError STORAGE_UNAVAILABLE */
  bytes(): Promise<Uint8Array>;
}

/**
 * The films of a study, a series or one alone, coronal first, to be shown. The viewing is recorded, once for all of them,
 * before anything is read; the bytes are read when they are asked for, so that one film at a time is in memory.
 *
 * @throws DomainError PERMISSION_MISSING; STUDY_NOT_FOUND and, when less than a study is named, INSTANCE_NOT_FOUND (also
 *   for another organization's)
 */
export async function viewFilms(context: OperationContext, input: FilmsToView): Promise<FilmInView[]> {
  await requirePermission(context, 'film:view');
  const films = await context.organization.transaction(async (transaction) => {
    const found = await findFilms(transaction, input);
    const [first] = found;
    if (first === undefined) {
      throw new DomainError(input.seriesInstanceUid === undefined ? 'STUDY_NOT_FOUND' : 'INSTANCE_NOT_FOUND');
    }
    for (const film of found) input.refuse?.(film);
    await transaction.record({
      action: 'READ',
      activity: 'film:view',
      entityType: 'ImagingStudy',
      entityId: first.studyId,
      patientId: first.study.patientId,
      detail: detailOf(input.resource, found.length),
    });
    return found;
  });
  return films.map(({ study: _study, ...instance }) => ({
    instance,
    bytes: () =>
      context.storage.get(instance.storageKey).catch((cause: unknown) => {
        throw new DomainError('STORAGE_UNAVAILABLE', {}, { cause });
      }),
  }));
}

function findFilms(transaction: OrganizationTransaction, input: FilmsToView) {
  const { studyInstanceUid, seriesInstanceUid, sopInstanceUid } = input;
  return transaction.instance.findMany({
    where: {
      study: { studyInstanceUid },
      ...(seriesInstanceUid !== undefined && { series: { seriesInstanceUid } }),
      ...(sopInstanceUid !== undefined && { sopInstanceUid }),
    },
    include: { study: { select: { patientId: true } }, series: { select: { seriesInstanceUid: true } } },
    orderBy: [{ view: 'asc' }, { receivedAt: 'asc' }, { id: 'asc' }],
  });
}

/** A picture of the whole film is what the activity says already. */
function detailOf(resource: FilmResource, count: number): Record<string, number> {
  switch (resource) {
    case 'RENDERED':
      return {};
    case 'THUMBNAIL':
      return { thumbnail: count };
    case 'METADATA':
      return { metadata: count };
    case 'INSTANCE':
      return { instances: count };
    case 'FRAME':
      return { frames: count };
    case 'BULK_DATA':
      return { bulkData: count };
  }
}

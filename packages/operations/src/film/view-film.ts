import type { Instance } from '@plumbline/database/client';
import { DomainError } from '@plumbline/domain';
import type { OperationContext } from '../access/operation-context.ts';
import { requirePermission } from '../access/require-permission.ts';

/** A film by its place in DICOM's hierarchy. */
export interface FilmToView {
  readonly studyInstanceUid: string;
  readonly seriesInstanceUid: string;
  readonly sopInstanceUid: string;
  /** A small picture in a list is recorded as such. */
  readonly thumbnail: boolean;
}

export interface ViewedFilm {
  readonly instance: Instance;
  /** The Part 10 file as it was received. */
  readonly bytes: Uint8Array;
}

/**
 * The bytes of one film, to be rendered. The viewing is recorded before anything of it is shown.
 *
 * @throws DomainError PERMISSION_MISSING, INSTANCE_NOT_FOUND (also for another organization's), STORAGE_UNAVAILABLE
 */
export async function viewFilm(context: OperationContext, input: FilmToView): Promise<ViewedFilm> {
  await requirePermission(context, 'film:view');
  const instance = await context.organization.transaction(async (transaction) => {
    const found = await transaction.instance.findFirst({
      where: {
        sopInstanceUid: input.sopInstanceUid,
        series: { seriesInstanceUid: input.seriesInstanceUid },
        study: { studyInstanceUid: input.studyInstanceUid },
      },
      include: { study: { select: { patientId: true } } },
    });
    if (found === null) throw new DomainError('INSTANCE_NOT_FOUND');
    const { study, ...film } = found;
    await transaction.record({
      action: 'READ',
      activity: 'film:view',
      entityType: 'ImagingStudy',
      entityId: film.studyId,
      patientId: study.patientId,
      detail: input.thumbnail ? { thumbnail: 1 } : {},
    });
    return film;
  });
  const bytes = await context.storage.get(instance.storageKey).catch((cause: unknown) => {
    throw new DomainError('STORAGE_UNAVAILABLE', {}, { cause });
  });
  return { instance, bytes };
}

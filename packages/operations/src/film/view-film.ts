import type { Instance } from '@plumbline/database/client';
import { DomainError } from '@plumbline/domain';
import type { OperationContext } from '../access/operation-context.ts';
import { viewFilms } from './view-films.ts';

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
  const { thumbnail, ...place } = input;
  const [film] = await viewFilms(context, { ...place, resource: thumbnail ? 'THUMBNAIL' : 'RENDERED' });
  if (film === undefined) throw new DomainError('INSTANCE_NOT_FOUND');
  return { instance: film.instance, bytes: await film.bytes() };
}

import { createHash } from 'node:crypto';
import { decodePixels, type Film, findFilmIdentity, readFilm } from '@plumbline/dicom';
import { DomainError } from '@plumbline/domain';
import { contentKey } from '@plumbline/storage';
import type { OperationContext } from '../access/operation-context.ts';
import type { RefusedFilm } from './film-result.ts';

/** A film that can be read and whose bytes lie in storage; its rows are still to be written. */
export interface ReceivedFilm {
  readonly status: 'RECEIVED';
  readonly film: Film;
  /** Of the whole Part 10 file, hex. */
  readonly sha256: string;
  readonly byteLength: number;
  readonly storageKey: string;
  readonly receivedAt: Date;
}

/**
 * Reads one film, decodes its image once to be sure that it can be, and puts the bytes into storage. The bytes are not
 * held on to.
 *
 * @param studyInstanceUid the study that the request was addressed to, if to one
 * @returns the refusal instead of throwing it: one film must not take the others of its request with it
 */
export async function receiveFilm(
  context: OperationContext,
  bytes: Uint8Array,
  studyInstanceUid?: string,
): Promise<ReceivedFilm | RefusedFilm> {
  try {
    const film = readFilm(bytes);
    if (studyInstanceUid !== undefined && film.studyInstanceUid !== studyInstanceUid) {
      throw new DomainError('FILM_NOT_OF_ADDRESSED_STUDY');
    }
    await decodePixels(bytes);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const storageKey = contentKey(context.organization.organizationId, sha256);
    await putBytes(context, storageKey, bytes);
    return { status: 'RECEIVED', film, sha256, byteLength: bytes.byteLength, storageKey, receivedAt: new Date() };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    context.logger.info({ code: error.code, detail: error.detail }, 'film refused');
    const { sopInstanceUid, sopClassUid } = findFilmIdentity(bytes);
    return { status: 'REFUSED', code: error.code, sopInstanceUid, sopClassUid };
  }
}

async function putBytes(context: OperationContext, storageKey: string, bytes: Uint8Array): Promise<void> {
  try {
    await context.storage.put(storageKey, bytes);
  } catch (cause) {
    context.logger.error({ err: cause }, 'film could not be put into storage');
    throw new DomainError('STORAGE_UNAVAILABLE', {}, { cause });
  }
}

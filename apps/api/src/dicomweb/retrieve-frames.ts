import { readFrame, readStoredFrame } from '@plumbline/dicom';
import { DomainError } from '@plumbline/domain';
import { type FilmInView, viewFilms } from '@plumbline/operations';
import type { Request, Response } from 'express';
import { type OfferedMedia, preferredMedia } from './accepted-media.ts';
import type { ContextOf } from './dicomweb-router.ts';
import { filmPath } from './film-path.ts';
import { sendMultipart } from './send-multipart.ts';
import { storedMediaType } from './stored-media-type.ts';

const uncompressed: OfferedMedia = {
  mediaType: 'application/octet-stream',
  transferSyntaxUid: '1.2.840.10008.1.2.1',
  isDefault: true,
};

/**
 * WADO-RS frames (PS3.18 section 10.4.1.1.6): the cells of Pixel Data uncompressed in Explicit VR Little Endian, whatever the
 * film was compressed with; or the frame as it is stored, when the caller asks for its media type. Films here have one
 * frame. The viewing is recorded before anything is sent.
 *
 * @throws DomainError FRAME_LIST_INVALID, FRAME_NOT_FOUND, MEDIA_TYPE_NOT_OFFERED, and those of `contextOf`, `viewFilms`
 *   and `readFrame`
 */
export async function retrieveFrames(request: Request, response: Response, contextOf: ContextOf): Promise<void> {
  const context = await contextOf(request);
  requireFirstFrame(request.params.frames);
  const [film] = await viewFilms(context, {
    ...filmPath.parse(request.params),
    resource: 'FRAME',
    refuse: ({ transferSyntaxUid }) => frameMedia(request, transferSyntaxUid),
  });
  if (film === undefined) throw new DomainError('INSTANCE_NOT_FOUND');
  await sendFrame(response, film, frameMedia(request, film.instance.transferSyntaxUid));
}

/** How the caller's Accept header has the film's frame. @throws DomainError MEDIA_TYPE_NOT_OFFERED */
export function frameMedia(request: Request, transferSyntaxUid: string): OfferedMedia {
  const mediaType = storedMediaType(transferSyntaxUid);
  const stored = mediaType === null ? [] : [{ mediaType, transferSyntaxUid, isDefault: true }];
  return preferredMedia(request.get('accept'), [uncompressed, ...stored]);
}

/** Sends the film's one frame. */
export async function sendFrame(response: Response, film: FilmInView, offer: OfferedMedia): Promise<void> {
  const stored = await film.bytes();
  const bytes = offer === uncompressed ? await readFrame(stored) : readStoredFrame(stored);
  const contentType = `${offer.mediaType}; transfer-syntax=${offer.transferSyntaxUid}`;
  response.set('Cache-Control', 'private, no-store');
  await sendMultipart(response, offer.mediaType, [{ contentType, bytes }]);
}

function requireFirstFrame(list: unknown): void {
  if (typeof list !== 'string' || !/^[1-9]\d{0,9}(,[1-9]\d{0,9})*$/.test(list)) {
    throw new DomainError('FRAME_LIST_INVALID');
  }
  if (list !== '1') throw new DomainError('FRAME_NOT_FOUND');
}

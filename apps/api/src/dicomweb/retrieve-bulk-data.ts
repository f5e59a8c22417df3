import { findBulkValue } from '@plumbline/dicom';
import { DomainError } from '@plumbline/domain';
import { viewFilms } from '@plumbline/operations';
import type { Request, Response } from 'express';
import { preferredMedia } from './accepted-media.ts';
import type { ContextOf } from './dicomweb-router.ts';
import { filmPath } from './film-path.ts';
import { frameMedia, sendFrame } from './retrieve-frames.ts';
import { sendMultipart } from './send-multipart.ts';

const pixelData = '7FE00010';
const attributePath = /^[\dA-F]{8}(\.[1-9]\d{0,5}\.[\dA-F]{8}){0,32}$/;
const otherBytes = {
  mediaType: 'application/octet-stream',
  transferSyntaxUid: '1.2.840.10008.1.2.1',
  isDefault: true,
};

/**
 * What the BulkDataURIs of the metadata lead to (PS3.18 section 10.4.1.1.5): the film's frame, or the bytes of another long
 * attribute in little-endian order. The viewing is recorded before anything is sent.
 *
 * @throws DomainError BULK_DATA_NOT_FOUND, MEDIA_TYPE_NOT_OFFERED, and those of `contextOf`, `viewFilms` and `readFrame`
 */
export async function retrieveBulkData(request: Request, response: Response, contextOf: ContextOf): Promise<void> {
  const context = await contextOf(request);
  const { attribute } = request.params;
  if (typeof attribute !== 'string' || !attributePath.test(attribute)) throw new DomainError('BULK_DATA_NOT_FOUND');
  const mediaOf = ({ transferSyntaxUid }: { readonly transferSyntaxUid: string }) =>
    attribute === pixelData
      ? frameMedia(request, transferSyntaxUid)
      : preferredMedia(request.get('accept'), [otherBytes]);
  const [film] = await viewFilms(context, {
    ...filmPath.parse(request.params),
    resource: 'BULK_DATA',
    refuse: mediaOf,
  });
  if (film === undefined) throw new DomainError('INSTANCE_NOT_FOUND');
  if (attribute === pixelData) return sendFrame(response, film, mediaOf(film.instance));
  const bytes = findBulkValue(await film.bytes(), attribute);
  if (bytes === null) throw new DomainError('BULK_DATA_NOT_FOUND');
  response.set('Cache-Control', 'private, no-store');
  await sendMultipart(response, otherBytes.mediaType, [{ contentType: otherBytes.mediaType, bytes }]);
}

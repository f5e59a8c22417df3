import { decodePixels, renderForDisplay } from '@plumbline/dicom';
import { DomainError } from '@plumbline/domain';
import { viewFilm } from '@plumbline/operations';
import type { Request, Response } from 'express';
import sharp from 'sharp';
import type { ContextOf } from './dicomweb-router.ts';
import { filmPath } from './film-path.ts';
import { fittingEdge, viewportOf } from './viewport.ts';

/** A picture no larger than this is one in a list. */
const thumbnailEdge = 256;
const jpegQuality = 90;

/**
 * WADO-RS rendered instance (PS3.18 section 10.4.1.1.3): the film as a grey JPEG or PNG, with its window applied and reduced
 * to the viewport. The viewing is recorded before anything is sent, and no cache may show it again unrecorded.
 *
 * @throws DomainError MEDIA_TYPE_NOT_OFFERED, VIEWPORT_INVALID, and those of `contextOf`, `viewFilm` and `decodePixels`
 */
export async function rendered(request: Request, response: Response, contextOf: ContextOf): Promise<void> {
  const mediaType = request.accepts(['image/jpeg', 'image/png']);
  if (mediaType === false) throw new DomainError('MEDIA_TYPE_NOT_OFFERED');
  const viewport = viewportOf(request.query.viewport);
  const context = await contextOf(request);
  const thumbnail = viewport !== null && Math.max(viewport.width, viewport.height) <= thumbnailEdge;
  const { bytes } = await viewFilm(context, { ...filmPath.parse(request.params), thumbnail });
  const image = await decodePixels(bytes);
  const picture = renderForDisplay(image, viewport === null ? {} : { maxEdge: fittingEdge(image, viewport) });
  const raw = { width: picture.width, height: picture.height, channels: 1 as const };
  const grey = sharp(picture.pixels, { raw }).toColourspace('b-w');
  const encoded = await (mediaType === 'image/png' ? grey.png() : grey.jpeg({ quality: jpegQuality })).toBuffer();
  response.set('Cache-Control', 'private, no-store').type(mediaType).send(encoded);
}

import { type FilmInView, viewFilms } from '@plumbline/operations';
import type { Request, Response } from 'express';
import { preferredMedia } from './accepted-media.ts';
import type { ContextOf } from './dicomweb-router.ts';
import { filmsPath } from './film-path.ts';
import { type Part, sendMultipart } from './send-multipart.ts';

const mediaType = 'application/dicom';

/**
 * WADO-RS retrieve of a study, a series or an instance (PS3.18 section 10.4.1.1.1): the Part 10 files as they were received,
 * in the transfer syntax that they have. A caller that names another one is refused, before anything is sent. The viewing
 * is recorded first.
 *
 * @throws DomainError MEDIA_TYPE_NOT_OFFERED, and those of `contextOf` and `viewFilms`
 */
export async function retrieveInstances(request: Request, response: Response, contextOf: ContextOf): Promise<void> {
  const context = await contextOf(request);
  const films = await viewFilms(context, {
    ...filmsPath.parse(request.params),
    resource: 'INSTANCE',
    refuse: ({ transferSyntaxUid }) =>
      preferredMedia(request.get('accept'), [{ mediaType, transferSyntaxUid, isDefault: true }]),
  });
  response.set('Cache-Control', 'private, no-store');
  await sendMultipart(response, mediaType, partsOf(films));
}

async function* partsOf(films: readonly FilmInView[]): AsyncGenerator<Part> {
  for (const { instance, bytes } of films) {
    yield { contentType: `${mediaType}; transfer-syntax=${instance.transferSyntaxUid}`, bytes: await bytes() };
  }
}

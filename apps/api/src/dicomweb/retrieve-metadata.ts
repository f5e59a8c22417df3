import { filmMetadata } from '@plumbline/dicom';
import { viewFilms } from '@plumbline/operations';
import type { Request, Response } from 'express';
import { requireDicomJson } from './accepted-media.ts';
import type { ContextOf } from './dicomweb-router.ts';
import { filmsPath } from './film-path.ts';
import { serviceUrlOf } from './service-url.ts';

/**
 * WADO-RS metadata of a study, a series or an instance (PS3.18 section 10.4.1.1.2): all attributes of each film in the
 * DICOM JSON Model; pixels and long values by their address. The viewing is recorded before anything is sent.
 *
 * @throws DomainError MEDIA_TYPE_NOT_OFFERED, and those of `contextOf`, `viewFilms` and `filmMetadata`
 */
export async function retrieveMetadata(request: Request, response: Response, contextOf: ContextOf): Promise<void> {
  requireDicomJson(request);
  const context = await contextOf(request);
  const path = filmsPath.parse(request.params);
  const films = await viewFilms(context, { ...path, resource: 'METADATA' });
  const study = `${serviceUrlOf(request)}/studies/${path.studyInstanceUid}`;
  const dataSets: unknown[] = [];
  for (const { instance, bytes } of films) {
    const film = `${study}/series/${instance.series.seriesInstanceUid}/instances/${instance.sopInstanceUid}`;
    dataSets.push(filmMetadata(await bytes(), (attribute) => `${film}/bulkdata/${attribute}`));
  }
  response.set('Cache-Control', 'private, no-store').type('application/dicom+json').send(JSON.stringify(dataSets));
}

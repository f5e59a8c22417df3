import { DomainError } from '@plumbline/domain';
import { storeFilms } from '@plumbline/operations';
import type { Request, Response } from 'express';
import { requireDicomJson } from './accepted-media.ts';
import type { ContextOf } from './dicomweb-router.ts';
import { multipartBoundary } from './multipart-boundary.ts';
import { readMultipart } from './read-multipart.ts';
import { serviceUrlOf } from './service-url.ts';
import { storeResponse } from './store-response.ts';

/** A whole spine at 0.1 mm in 16 bits, uncompressed, is 80 MB. */
const filmBytesAtMost = 256 * 1024 * 1024;

/**
 * STOW-RS (PS3.18 section 10.5): films in. The body is read as it arrives, one film in memory at a time; when the sender
 * breaks off, nothing of the request stays.
 *
 * @throws DomainError MEDIA_TYPE_NOT_OFFERED, REQUEST_NOT_MULTIPART, REQUEST_BROKEN, REQUEST_EMPTY, and those of `contextOf` and `storeFilms`
 */
export async function store(request: Request, response: Response, contextOf: ContextOf): Promise<void> {
  requireDicomJson(request);
  const boundary = multipartBoundary(request.get('content-type'));
  const context = await contextOf(request);
  const studyInstanceUid = request.params.studyInstanceUid;
  const films = readMultipart(request, boundary, filmBytesAtMost);
  const results = await storeFilms(context, {
    films,
    ...(typeof studyInstanceUid === 'string' && { studyInstanceUid }),
  });
  if (results.length === 0) {
    throw new DomainError('REQUEST_EMPTY');
  }
  const { status, dataSet } = storeResponse(results, serviceUrlOf(request));
  response.status(status).type('application/dicom+json').send(JSON.stringify(dataSet));
}

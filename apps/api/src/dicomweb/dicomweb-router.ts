import type { Logger } from '@plumbline/logging';
import type { OperationContext } from '@plumbline/operations';
import { type NextFunction, type Request, type Response, Router } from 'express';
import { answerError } from './answer-error.ts';
import { rendered } from './rendered.ts';
import { retrieveBulkData } from './retrieve-bulk-data.ts';
import { retrieveFrames } from './retrieve-frames.ts';
import { retrieveInstances } from './retrieve-instances.ts';
import { retrieveMetadata } from './retrieve-metadata.ts';
import { store } from './store.ts';

/** Who is asking. @throws DomainError SESSION_ENDED when nobody is signed in */
export type ContextOf = (request: Request) => Promise<OperationContext>;

export interface DicomwebSettings {
  readonly contextOf: ContextOf;
  readonly logger: Logger;
}

const study = '/studies/:studyInstanceUid';
const series = `${study}/series/:seriesInstanceUid`;
const instance = `${series}/instances/:sopInstanceUid`;

/**
 * DICOMweb (PS3.18): store (section 10.5) and retrieve (section 10.4), to be mounted at `/dicom-web` in front of anything that
 * reads bodies.
 */
export function dicomwebRouter({ contextOf, logger }: DicomwebSettings): Router {
  const router = Router();
  router.post(['/studies', study], (request, response) => store(request, response, contextOf));
  router.get([study, series, instance], (request, response) => retrieveInstances(request, response, contextOf));
  router.get(
    [study, series, instance].map((path) => `${path}/metadata`),
    (request, response) => retrieveMetadata(request, response, contextOf),
  );
  router.get(`${instance}/frames/:frames`, (request, response) => retrieveFrames(request, response, contextOf));
  router.get(`${instance}/bulkdata/:attribute`, (request, response) => retrieveBulkData(request, response, contextOf));
  router.get(`${instance}/rendered`, (request, response) => rendered(request, response, contextOf));
  // Express knows an error handler by its four parameters.
  router.use((error: unknown, request: Request, response: Response, _next: NextFunction) => {
    answerError(error, request, response, logger);
  });
  return router;
}

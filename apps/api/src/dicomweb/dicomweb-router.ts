import type { Logger } from '@plumbline/logging';
import type { OperationContext } from '@plumbline/operations';
import { type NextFunction, type Request, type Response, Router } from 'express';
import { answerError } from './answer-error.ts';
import { rendered } from './rendered.ts';
import { store } from './store.ts';

/** Who is asking. @throws DomainError SESSION_ENDED when nobody is signed in */
export type ContextOf = (request: Request) => Promise<OperationContext>;

export interface DicomwebSettings {
  readonly contextOf: ContextOf;
  readonly logger: Logger;
}

/**
 * DICOMweb (PS3.18): store and rendered retrieve, to be mounted at `/dicom-web` in front of anything that reads bodies.
 */
export function dicomwebRouter({ contextOf, logger }: DicomwebSettings): Router {
  const router = Router();
  router.post(['/studies', '/studies/:studyInstanceUid'], (request, response) => store(request, response, contextOf));
  router.get(
    '/studies/:studyInstanceUid/series/:seriesInstanceUid/instances/:sopInstanceUid/rendered',
    (request, response) => rendered(request, response, contextOf),
  );
  // Express knows an error handler by its four parameters.
  router.use((error: unknown, request: Request, response: Response, _next: NextFunction) => {
    answerError(error, request, response, logger);
  });
  return router;
}

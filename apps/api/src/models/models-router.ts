import { uploadModelVersion } from '@plumbline/operations';
import { type NextFunction, type Request, type Response, Router } from 'express';
import { answerError } from '../dicomweb/answer-error.ts';
import type { ContextOf } from '../dicomweb/dicomweb-router.ts';
import type { Services } from '../services.ts';
import { formBoundary } from './form-boundary.ts';
import { readFormFiles } from './read-form-files.ts';

export interface ModelsSettings {
  readonly contextOf: ContextOf;
  readonly services: Pick<Services, 'platform' | 'signer' | 'modelRegistrars' | 'logger'>;
}

/** One ResNet-50 in float32 is 100 MB. */
const fileBytesAtMost = 256 * 2 ** 20;

/** `POST /models`: a model version in, as a form with its files. Answers 201 with its id once it was validated and signed. */
export function modelsRouter({ contextOf, services }: ModelsSettings): Router {
  const { platform, signer, modelRegistrars: registrars, logger } = services;
  const router = Router();
  router.post('/', async (request, response) => {
    const boundary = formBoundary(request.get('content-type'));
    const context = { ...(await contextOf(request)), platform, signer, registrars };
    const files = readFormFiles(request, boundary, fileBytesAtMost);
    const { modelVersionId, manifestSha256 } = await uploadModelVersion(context, { files });
    response.status(201).json({ modelVersionId, manifestSha256 });
  });
  // Express knows an error handler by its four parameters.
  router.use((error: unknown, request: Request, response: Response, _next: NextFunction) => {
    answerError(error, request, response, logger);
  });
  return router;
}

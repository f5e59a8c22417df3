import { uploadModelVersion, viewModelCard } from '@plumbline/operations';
import { type NextFunction, type Request, type Response, Router } from 'express';
import { z } from 'zod';
import { answerError } from '../dicomweb/answer-error.ts';
import type { ContextOf } from '../dicomweb/dicomweb-router.ts';
import type { Services } from '../services.ts';
import { cardPdf } from './card-pdf.ts';
import { formBoundary } from './form-boundary.ts';
import { readFormFiles } from './read-form-files.ts';

export interface ModelsSettings {
  readonly contextOf: ContextOf;
  readonly services: Pick<Services, 'platform' | 'signer' | 'modelRegistrars' | 'logger'>;
}

/** One ResNet-50 in float32 is 100 MB. */
const fileBytesAtMost = 256 * 2 ** 20;

const cardPath = z.object({ name: z.string(), version: z.string() });

/**
 * `POST /models`: a model version in, as a form with its files. Answers 201 with its id once it was validated and signed.
 * `GET /models/{name}/{version}.md` and `.pdf`: its card as it was registered.
 */
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
  router.get('/:name/:version.md', async (request, response) => {
    const { name, version } = cardPath.parse(request.params);
    const { text } = await viewModelCard(await contextOf(request), { name, version, format: 'MARKDOWN' });
    sendCard(response, `${name}-${version}.md`, 'text/markdown; charset=utf-8', text);
  });
  router.get('/:name/:version.pdf', async (request, response) => {
    const { name, version } = cardPath.parse(request.params);
    const card = await viewModelCard(await contextOf(request), { name, version, format: 'PDF' });
    sendCard(response, `${name}-${version}.pdf`, 'application/pdf', await cardPdf(card));
  });
  // Express knows an error handler by its four parameters.
  router.use((error: unknown, request: Request, response: Response, _next: NextFunction) => {
    answerError(error, request, response, logger);
  });
  return router;
}

function sendCard(response: Response, file: string, type: string, body: Buffer | string): void {
  response.set({ 'Content-Disposition': `attachment; filename="${file}"`, Vary: 'Authorization' });
  response.type(type).send(body);
}

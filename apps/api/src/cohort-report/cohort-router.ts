import { DomainError, figuresCsv } from '@plumbline/domain';
import { exportFigures, exportFiguresFile, exportMembers, type FiguresToView } from '@plumbline/operations';
import { type NextFunction, type Request, type Response, Router } from 'express';
import { z } from 'zod';
import { answerError } from '../dicomweb/answer-error.ts';
import type { ReportSettings } from '../report/report-router.ts';
import { cohortReport } from './cohort-report.ts';

const number = z.coerce.number().nullable().default(null);
const query = z.object({
  version: z.string(),
  task: z.enum(['SCOLIOSIS', 'CMS']),
  threshold: number,
  prevalence: number,
  band: z.enum(['POINTWISE', 'SIMULTANEOUS']).default('POINTWISE'),
});

/**
 * What leaves of a frozen cohort: `GET /cohorts/{id}/figures.html`, `.csv` and `.json`, and `members.csv`, with `?version=…&task=CMS` and,
 * where wanted, `threshold`, `prevalence` and `band`.
 */
export function cohortRouter({ contextOf, logger }: ReportSettings): Router {
  const router = Router();
  router.get('/:id/figures.html', async (request, response) => {
    const analysis = await exportFigures(await contextOf(request), { ...asked(request), format: 'HTML' });
    send(response, 'text/html; charset=utf-8', 'figures.html', cohortReport(analysis));
  });
  router.get('/:id/figures.csv', async (request, response) => {
    const analysis = await exportFigures(await contextOf(request), { ...asked(request), format: 'CSV' });
    send(response, 'text/csv; charset=utf-8; header=present', 'figures.csv', figuresCsv(analysis));
  });
  router.get('/:id/figures.json', async (request, response) => {
    const file = await exportFiguresFile(await contextOf(request), asked(request));
    send(response, 'application/json; charset=utf-8', 'figures.json', file);
  });
  router.get('/:id/members.csv', async (request, response) => {
    const table = await exportMembers(await contextOf(request), asked(request));
    send(response, 'text/csv; charset=utf-8; header=present', 'members.csv', table);
  });
  // Express knows an error handler by its four parameters.
  router.use((error: unknown, request: Request, response: Response, _next: NextFunction) => {
    answerError(error, request, response, logger);
  });
  return router;
}

/** @throws DomainError FIGURES_PARAMETERS_INVALID */
function asked({ params, query: given }: Request): FiguresToView {
  const parsed = query.safeParse(given);
  if (!parsed.success) throw new DomainError('FIGURES_PARAMETERS_INVALID');
  const { version, ...rest } = parsed.data;
  return { ...rest, modelVersionId: version, frozenCohortId: String(params.id) };
}

/** Always a file to keep, never a page of this server: what is in it came from films. */
function send(response: Response, type: string, name: string, body: string | Uint8Array): void {
  response.set({ 'Content-Disposition': `attachment; filename="cohort-${name}"`, Vary: 'Authorization' });
  response
    .type(type)
    .send(typeof body === 'string' ? body : Buffer.from(body.buffer, body.byteOffset, body.byteLength));
}

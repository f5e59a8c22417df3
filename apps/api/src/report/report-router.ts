import { type ReportLanguage, reportOf, reportText } from '@plumbline/domain';
import type { Logger } from '@plumbline/logging';
import { viewReport } from '@plumbline/operations';
import { type NextFunction, type Request, type Response, Router } from 'express';
import { z } from 'zod';
import { answerError } from '../dicomweb/answer-error.ts';
import type { ContextOf } from '../dicomweb/dicomweb-router.ts';
import { reportPdf } from './report-pdf.ts';

const languages: readonly ReportLanguage[] = ['en', 'zh-CN'];
const path = z.object({ studyId: z.string() });

export interface ReportSettings {
  readonly contextOf: ContextOf;
  readonly logger: Logger;
}

/** `GET /studies/{id}.pdf` and its text twin `.txt`, in the language that Accept-Language likes best; English else. */
export function reportRouter({ contextOf, logger }: ReportSettings): Router {
  const router = Router();
  router.get('/studies/:studyId.pdf', async (request, response) => {
    const { studyId } = path.parse(request.params);
    const language = languageOf(request);
    const input = await viewReport(await contextOf(request), { studyId, format: 'PDF' });
    const file = await reportPdf(reportOf(input, language));
    send(response, language, `report-${studyId}.pdf`, 'application/pdf', file);
  });
  router.get('/studies/:studyId.txt', async (request, response) => {
    const { studyId } = path.parse(request.params);
    const language = languageOf(request);
    const input = await viewReport(await contextOf(request), { studyId, format: 'TEXT' });
    send(
      response,
      language,
      `report-${studyId}.txt`,
      'text/plain; charset=utf-8',
      reportText(reportOf(input, language)),
    );
  });
  // Express knows an error handler by its four parameters.
  router.use((error: unknown, request: Request, response: Response, _next: NextFunction) => {
    answerError(error, request, response, logger);
  });
  return router;
}

function languageOf(request: Request): ReportLanguage {
  const liked = request.acceptsLanguages([...languages]);
  return languages.find((language) => language === liked) ?? 'en';
}

/** The name of the file says no patient: it ends up in lists of downloads. */
function send(response: Response, language: ReportLanguage, file: string, type: string, body: Buffer | string): void {
  response.set({
    'Content-Language': language,
    'Content-Disposition': `inline; filename="${file}"`,
    Vary: 'Accept-Language, Authorization',
  });
  response.type(type).send(body);
}

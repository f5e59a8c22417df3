import { DomainError, type ErrorCode, type ErrorKind } from '@plumbline/domain';
import type { Logger } from '@plumbline/logging';
import type { Request, Response } from 'express';

const statusOfKind: Readonly<Record<ErrorKind, number>> = {
  INPUT: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  UNAVAILABLE: 503,
};

/** HTTP has words of its own for these. */
const statusOfCode: Partial<Record<ErrorCode, number>> = {
  REQUEST_NOT_MULTIPART: 415,
  FORM_EXPECTED: 415,
  MEDIA_TYPE_NOT_OFFERED: 406,
};

/**
 * Answers a failed request with the status of its kind and, as JSON, code, sentence and, where there is one, what exactly is
 * wrong. What nobody expected is logged with its cause and answered with one sentence.
 */
export function answerError(error: unknown, request: Request, response: Response, logger: Logger): void {
  if (response.headersSent || (request.destroyed && !request.complete)) {
    logger.info({ err: error }, 'a request was broken off');
    response.destroy();
    return;
  }
  if (!(error instanceof DomainError)) {
    logger.error({ err: error }, 'a request failed');
    response.status(500).json({ code: 'INTERNAL_SERVER_ERROR', message: 'Something went wrong here. Try again.' });
    return;
  }
  if (error.kind === 'UNAUTHENTICATED') {
    response.set('WWW-Authenticate', 'Bearer');
  }
  const status = statusOfCode[error.code] ?? statusOfKind[error.kind];
  const { fault } = error.detail;
  response.status(status).json({ code: error.code, message: error.message, ...(fault !== undefined && { fault }) });
}

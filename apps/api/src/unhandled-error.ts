import type { Logger } from '@plumbline/logging';
import type { ErrorRequestHandler } from 'express';
import { z } from 'zod';
import { unexpectedSentence } from './format-error.ts';

/** What Express and its body parser throw about a request that is not what it should be: too large, no JSON, cut off. */
const requestError = z.object({ status: z.int().min(400).max(499), expose: z.literal(true), message: z.string() });

/** The last handler: what no door answered itself. Express's own would show the stack. */
export function unhandledError(logger: Logger): ErrorRequestHandler {
  return (error, _request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const aboutRequest = requestError.safeParse(error);
    if (aboutRequest.success) {
      const { status, message } = aboutRequest.data;
      response.status(status).json({ errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] });
      return;
    }
    logger.error({ err: error }, 'A request failed unexpectedly.');
    const extensions = { code: 'INTERNAL_SERVER_ERROR', requestId: response.get('X-Request-Id') };
    response.status(500).json({ errors: [{ message: unexpectedSentence, extensions }] });
  };
}

import { randomUUID } from 'node:crypto';
import { DomainError } from '@plumbline/domain';
import express, { type Request, Router } from 'express';
import { createHandler } from 'graphql-sse/lib/use/express';
import { addressOf, authenticate } from '../authenticate.ts';
import { ApiContext } from '../context.ts';
import type { Services } from '../services.ts';
import { subscribeOperation } from './subscribe-operation.ts';

/** A subscription and its variables. */
const largestOperation = '20kb';

async function contextOf(request: Request, services: Services): Promise<ApiContext | null> {
  const caller = await authenticate(request, services.tokenSecret);
  if (caller === null) return null;
  const requestId = request.res?.get('X-Request-Id') ?? randomUUID();
  return new ApiContext(services, caller, requestId, services.logger.child({ requestId }), addressOf(request));
}

const { code, message } = new DomainError('SESSION_ENDED');
/** As the other door says it: one error with its codes. */
const nobodySignedIn = JSON.stringify({
  errors: [{ message, extensions: { code: 'UNAUTHENTICATED', reason: code } }],
});

/**
 * Subscriptions over server-sent events, the protocol "GraphQL over SSE" in its distinct connections mode: one request is
 * one stream. A comment every twelve seconds keeps it open on the way. Bearer tokens only, as at every other door.
 */
export function streamRoutes(services: Services): Router {
  const contexts = new WeakMap<object, ApiContext>();
  const handler = createHandler({
    authenticate: async ({ raw }) => {
      const context = await contextOf(raw, services);
      if (context === null) return [nobodySignedIn, { status: 401, statusText: 'Unauthorized', headers: json }];
      contexts.set(raw, context);
      return null;
    },
    onSubscribe: async ({ raw }, { query, operationName, variables }) => {
      const context = contexts.get(raw);
      if (context === undefined) throw new Error('A subscription began before its caller was known.');
      return subscribeOperation(
        { query, operationName: operationName ?? undefined, variables: variables ?? undefined },
        context,
      );
    },
  });
  const router = Router();
  router.use(express.json({ limit: largestOperation }));
  router.use((request, response, next) => {
    handler(request, response).catch(next);
  });
  return router;
}

const json = { 'content-type': 'application/json; charset=utf-8' };

import { randomUUID } from 'node:crypto';
import type { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import { forOrganization } from '@plumbline/database';
import { DomainError } from '@plumbline/domain';
import express, { type Express, Router } from 'express';
import { addressOf, authenticate } from './authenticate.ts';
import { cohortRouter } from './cohort-report/cohort-router.ts';
import { ApiContext } from './context.ts';
import { type ContextOf, dicomwebRouter } from './dicomweb/dicomweb-router.ts';
import { healthRoutes, type ReadinessChecks } from './health.ts';
import { modelsRouter } from './models/models-router.ts';
import { reportRouter } from './report/report-router.ts';
import type { Services } from './services.ts';
import { streamRoutes } from './subscriptions/stream-routes.ts';
import { unhandledError } from './unhandled-error.ts';

/** A GraphQL operation and its variables; films come in by another door. */
const largestOperation = '100kb';

function graphqlRoutes(server: ApolloServer<ApiContext>, services: Services): Router {
  const router = Router();
  router.use(express.json({ limit: largestOperation }));
  router.use(
    expressMiddleware(server, {
      context: async ({ req, res }) => {
        const requestId = res.get('X-Request-Id') ?? randomUUID();
        const caller = await authenticate(req, services.tokenSecret);
        const logger = services.logger.child({ requestId });
        return new ApiContext(services, caller, requestId, logger, addressOf(req));
      },
    }),
  );
  return router;
}

/** Who stores or fetches films, fetches a report or brings a model in. There each operation has transactions of its own. */
function operationContextOf({ database, storage, tokenSecret, logger }: Services): ContextOf {
  return async (request) => {
    const caller = await authenticate(request, tokenSecret);
    if (caller === null) throw new DomainError('SESSION_ENDED');
    const { organizationId, agent } = caller;
    const requestId = request.res?.get('X-Request-Id');
    return {
      organization: forOrganization(database, organizationId, agent),
      agent,
      storage,
      logger: logger.child({ requestId }),
    };
  };
}

function metricsRoutes({ metrics }: Services): Router {
  const router = Router();
  router.get('/metrics', async (_request, response) => {
    response.type(metrics.registry.contentType).send(await metrics.registry.metrics());
  });
  return router;
}

/** Every door of the API over the open services. There is no CORS: browsers ask the dashboard's server, which asks this. */
export function createApp(
  server: ApolloServer<ApiContext>,
  services: Services,
  checks: ReadinessChecks,
  trustedProxies: string,
): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('trust proxy', trustedProxies);
  app.use((_request, response, next) => {
    // What this server says is about patients: nobody on the way keeps it, and nobody guesses its type.
    response.set({ 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff', 'X-Request-Id': randomUUID() });
    next();
  });
  app.use(healthRoutes(checks));
  app.use(metricsRoutes(services));
  app.use('/dicom-web', dicomwebRouter({ contextOf: operationContextOf(services), logger: services.logger }));
  app.use('/models', modelsRouter({ contextOf: operationContextOf(services), services }));
  app.use('/cohorts', cohortRouter({ contextOf: operationContextOf(services), logger: services.logger }));
  app.use('/reports', reportRouter({ contextOf: operationContextOf(services), logger: services.logger }));
  app.use('/graphql/stream', streamRoutes(services));
  app.use('/graphql', graphqlRoutes(server, services));
  app.use(unhandledError(services.logger));
  return app;
}

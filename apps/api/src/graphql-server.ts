import type { Server } from 'node:http';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import type { Logger } from '@plumbline/logging';
import type { ApiContext } from './context.ts';
import { formatError } from './format-error.ts';
import { requestPlugin } from './request-plugin.ts';
import { schema } from './schema/schema.ts';

/** The dashboard's longest operation has a few hundred; an operation of nothing but aliases has many more. */
export const longestOperationTokens = 2_000;

/**
 * Apollo Server as it is used here: nothing leaves for Apollo's own services, whatever variables are set; no page that
 * loads scripts from elsewhere; no batches; requests that a foreign web page can send are refused (CSRF).
 */
export function createGraphqlServer(httpServer: Server, logger: Logger): ApolloServer<ApiContext> {
  return new ApolloServer<ApiContext>({
    schema,
    formatError,
    logger,
    csrfPrevention: true,
    introspection: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    maxRecursiveSelections: true,
    parseOptions: { maxTokens: longestOperationTokens },
    plugins: [
      requestPlugin,
      ApolloServerPluginDrainHttpServer({ httpServer, stopGracePeriodMillis: 10_000 }),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
}

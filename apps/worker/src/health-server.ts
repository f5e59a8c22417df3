import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Logger } from '@plumbline/logging';
import type { Registry } from 'prom-client';

/** GET /healthz says that the process is up, GET /metrics what it counts, in Prometheus' text format. */
export async function startHealthServer(
  address: { readonly host: string; readonly port: number },
  registry: Registry,
  logger: Logger,
): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    if (request.url === '/healthz') {
      response.setHeader('content-type', 'text/plain').end('ok\n');
    } else if (request.url === '/metrics') {
      registry.metrics().then(
        (text) => response.setHeader('content-type', registry.contentType).end(text),
        (error: unknown) => {
          logger.error({ err: error }, 'metrics could not be read');
          response.writeHead(503).end();
        },
      );
    } else {
      response.writeHead(404).end();
    }
  });
  server.listen(address.port, address.host);
  await once(server, 'listening');
  const bound = server.address();
  const port = bound !== null && typeof bound === 'object' ? bound.port : address.port;
  return {
    url: `http://${address.host}:${port}`,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

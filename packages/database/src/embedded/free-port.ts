import { createServer } from 'node:net';

/** A loopback port that nothing listens on now: `preferred` if it is one, else any. */
export function freePort(preferred: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', () => {
      if (preferred === 0) reject(new Error('No port is free on 127.0.0.1.'));
      else freePort(0).then(resolve, reject);
    });
    server.listen({ port: preferred, host: '127.0.0.1', exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : preferred));
    });
  });
}

import { once } from 'node:events';
import { connect } from 'node:net';
import express from 'express';
import { expect, it } from 'vitest';
import { type Part, sendMultipart } from './send-multipart.ts';

const film = Buffer.alloc(16 * 1024 * 1024, 7);

/** A server that sends five films; `read` counts how many it was asked for, `ended` resolves when it is done. */
async function serveFilms() {
  const counts = { read: 0 };
  const ended = Promise.withResolvers<void>();
  async function* films(): AsyncGenerator<Part> {
    try {
      for (let sent = 0; sent < 5; sent += 1) {
        counts.read += 1;
        yield { contentType: 'application/dicom', bytes: film };
      }
    } finally {
      ended.resolve();
    }
  }
  const app = express();
  app.get('/', (_request, response) => sendMultipart(response, 'application/dicom', films()));
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  return { counts, ended: ended.promise, port, close: () => server.close() };
}

it('asks for the next film only when the caller has taken the last', async () => {
  const served = await serveFilms();
  const socket = connect(served.port, '127.0.0.1');
  socket.write('GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
  await once(socket, 'readable');
  // The head has arrived and nothing is read: the first film fills the connection.
  expect(served.counts.read).toBe(1);
  let received = 0;
  socket.on('data', (bytes: Buffer) => {
    received += bytes.length;
  });
  await once(socket, 'end');
  expect(served.counts.read).toBe(5);
  expect(received).toBeGreaterThan(5 * film.length);
  served.close();
});

it('stops when the caller goes away', async () => {
  const served = await serveFilms();
  const socket = connect(served.port, '127.0.0.1');
  socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
  await once(socket, 'readable');
  socket.destroy();
  await served.ended;
  expect(served.counts.read).toBeLessThan(5);
  served.close();
});

import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { Response } from 'express';

export interface Part {
  /** Of the part, with its parameters. */
  readonly contentType: string;
  readonly contentLocation?: string;
  readonly bytes: Uint8Array;
}

/**
 * Sends parts as multipart/related (RFC 2387, PS3.18 section 8.6.1.2.1), one after another as they come: the next one is
 * asked for when the caller has taken the last, so one part at a time is in memory. A caller that goes away ends it.
 *
 * @param type the media type of the parts
 * @throws whatever `parts` throws: before the first part as an answer, afterwards the connection is broken off
 */
export async function sendMultipart(
  response: Response,
  type: string,
  parts: AsyncIterable<Part> | Iterable<Part>,
): Promise<void> {
  const boundary = randomUUID();
  let isBegun = false;
  for await (const { contentType, contentLocation, bytes } of parts) {
    if (!isBegun) response.set('Content-Type', `multipart/related; type="${type}"; boundary=${boundary}`);
    isBegun = true;
    const location = contentLocation === undefined ? '' : `Content-Location: ${contentLocation}\r\n`;
    const head = `--${boundary}\r\nContent-Type: ${contentType}\r\n${location}Content-Length: ${bytes.length}\r\n\r\n`;
    response.write(head);
    response.write(bytes);
    if (!(await isTaken(response, '\r\n'))) return;
  }
  response.end(`--${boundary}--\r\n`);
}

/** Writes the last of a part and waits until the caller has taken it; false when it has gone away. */
async function isTaken(response: Response, end: string): Promise<boolean> {
  if (response.destroyed) return false;
  if (response.write(end)) return true;
  const waiting = new AbortController();
  const { signal } = waiting;
  try {
    await Promise.race([once(response, 'drain', { signal }), once(response, 'close', { signal })]);
  } finally {
    waiting.abort();
  }
  return !response.destroyed;
}

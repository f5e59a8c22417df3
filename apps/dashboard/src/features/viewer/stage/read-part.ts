const headerEnd = [13, 10, 13, 10];

/**
 * The body of the first part of a multipart answer (RFC 2046), as its Content-Length says; the parts of WADO-RS have one.
 *
 * @param onProgress told the share that has arrived, 0 to 1
 */
export async function readPart(response: Response, onProgress: (share: number) => void): Promise<Uint8Array> {
  if (response.body === null) throw new Error('The answer has no body.');
  let begun = new Uint8Array();
  let part: Uint8Array | null = null;
  let filled = 0;
  for await (const chunk of chunksOf(response.body)) {
    let rest = chunk;
    if (part === null) {
      begun = joined(begun, chunk);
      const bodyStart = bodyStartOf(begun);
      if (bodyStart === null) continue;
      part = new Uint8Array(lengthOf(begun.subarray(0, bodyStart)));
      rest = begun.subarray(bodyStart);
    }
    const taken = rest.subarray(0, part.length - filled);
    part.set(taken, filled);
    filled += taken.length;
    onProgress(part.length === 0 ? 1 : filled / part.length);
  }
  if (part === null || filled < part.length) throw new Error('The answer ended early.');
  return part;
}

async function* chunksOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value;
  }
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}

function bodyStartOf(bytes: Uint8Array): number | null {
  for (let at = 0; at + headerEnd.length <= bytes.length; at += 1) {
    if (headerEnd.every((byte, index) => bytes[at + index] === byte)) return at + headerEnd.length;
  }
  return null;
}

function lengthOf(head: Uint8Array): number {
  const length = /^content-length:\s*(\d+)\s*$/im.exec(new TextDecoder().decode(head))?.[1];
  if (length === undefined) throw new Error('The part does not say its length.');
  return Number(length);
}

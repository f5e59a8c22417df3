import { expect, test } from 'vitest';
import { readPart } from './read-part.ts';

/** An answer whose body arrives in pieces of that length. */
function answerOf(text: string, pieceLength = 5): Response {
  const bytes = new TextEncoder().encode(text);
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (let at = 0; at < bytes.length; at += pieceLength) controller.enqueue(bytes.slice(at, at + pieceLength));
      controller.close();
    },
  });
  return new Response(body);
}
const head = '--frontier\r\nContent-Type: application/octet-stream\r\nContent-Length: 11\r\n\r\n';

test.each([1, 5, 1000])('gives the body of the part, in pieces of %i', async (pieceLength) => {
  const shares: number[] = [];
  const part = await readPart(answerOf(`${head}hello\r\nfilm\r\n--frontier--\r\n`, pieceLength), (share) =>
    shares.push(share),
  );
  expect(new TextDecoder().decode(part)).toBe('hello\r\nfilm');
  expect(shares.at(-1)).toBe(1);
});

test('refuses an answer that ends early, in the head or in the body', async () => {
  await expect(readPart(answerOf(`${head}hello`), () => undefined)).rejects.toThrow('ended early');
  await expect(readPart(answerOf('--frontier\r\n'), () => undefined)).rejects.toThrow('ended early');
});

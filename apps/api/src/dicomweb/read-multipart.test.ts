import { DomainError } from '@plumbline/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMultipart } from './read-multipart.ts';

const header = 'Content-Type: application/dicom\r\n\r\n';

/** The parts of a message that arrives in pieces of the given length: the text of each, or the code of its error. */
async function partsOf(message: string | Buffer, { pieceLength = 7, partBytesAtMost = 1000 } = {}): Promise<string[]> {
  const bytes = Buffer.from(message);
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += pieceLength) {
      // A copy that is then written over, as a socket's memory may be.
      const piece = Buffer.from(bytes.subarray(at, at + pieceLength));
      yield piece;
      piece.fill(0);
    }
  }
  const parts: string[] = [];
  for await (const part of readMultipart(pieces(), 'frontier', partBytesAtMost)) {
    parts.push(part instanceof DomainError ? part.code : Buffer.from(part).toString());
  }
  return parts;
}

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'nothing was refused',
    (error: unknown) => (error instanceof DomainError ? error.code : error),
  );

describe('readMultipart', () => {
  it('gives the bodies in their order', async () => {
    const message = `--frontier\r\n${header}one\r\n--frontier\r\n${header}two\r\n--frontier--\r\n`;
    expect(await partsOf(message)).toEqual(['one', 'two']);
  });

  it('passes over preamble, epilogue, blanks behind a delimiter and parts without headers', async () => {
    const message = `hello\r\n--frontier  \r\n\r\none\r\n--frontier\r\n${header}two\r\n--frontier-- \r\nbye --frontier\r\n`;
    expect(await partsOf(message)).toEqual(['one', 'two']);
  });

  it('keeps line ends, dashes and halves of the delimiter that stand in a body', async () => {
    const body = '\r\n--front\r\n--\r\n\r--frontier\n--frontier';
    expect(await partsOf(`--frontier\r\n${header}${body}\r\n--frontier--`)).toEqual([body]);
  });

  it('gives an empty body as an empty part', async () => {
    expect(await partsOf(`--frontier\r\n${header}\r\n--frontier--`)).toEqual(['']);
  });

  it('has no parts when the closing delimiter stands alone', async () => {
    expect(await partsOf('--frontier--\r\n')).toEqual([]);
  });

  it('gives a part that is too long as its refusal, and reads the next one', async () => {
    const message = `--frontier\r\n${header}${'x'.repeat(21)}\r\n--frontier\r\n${header}${'y'.repeat(20)}\r\n--frontier--`;
    expect(await partsOf(message, { partBytesAtMost: 20 })).toEqual(['FILM_TOO_LARGE', 'y'.repeat(20)]);
  });

  it.each([
    ['is empty', ''],
    ['holds no delimiter', 'no delimiter at all'],
    ['ends behind a delimiter', '--frontier'],
    ['ends in the headers', '--frontier\r\nContent-Type: app'],
    ['ends in a body', `--frontier\r\n${header}one`],
    ['ends between two parts', `--frontier\r\n${header}one\r\n--frontier\r\n`],
    ['goes on behind the delimiter', `--frontier\r\n${header}one\r\n--frontierless\r\n${header}two\r\n--frontier--`],
    ['has headers without end', `--frontier\r\n${'X: y\r\n'.repeat(4000)}\r\none\r\n--frontier--`],
  ])('refuses a message that %s', async (_what, message) => {
    expect(await codeOf(partsOf(message))).toBe('REQUEST_BROKEN');
  });

  it('gives back any bodies, in whatever pieces the message arrives', async () => {
    const body = fc
      .array(fc.constantFrom('\r', '\n', '-', '--fron', '--frontier', 'x'), { maxLength: 12 })
      .map((all) => all.join(''));
    const bodies = fc.array(
      body.filter((text) => !text.includes('\r\n--frontier')),
      { maxLength: 4 },
    );
    await fc.assert(
      fc.asyncProperty(bodies, fc.integer({ min: 1, max: 40 }), async (expected, pieceLength) => {
        const message = `${expected.map((text) => `--frontier\r\n${header}${text}\r\n`).join('')}--frontier--`;
        expect(await partsOf(message, { pieceLength })).toEqual(expected);
      }),
    );
  });
});

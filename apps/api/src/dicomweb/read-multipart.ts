import { DomainError } from '@plumbline/domain';
import { ByteReader } from './byte-reader.ts';

const lineEnd = Buffer.from('\r\n');
const headerEnd = Buffer.from('\r\n\r\n');
const closing = Buffer.from('--');
const headerBytesAtMost = 16 * 1024;

/**
 * The bodies of a multipart message (RFC 2046 section 5.1), one after another as they arrive: one of them is in memory at
 * a time. Preamble, epilogue and the headers of the parts are passed over: parts of STOW-RS are always binary.
 *
 * A parser of its own, because those for uploaded forms want a file name in every part, and the streaming ones hand out
 * memory that they write over later.
 *
 * @param partBytesAtMost a longer part is dropped as it arrives and given as FILM_TOO_LARGE in its place
 * @throws DomainError REQUEST_BROKEN when the message does not end as it should; whatever the body throws
 */
export async function* readMultipart(
  body: AsyncIterable<Uint8Array>,
  boundary: string,
  partBytesAtMost: number,
): AsyncGenerator<Uint8Array | DomainError> {
  // The first delimiter may stand at the very start, so a line end counts as standing in front of the body.
  const reader = new ByteReader(body, lineEnd);
  const delimiter = Buffer.from(`\r\n--${boundary}`);
  await requireMark(reader, delimiter, () => undefined);
  while (!(await reader.isNext(closing))) {
    await passHeaders(reader);
    const part = new PartBody(partBytesAtMost);
    await requireMark(reader, delimiter, (bytes) => part.add(bytes));
    yield part.content();
  }
  await reader.drain();
}

async function requireMark(reader: ByteReader, mark: Buffer, take: (bytes: Buffer) => void): Promise<void> {
  if (!(await reader.readUntil(mark, take))) {
    throw new DomainError('REQUEST_BROKEN', { fault: 'ends early' });
  }
}

/** The rest of the delimiter's line, which may hold blanks only, and the header lines up to the empty one. */
async function passHeaders(reader: ByteReader): Promise<void> {
  const header = new PartBody(headerBytesAtMost);
  await requireMark(reader, headerEnd, (bytes) => header.add(bytes));
  const content = header.content();
  const [delimiterRest] =
    content instanceof DomainError ? [] : Buffer.from(content).toString('latin1').split('\r\n', 1);
  if (delimiterRest === undefined || delimiterRest.trim() !== '') {
    throw new DomainError('REQUEST_BROKEN', { fault: 'part header' });
  }
}

/** Gathers the pieces of one part and gives them up once they are too many. */
class PartBody {
  readonly #bytesAtMost: number;
  #pieces: Buffer[] = [];
  #length = 0;

  constructor(bytesAtMost: number) {
    this.#bytesAtMost = bytesAtMost;
  }

  add(bytes: Buffer): void {
    this.#length += bytes.length;
    if (this.#length > this.#bytesAtMost) {
      this.#pieces = [];
    } else if (bytes.length > 0) {
      this.#pieces.push(bytes);
    }
  }

  content(): Uint8Array | DomainError {
    return this.#length > this.#bytesAtMost
      ? new DomainError('FILM_TOO_LARGE', { bytesAtMost: this.#bytesAtMost })
      : Buffer.concat(this.#pieces, this.#length);
  }
}

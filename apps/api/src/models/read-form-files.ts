import { DomainError } from '@plumbline/domain';
import type { UploadedFile } from '@plumbline/operations';
import { ByteReader } from '../dicomweb/byte-reader.ts';

const lineEnd = Buffer.from('\r\n');
const headerEnd = Buffer.from('\r\n\r\n');
const closing = Buffer.from('--');
const headerBytesAtMost = 16 * 1024;

/** RFC 7578 section 4.2; browsers escape quotation marks and line ends in the name as %22, %0D and %0A. */
const fileName = /^content-disposition:\s*form-data\s*;.*\bfilename="(?<name>[^"]*)"/im;

/**
 * The files of a form, one after another as they arrive: one of them is in memory at a time. A part without a file name is
 * passed over.
 *
 * @throws DomainError REQUEST_BROKEN when the message does not end as it should, MODEL_TOO_LARGE for a longer file;
 * whatever the body throws
 */
export async function* readFormFiles(
  body: AsyncIterable<Uint8Array>,
  boundary: string,
  fileBytesAtMost: number,
): AsyncGenerator<UploadedFile> {
  // The first delimiter may stand at the very start, so a line end counts as standing in front of the body.
  const reader = new ByteReader(body, lineEnd);
  const delimiter = Buffer.from(`\r\n--${boundary}`);
  await readPart(reader, delimiter, fileBytesAtMost);
  while (!(await reader.isNext(closing))) {
    const header = (await readPart(reader, headerEnd, headerBytesAtMost)).toString('utf8');
    const content = await readPart(reader, delimiter, fileBytesAtMost);
    const name = fileName.exec(header)?.groups?.name;
    if (name !== undefined) yield { name, content };
  }
  await reader.drain();
}

async function readPart(reader: ByteReader, mark: Buffer, bytesAtMost: number): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let length = 0;
  const isWhole = await reader.readUntil(mark, (piece) => {
    length += piece.length;
    if (length > bytesAtMost) throw new DomainError('MODEL_TOO_LARGE', { bytesAtMost });
    if (piece.length > 0) pieces.push(piece);
  });
  if (!isWhole) throw new DomainError('REQUEST_BROKEN', { fault: 'ends early' });
  return Buffer.concat(pieces, length);
}

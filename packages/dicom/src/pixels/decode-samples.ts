import { DomainError } from '@plumbline/domain';
import type { Part10File } from '../header/part10-file.ts';
import { decodeJpeg } from './decode-jpeg.ts';
import { decodeJpeg2000 } from './decode-jpeg-2000.ts';
import { decodeJpegLossless } from './decode-jpeg-lossless.ts';
import { decodeJpegLs } from './decode-jpeg-ls.ts';
import { decodeNative } from './decode-native.ts';
import { decodeRle } from './decode-rle.ts';
import { frameBytesOf } from './frame-bytes.ts';
import type { PixelLayout } from './pixel-layout.ts';
import type { Samples } from './samples.ts';

const rle = '1.2.840.10008.1.2.5';

/**
 * The samples of the frame, decoded as the transfer syntax says (PS3.6 table A-1).
 *
 * @throws DomainError FILM_COMPRESSION_UNKNOWN, FILM_TRUNCATED, FILM_UNDECODABLE
 */
export async function decodeSamples(file: Part10File, layout: PixelLayout): Promise<Samples> {
  const isEncapsulated = file.transferSyntaxUid.startsWith('1.2.840.10008.1.2.4.') || file.transferSyntaxUid === rle;
  const frame = (): Uint8Array => frameBytesOf(file, isEncapsulated);
  switch (file.transferSyntaxUid) {
    case '1.2.840.10008.1.2': // Implicit VR Little Endian
    case '1.2.840.10008.1.2.1': // Explicit VR Little Endian
    case '1.2.840.10008.1.2.1.99': // Deflated Explicit VR Little Endian
      return decodeNative(frame(), layout, true);
    case '1.2.840.10008.1.2.2': // Explicit VR Big Endian
      return decodeNative(frame(), layout, false);
    case '1.2.840.10008.1.2.4.50': // JPEG Baseline
    case '1.2.840.10008.1.2.4.51': // JPEG Extended
      return decodeJpeg(frame(), layout);
    case '1.2.840.10008.1.2.4.57': // JPEG Lossless
    case '1.2.840.10008.1.2.4.70': // JPEG Lossless, selection value 1
      return decodeJpegLossless(frame(), layout);
    case '1.2.840.10008.1.2.4.80': // JPEG-LS Lossless
    case '1.2.840.10008.1.2.4.81': // JPEG-LS Near-lossless
      return decodeJpegLs(frame(), layout);
    case '1.2.840.10008.1.2.4.90': // JPEG 2000 Lossless Only
    case '1.2.840.10008.1.2.4.91': // JPEG 2000
      return decodeJpeg2000(frame(), layout);
    case rle:
      return decodeRle(frame(), layout);
    default:
      throw new DomainError('FILM_COMPRESSION_UNKNOWN');
  }
}

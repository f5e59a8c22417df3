import { describe, expect, it } from 'vitest';
import { type OfferedMedia, preferredMedia } from './accepted-media.ts';

const uncompressed: OfferedMedia = {
  mediaType: 'application/octet-stream',
  transferSyntaxUid: '1.2.840.10008.1.2.1',
  isDefault: true,
};
const jpegLs: OfferedMedia = { mediaType: 'image/jls', transferSyntaxUid: '1.2.840.10008.1.2.4.80', isDefault: true };
const offered = [uncompressed, jpegLs];

describe('preferredMedia', () => {
  it.each([
    [undefined, uncompressed],
    ['*/*', uncompressed],
    ['multipart/related', uncompressed],
    ['multipart/related; type="application/octet-stream"', uncompressed],
    ['multipart/related; type=application/octet-stream; transfer-syntax=*', uncompressed],
    ['multipart/related; type="image/jls"', jpegLs],
    ['multipart/related; type="image/*"; transfer-syntax=*', jpegLs],
    ['multipart/related; type="image/jls"; transfer-syntax=1.2.840.10008.1.2.4.80', jpegLs],
    ['multipart/related; type="image/jp2", multipart/related; type="image/jls"', jpegLs],
    ['multipart/related; type="application/octet-stream"; q=0.5, multipart/related; type="image/jls"', jpegLs],
  ])('gives for %s what suits it', (accept, expected) => {
    expect(preferredMedia(accept, offered)).toBe(expected);
  });

  it.each([
    'application/octet-stream',
    'text/html',
    'multipart/related; type="image/jp2"',
    'multipart/related; type="image/jls"; transfer-syntax=1.2.840.10008.1.2.4.81',
    'multipart/related; type="application/octet-stream"; q=0',
  ])('has nothing for %s', (accept) => {
    expect(() => preferredMedia(accept, offered)).toThrow(expect.objectContaining({ code: 'MEDIA_TYPE_NOT_OFFERED' }));
  });
});

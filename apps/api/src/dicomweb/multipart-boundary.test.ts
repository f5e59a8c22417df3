import { describe, expect, it } from 'vitest';
import { multipartBoundary } from './multipart-boundary.ts';

describe('multipartBoundary', () => {
  it.each([
    ['multipart/related; type="application/dicom"; boundary=abc', 'abc'],
    ['multipart/related; type="application/dicom"; boundary="a b/c?"', 'a b/c?'],
    ['Multipart/Related;boundary="abc";TYPE=application/dicom', 'abc'],
    ['multipart/related; boundary=abc', 'abc'],
    ['multipart/related; type="application/dicom"; start="<1;boundary=no>"; boundary="\\a=b"', 'a=b'],
  ])('reads %s', (contentType, boundary) => {
    expect(multipartBoundary(contentType)).toBe(boundary);
  });

  it.each([
    undefined,
    '',
    'application/dicom',
    'multipart/form-data; boundary=abc',
    'multipart/related; type="application/dicom"',
    'multipart/related; type="application/dicom+json"; boundary=abc',
    'multipart/related; type="application/dicom"; boundary=""',
    `multipart/related; boundary=${'a'.repeat(71)}`,
    'multipart/related; boundary="a\u0000b"',
  ])('refuses %s', (contentType) => {
    expect(() => multipartBoundary(contentType)).toThrow(expect.objectContaining({ code: 'REQUEST_NOT_MULTIPART' }));
  });
});

/** A request body for STOW-RS and the header that describes it. */
export interface MultipartRelated {
  readonly contentType: string;
  readonly body: Blob;
}

/**
 * Wraps DICOM files for one Store request (DICOM PS3.18, 10.5; RFC 2387). The files are referred to and not read: the
 * browser streams them from disk while it sends. The boundary must not occur in a file; a random UUID does not.
 */
export function multipartRelated(files: readonly Blob[], boundary: string): MultipartRelated {
  const head = `--${boundary}\r\nContent-Type: application/dicom\r\n\r\n`;
  const parts = files.flatMap((file) => [head, file, '\r\n']);
  return {
    contentType: `multipart/related; type="application/dicom"; boundary=${boundary}`,
    body: new Blob([...parts, `--${boundary}--\r\n`]),
  };
}

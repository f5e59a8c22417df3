import { DomainError } from '@plumbline/domain';

/** RFC 2046 section 5.1.1: 1 to 70 of these characters, the last of them no space. */
const boundaryShape = /^[\w'()+,./:=? -]{0,69}[\w'()+,./:=?-]$/;
/** RFC 9110 section 5.6.6: a parameter's value as a token or as a quoted string. */
const parameter = /;\s*([\w-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s;"]+))/g;

/**
 * The boundary of a request that carries films (PS3.18 section 8.7.3.3.1: multipart/related; type="application/dicom").
 * A request that does not say its type is taken at its parts' word.
 *
 * @throws DomainError REQUEST_NOT_MULTIPART
 */
export function multipartBoundary(contentType: string | undefined): string {
  const [mediaType = ''] = (contentType ?? '').split(';', 1);
  const parameters = new Map<string, string>();
  for (const [, name = '', quoted, token] of (contentType ?? '').matchAll(parameter)) {
    parameters.set(name.toLowerCase(), quoted?.replace(/\\(.)/g, '$1') ?? token ?? '');
  }
  const boundary = parameters.get('boundary') ?? '';
  const type = parameters.get('type')?.toLowerCase() ?? 'application/dicom';
  const isRelated = mediaType.trim().toLowerCase() === 'multipart/related' && type === 'application/dicom';
  if (!isRelated || !boundaryShape.test(boundary)) {
    throw new DomainError('REQUEST_NOT_MULTIPART');
  }
  return boundary;
}

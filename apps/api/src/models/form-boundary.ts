import { DomainError } from '@plumbline/domain';

/** RFC 2046 section 5.1.1: 1 to 70 of these characters, quoted or not. */
const formData =
  /^multipart\/form-data\s*;.*?\bboundary=(?:"(?<quoted>[\w'()+,\-./:=? ]{1,70})"|(?<plain>[\w'+\-.]{1,70}))/i;

/**
 * The boundary of a form with files (RFC 7578).
 *
 * @throws DomainError FORM_EXPECTED
 */
export function formBoundary(contentType: string | undefined): string {
  const { quoted, plain } = formData.exec(contentType ?? '')?.groups ?? {};
  const boundary = quoted ?? plain;
  if (boundary === undefined) throw new DomainError('FORM_EXPECTED');
  return boundary;
}

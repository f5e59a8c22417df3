import type { Request } from 'express';

/** Where this DICOMweb service answers, as its caller sees it; without a slash at the end. */
export function serviceUrlOf(request: Request): string {
  return `${request.protocol}://${request.get('host') ?? 'localhost'}${request.baseUrl}`;
}

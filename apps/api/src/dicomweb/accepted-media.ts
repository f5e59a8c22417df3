import { DomainError } from '@plumbline/domain';
import type { Request } from 'express';

/** One media type that an Accept header names, with what PS3.18 section 8.7.4 lets it say. */
interface AcceptedMedia {
  readonly mediaType: string;
  /** "*" stands for any; null where nothing was said, which is the media type's default. */
  readonly transferSyntax: string | null;
  readonly quality: number;
}

/** What can be given: a media type of the parts, and the transfer syntax that goes with it. */
export interface OfferedMedia {
  readonly mediaType: string;
  readonly transferSyntaxUid: string;
  /** Given as well when nothing was said of the transfer syntax. */
  readonly isDefault: boolean;
}

/** RFC 9110 section 5.6.6. */
const parameter = /;\s*([\w-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s;,"]+))/g;
/** A comma inside quotes separates nothing. */
const element = /(?:[^,"]|"(?:[^"\\]|\\.)*")+/g;

/** @throws DomainError MEDIA_TYPE_NOT_OFFERED when the caller takes neither DICOM JSON nor JSON */
export function requireDicomJson(request: Request): void {
  if (request.accepts(['application/dicom+json', 'application/json']) === false) {
    throw new DomainError('MEDIA_TYPE_NOT_OFFERED');
  }
}

/**
 * What of the offer a caller prefers: its own order of quality, then ours. Without an Accept header, or with one for
 * anything, the first.
 *
 * @param accept the header; parts of a multipart message are asked for as multipart/related; type="…"
 * @throws DomainError MEDIA_TYPE_NOT_OFFERED
 */
export function preferredMedia(accept: string | undefined, offered: readonly OfferedMedia[]): OfferedMedia {
  const accepted = acceptedMedia(accept ?? '*/*');
  const best = offered
    .map((offer) => ({ offer, quality: Math.max(0, ...accepted.map((one) => (suits(one, offer) ? one.quality : 0))) }))
    .filter(({ quality }) => quality > 0)
    .sort((one, other) => other.quality - one.quality)[0];
  if (best === undefined) throw new DomainError('MEDIA_TYPE_NOT_OFFERED');
  return best.offer;
}

function acceptedMedia(accept: string): AcceptedMedia[] {
  return (accept.match(element) ?? []).flatMap((range): AcceptedMedia[] => {
    const parameters = new Map<string, string>();
    for (const [, name = '', quoted, token] of range.matchAll(parameter)) {
      parameters.set(name.toLowerCase(), quoted?.replace(/\\(.)/g, '$1') ?? token ?? '');
    }
    const outer = range.split(';', 1)[0]?.trim().toLowerCase() ?? '';
    const mediaType = outer === 'multipart/related' ? (parameters.get('type')?.toLowerCase() ?? '*/*') : outer;
    const isOfParts = outer === 'multipart/related' || outer === '*/*' || outer === 'multipart/*';
    const quality = Number(parameters.get('q') ?? 1);
    const transferSyntax = parameters.get('transfer-syntax') ?? null;
    return isOfParts ? [{ mediaType: outer === 'multipart/*' ? '*/*' : mediaType, transferSyntax, quality }] : [];
  });
}

function suits({ mediaType, transferSyntax }: AcceptedMedia, offer: OfferedMedia): boolean {
  const [type = '', subtype = ''] = mediaType.split('/');
  const [offeredType, offeredSubtype] = offer.mediaType.split('/');
  const isType = (type === '*' || type === offeredType) && (subtype === '*' || subtype === offeredSubtype);
  if (!isType) return false;
  return transferSyntax === null
    ? offer.isDefault
    : transferSyntax === '*' || transferSyntax === offer.transferSyntaxUid;
}

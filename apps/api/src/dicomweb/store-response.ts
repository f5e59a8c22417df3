import { DomainError, errorMeanings } from '@plumbline/domain';
import type { FilmResult, RefusedFilm, StoredFilm } from '@plumbline/operations';
import { failureReasonOf } from './failure-reason.ts';

/** An attribute of the DICOM JSON Model (PS3.18 annex F). */
interface JsonAttribute {
  readonly vr: string;
  readonly Value: readonly (string | number | JsonDataSet)[];
}
export type JsonDataSet = { readonly [tag: string]: JsonAttribute };

export interface StoreResponse {
  readonly status: 200 | 202 | 409 | 503;
  readonly dataSet: JsonDataSet;
}

/**
 * The Store Instances Response of PS3.18 section 10.5.3 and annex I.2. Refused films whose identity could be read stand in
 * Failed SOP Sequence, the others in Other Failures Sequence, each in the order it came; the sentence for the person stands
 * in Error Comment (0000,0902) behind the code.
 *
 * @param serviceUrl the address of the DICOMweb service, without a slash at the end
 */
export function storeResponse(results: readonly FilmResult[], serviceUrl: string): StoreResponse {
  const stored = results.filter((result) => result.status !== 'REFUSED');
  const refused = results.filter((result) => result.status === 'REFUSED');
  const named = refused.filter(hasIdentity);
  const nameless = refused.filter((result) => !hasIdentity(result));
  const studyUrls = new Set(stored.map(({ studyInstanceUid }) => `${serviceUrl}/studies/${studyInstanceUid}`));
  return {
    status: statusOf(stored.length, refused),
    dataSet: {
      ...(studyUrls.size === 1 && { '00081190': { vr: 'UR', Value: [...studyUrls] } }),
      ...sequence('00081198', named.map(failedItem)),
      ...sequence(
        '00081199',
        stored.map((film) => referencedItem(film, serviceUrl)),
      ),
      ...sequence('0008119A', nameless.map(reasonOf)),
    },
  };
}

/** 503 asks the sender to try again, where nothing is wrong with the films. */
function statusOf(stored: number, refused: readonly RefusedFilm[]): StoreResponse['status'] {
  if (refused.length === 0) {
    return 200;
  }
  const isBusy = refused.every(({ code }) => errorMeanings[code].kind === 'UNAVAILABLE');
  return stored > 0 ? 202 : isBusy ? 503 : 409;
}

type NamedRefusal = RefusedFilm & { readonly sopInstanceUid: string; readonly sopClassUid: string };

function hasIdentity(film: RefusedFilm): film is NamedRefusal {
  return film.sopInstanceUid !== null && film.sopClassUid !== null;
}

function sequence(tag: string, items: readonly JsonDataSet[]): JsonDataSet {
  return items.length === 0 ? {} : { [tag]: { vr: 'SQ', Value: items } };
}

function referenceTo(sopClassUid: string, sopInstanceUid: string): JsonDataSet {
  return {
    '00081150': { vr: 'UI', Value: [sopClassUid] },
    '00081155': { vr: 'UI', Value: [sopInstanceUid] },
  };
}

function referencedItem(film: StoredFilm, serviceUrl: string): JsonDataSet {
  const { studyInstanceUid, seriesInstanceUid, sopInstanceUid, sopClassUid } = film;
  const url = `${serviceUrl}/studies/${studyInstanceUid}/series/${seriesInstanceUid}/instances/${sopInstanceUid}`;
  return { ...referenceTo(sopClassUid, sopInstanceUid), '00081190': { vr: 'UR', Value: [url] } };
}

function failedItem(film: NamedRefusal): JsonDataSet {
  return { ...referenceTo(film.sopClassUid, film.sopInstanceUid), ...reasonOf(film) };
}

function reasonOf({ code }: RefusedFilm): JsonDataSet {
  return {
    '00081197': { vr: 'US', Value: [failureReasonOf(code)] },
    '00000902': { vr: 'LO', Value: [`${code}: ${new DomainError(code).message}`] },
  };
}

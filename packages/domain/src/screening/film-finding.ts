import type { FilmFindingCode, View } from '@plumbline/database/enums';
import type { ErrorCode } from '../errors.ts';

/** What is known of each view of a study; a view that is not there is MISSING. */
export type FilmFindings = Readonly<Partial<Record<View, FilmFindingCode>>>;

const missing: Readonly<Record<View, ErrorCode>> = {
  CORONAL: 'CORONAL_VIEW_MISSING',
  SAGITTAL: 'SAGITTAL_VIEW_MISSING',
};

const reasons: Readonly<Record<Exclude<FilmFindingCode, 'USABLE' | 'MISSING'>, ErrorCode>> = {
  TOO_SMALL: 'FILM_TOO_SMALL',
  NO_CONTRAST: 'FILM_UNUSABLE',
  CLIPPED: 'FILM_CLIPPED',
  UNDECODABLE: 'FILM_UNDECODABLE',
  SWAPPED: 'VIEWS_SWAPPED',
  NOT_THIS_VIEW: 'FILM_NOT_THIS_VIEW',
  NOT_A_SPINE_FILM: 'FILM_NOT_A_SPINE_FILM',
  OUT_OF_DISTRIBUTION: 'FILM_OUT_OF_DISTRIBUTION',
};

/** Why nothing can be said from this film, or null when it is usable. */
export function findingReason(view: View, finding: FilmFindingCode): ErrorCode | null {
  if (finding === 'USABLE') return null;
  return finding === 'MISSING' ? missing[view] : reasons[finding];
}

/** What the preparation of a film says of its picture; whatever else it says is of the file. */
const ofPicture: Readonly<Partial<Record<ErrorCode, FilmFindingCode>>> = {
  FILM_TOO_SMALL: 'TOO_SMALL',
  FILM_UNUSABLE: 'NO_CONTRAST',
  FILM_CLIPPED: 'CLIPPED',
};

/** The finding of a film that could not be prepared for the model; whatever is wrong with its file makes it UNDECODABLE. */
export function findingOfRefusal(code: ErrorCode): FilmFindingCode {
  return ofPicture[code] ?? 'UNDECODABLE';
}

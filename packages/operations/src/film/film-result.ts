import type { ErrorCode } from '@plumbline/domain';

/** The film is here, whether this request brought it or an earlier one did. */
export interface StoredFilm {
  readonly status: 'STORED' | 'ALREADY_STORED';
  readonly sopInstanceUid: string;
  readonly sopClassUid: string;
  readonly seriesInstanceUid: string;
  readonly studyInstanceUid: string;
  readonly studyId: string;
}

/** Nothing of the film is kept; the identity is null where the bytes do not give it. */
export interface RefusedFilm {
  readonly status: 'REFUSED';
  readonly code: ErrorCode;
  readonly sopInstanceUid: string | null;
  readonly sopClassUid: string | null;
}

/** What became of one film of a request. */
export type FilmResult = StoredFilm | RefusedFilm;

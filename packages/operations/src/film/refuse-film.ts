import type { ErrorCode } from '@plumbline/domain';
import type { RefusedFilm } from './film-result.ts';
import type { ReceivedFilm } from './receive-film.ts';

/** The refusal of a film that could be read, so that it can be named. */
export function refuseFilm({ film }: ReceivedFilm, code: ErrorCode): RefusedFilm {
  return { status: 'REFUSED', code, sopInstanceUid: film.sopInstanceUid, sopClassUid: film.sopClassUid };
}

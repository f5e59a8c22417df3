import type { View } from '@plumbline/database/enums';
import { inputSha256 } from './input-sha256.ts';

/** One film that goes into a run. */
export interface RunFilm {
  readonly view: View;
  readonly sha256: string;
  /** Where its Part 10 bytes lie in storage. */
  readonly storageKey: string;
}

/**
 * The films that a run was queued for, in view order, out of all that its study holds: those whose hash is the run's.
 * Undefined when they are not there.
 */
export function runFilms(films: readonly RunFilm[], sha256: string): readonly RunFilm[] | undefined {
  const coronals = films.filter((film) => film.view === 'CORONAL');
  const sagittals = films.filter((film) => film.view === 'SAGITTAL');
  const pairs = coronals.flatMap((coronal) => sagittals.map((sagittal) => [coronal, sagittal]));
  return [...films.map((film) => [film]), ...pairs].find((candidate) => inputSha256(candidate) === sha256);
}

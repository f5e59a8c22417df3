import { translateDatabaseError } from '@plumbline/database';
import type { OperationContext } from '../access/operation-context.ts';
import type { FilmResult } from './film-result.ts';
import type { ReceivedFilm } from './receive-film.ts';
import { refuseFilm } from './refuse-film.ts';
import { writeStudy } from './write-study.ts';

/**
 * Writes the films of one study in one transaction. Two uploads of the same film, patient or series may race; the one
 * that comes second is tried once more and then finds what the first has written.
 *
 * @returns what became of each film; all are refused when the database does not answer
 */
export async function storeStudy(
  context: OperationContext,
  films: readonly ReceivedFilm[],
): Promise<ReadonlyMap<ReceivedFilm, FilmResult>> {
  const write = () => context.organization.transaction((transaction) => writeStudy(context, transaction, films));
  try {
    return await write().catch((error: unknown) => {
      if (translateDatabaseError(error)?.kind === 'UNIQUE') return write();
      throw error;
    });
  } catch (error) {
    if (translateDatabaseError(error)?.kind !== 'UNAVAILABLE') throw error;
    context.logger.error({ err: error }, 'the database did not answer while films were stored');
    return new Map(films.map((film) => [film, refuseFilm(film, 'DATABASE_UNAVAILABLE')]));
  }
}

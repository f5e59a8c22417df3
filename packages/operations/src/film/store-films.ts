import { DomainError, type ErrorCode } from '@plumbline/domain';
import type { OperationContext } from '../access/operation-context.ts';
import { requirePermission } from '../access/require-permission.ts';
import { discardUnreferenced } from './discard-unreferenced.ts';
import type { FilmResult, RefusedFilm } from './film-result.ts';
import { type ReceivedFilm, receiveFilm } from './receive-film.ts';
import { storeStudy } from './store-study.ts';

export interface FilmsToStore {
  /**
   * The Part 10 files, one after another, so that one film at a time is in memory; or why the door refused one
   * already (for example FILM_TOO_LARGE), so that it keeps its place among the results.
   */
  readonly films: AsyncIterable<Uint8Array | DomainError> | Iterable<Uint8Array | DomainError>;
  /** The study that the request was addressed to, if to one: films of others are refused. */
  readonly studyInstanceUid?: string | undefined;
}

/**
 * Takes films in. Bytes go to storage first, one film in memory at a time; then the films of each study are written in
 * one transaction with patient, study, audit event and the queued screening. A film that was here before counts as
 * stored; one that is refused harms no other and leaves nothing behind.
 *
 * @returns one result a film, in the order they came
 * @throws DomainError PERMISSION_MISSING; whatever `films` throws, after removing the bytes of what came before it
 */
export async function storeFilms(context: OperationContext, input: FilmsToStore): Promise<FilmResult[]> {
  await requirePermission(context, 'film:store');
  const received: (ReceivedFilm | RefusedFilm)[] = [];
  const unwritten = new Set<ReceivedFilm>();
  try {
    for await (const part of input.films) {
      const film =
        part instanceof DomainError
          ? { status: 'REFUSED' as const, code: part.code, sopInstanceUid: null, sopClassUid: null }
          : await receiveFilm(context, part, input.studyInstanceUid);
      received.push(film);
      if (film.status === 'RECEIVED') unwritten.add(film);
    }
    const outcomes = await storeStudies(context, [...unwritten]);
    for (const [film, { status }] of outcomes) if (status !== 'REFUSED') unwritten.delete(film);
    const results = received.map((film) => (film.status === 'REFUSED' ? film : outcomeOf(outcomes, film)));
    await recordRefusals(context, results);
    return results;
  } finally {
    await discardUnreferenced(context, new Set([...unwritten].map(({ storageKey }) => storageKey)));
  }
}

/** One study after another; what a study's transaction does with its films is no other study's matter. */
async function storeStudies(
  context: OperationContext,
  films: readonly ReceivedFilm[],
): Promise<Map<ReceivedFilm, FilmResult>> {
  const outcomes = new Map<ReceivedFilm, FilmResult>();
  const studies = Map.groupBy(films, ({ film }) => film.studyInstanceUid);
  for (const ofStudy of studies.values()) {
    for (const [film, outcome] of await storeStudy(context, ofStudy)) outcomes.set(film, outcome);
  }
  return outcomes;
}

function outcomeOf(outcomes: ReadonlyMap<ReceivedFilm, FilmResult>, film: ReceivedFilm): FilmResult {
  const outcome = outcomes.get(film);
  if (outcome === undefined) throw new Error('a received film was neither stored nor refused');
  return outcome;
}

/** Refusals leave nothing else behind, so they are kept in the audit trail by their codes and counts. */
async function recordRefusals(context: OperationContext, results: readonly FilmResult[]): Promise<void> {
  const codes = results.flatMap((result): ErrorCode[] => (result.status === 'REFUSED' ? [result.code] : []));
  if (codes.length === 0) return;
  const counts = Object.fromEntries([...Map.groupBy(codes, (code) => code)].map(([code, all]) => [code, all.length]));
  await context.organization.transaction((transaction) =>
    transaction.record({
      action: 'CREATE',
      activity: 'film:store',
      outcome: 'MINOR_FAILURE',
      entityType: 'ImagingStudy',
      detail: counts,
    }),
  );
}

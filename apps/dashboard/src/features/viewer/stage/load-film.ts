import { type FilmFacts, filmFactsOf } from './film-facts.ts';
import { type FilmPixels, filmPixels } from './film-pixels.ts';
import { readPart } from './read-part.ts';

export interface LoadedFilm {
  readonly facts: FilmFacts;
  readonly pixels: FilmPixels;
}

/**
 * Metadata and full pixels of a film from this dashboard's server, which asks the API for them as the signed-in person: the
 * browser never holds a token. Throws when either cannot be had.
 *
 * @param filmPath this server's path of the film, without a slash at the end
 */
export async function loadFilm(
  filmPath: string,
  signal: AbortSignal,
  onProgress: (share: number) => void,
): Promise<LoadedFilm> {
  const [facts, frame] = await Promise.all([
    fetchFilm(`${filmPath}/metadata`, signal).then(async (answer) => filmFactsOf(await answer.json())),
    fetchFilm(`${filmPath}/frames/1`, signal).then((answer) => readPart(answer, onProgress)),
  ]);
  return { facts, pixels: filmPixels(frame, facts) };
}

async function fetchFilm(path: string, signal: AbortSignal): Promise<Response> {
  const answer = await fetch(path, { signal });
  if (!answer.ok) throw new Error(`${path.split('/').at(-1)} of a film: ${answer.status}`);
  return answer;
}

import type { FilmFindingCode, View } from '@plumbline/database/enums';
import { findingOfRefusal } from '@plumbline/domain';
import { judgeFilms } from '@plumbline/inference';
import type { RunOutput } from './run-output.ts';

/** A film finding's row without its run; the numbers are null for a film that never reached the model. */
export interface FoundFilm {
  readonly view: View;
  readonly finding: FilmFindingCode;
  readonly coronalProbability: number | null;
  readonly sagittalProbability: number | null;
  readonly neitherProbability: number | null;
  readonly distance: number | null;
}

/** What is known of each view that the model takes, whether or not its film was there and reached the model. */
export function findFilms({ run, films, model }: RunOutput): FoundFilm[] {
  const judged = model === null ? [] : judgeFilms(model.output, run.manifest);
  return run.manifest.inputs.map(({ view }) => {
    const seen = judged.find((film) => film.view === view);
    if (seen !== undefined) {
      const { CORONAL, SAGITTAL, NEITHER } = seen.viewProbabilities;
      return {
        view,
        finding: seen.finding,
        coronalProbability: CORONAL,
        sagittalProbability: SAGITTAL,
        neitherProbability: NEITHER,
        distance: seen.distance,
      };
    }
    const film = films.find((candidate) => candidate.view === view);
    const unseen = { coronalProbability: null, sagittalProbability: null, neitherProbability: null, distance: null };
    if (film === undefined) return { view, finding: 'MISSING', ...unseen };
    return { view, finding: 'refusal' in film ? findingOfRefusal(film.refusal) : 'USABLE', ...unseen };
  });
}

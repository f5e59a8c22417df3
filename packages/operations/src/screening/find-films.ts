import type { FilmFindingCode, View } from '@plumbline/database/enums';
import { findingOfRefusal } from '@plumbline/domain';
import { type FilmStatistics, judgeFilms } from '@plumbline/inference';
import type { RunOutput } from './run-output.ts';

/** What was measured of a film that was prepared for the model. */
type Looks = { readonly [Name in keyof FilmStatistics]: number | null };

/** A film finding's row without its run; the numbers are null for a film that never reached the model. */
export interface FoundFilm extends Looks {
  readonly view: View;
  readonly finding: FilmFindingCode;
  readonly coronalProbability: number | null;
  readonly sagittalProbability: number | null;
  readonly neitherProbability: number | null;
  readonly distance: number | null;
}

const unseenLooks: Looks = { greyMean: null, greyDeviation: null, clippedShare: null, aspectRatio: null };

/** What is known of each view that the model takes, whether or not its film was there and reached the model. */
export function findFilms({ run, films, model }: RunOutput): FoundFilm[] {
  const judged = model === null ? [] : judgeFilms(model.output, run.manifest);
  return run.manifest.inputs.map(({ view }) => {
    const film = films.find((candidate) => candidate.view === view);
    const looks = film !== undefined && 'statistics' in film ? film.statistics : unseenLooks;
    const seen = judged.find((candidate) => candidate.view === view);
    if (seen !== undefined) {
      const { CORONAL, SAGITTAL, NEITHER } = seen.viewProbabilities;
      return {
        view,
        finding: seen.finding,
        coronalProbability: CORONAL,
        sagittalProbability: SAGITTAL,
        neitherProbability: NEITHER,
        distance: seen.distance,
        ...looks,
      };
    }
    const unseen = {
      coronalProbability: null,
      sagittalProbability: null,
      neitherProbability: null,
      distance: null,
      ...looks,
    };
    if (film === undefined) return { view, finding: 'MISSING', ...unseen };
    return { view, finding: 'refusal' in film ? findingOfRefusal(film.refusal) : 'USABLE', ...unseen };
  });
}

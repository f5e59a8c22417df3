import type { View } from '@plumbline/database/enums';
import type { Manifest } from './manifest/manifest.ts';
import type { FilmOutput, StudyOutput, ViewClass } from './study-output.ts';

export type FilmFinding = 'USABLE' | 'SWAPPED' | 'NOT_THIS_VIEW' | 'NOT_A_SPINE_FILM' | 'OUT_OF_DISTRIBUTION';

export interface JudgedFilm {
  readonly view: View;
  readonly finding: FilmFinding;
  readonly viewProbabilities: FilmOutput['viewProbabilities'];
  readonly distance: number;
}

const otherView: Readonly<Record<View, View>> = { CORONAL: 'SAGITTAL', SAGITTAL: 'CORONAL' };

/**
 * Whether each film of a study can be judged by the networks of its view. It can when it looks like that view, at
 * least as probably as the manifest asks for, and lies no further from the training's films than the manifest allows.
 * Exactly at a limit is still usable. Two films that each look like the other's view were swapped.
 */
export function judgeFilms(output: StudyOutput, manifest: Manifest): JudgedFilm[] {
  const looks = new Map(output.films.map((film) => [film.view, mostProbable(film.viewProbabilities)]));
  return output.films.map((film) => ({
    view: film.view,
    finding: findingOf(film, looks, manifest),
    viewProbabilities: film.viewProbabilities,
    distance: film.distance,
  }));
}

function findingOf(film: FilmOutput, looks: ReadonlyMap<View, ViewClass>, manifest: Manifest): FilmFinding {
  const { view, viewProbabilities, distance } = film;
  const limits = manifest.inputs.find((input) => input.view === view)?.limits;
  if (limits === undefined) throw new RangeError(`The model takes no ${view} film.`);
  const looksLike = looks.get(view);
  if (looksLike === 'NEITHER') return 'NOT_A_SPINE_FILM';
  if (looksLike !== view) return looks.get(otherView[view]) === view ? 'SWAPPED' : 'NOT_THIS_VIEW';
  const known = viewProbabilities[view] >= limits.viewProbability && distance <= limits.distance;
  return known ? 'USABLE' : 'OUT_OF_DISTRIBUTION';
}

function mostProbable(probabilities: FilmOutput['viewProbabilities']): ViewClass {
  const { CORONAL, SAGITTAL, NEITHER } = probabilities;
  if (NEITHER >= CORONAL && NEITHER >= SAGITTAL) return 'NEITHER';
  return CORONAL >= SAGITTAL ? 'CORONAL' : 'SAGITTAL';
}

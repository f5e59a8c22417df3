import type { View } from '@plumbline/database/enums';
import type { ErrorCode } from '@plumbline/domain';
import type { FilmContent, FilmStatistics, StudyOutput } from '@plumbline/inference';
import type { BegunRun } from './begin-runs.ts';

/** A film of the run that went into the model: where it lay on the model's canvas, and what it looked like. */
export interface PreparedFilm {
  readonly view: View;
  readonly content: FilmContent;
  readonly statistics: FilmStatistics;
}

/** A film of the run that could not be prepared for the model, and why, for example FILM_CLIPPED. */
export interface UnusableFilm {
  readonly view: View;
  readonly refusal: ErrorCode;
}

/** What became of one run. */
export interface RunOutput {
  readonly run: BegunRun;
  /** One for each film of the run. */
  readonly films: readonly (PreparedFilm | UnusableFilm)[];
  /** What the model said of the prepared films; null when it was not asked, as none could be prepared. */
  readonly model: {
    /** The execution provider that really ran, for example cpu. */
    readonly provider: string;
    readonly output: StudyOutput;
  } | null;
}

import { View } from '@plumbline/database/enums';
import { findGraph } from './find-graph.ts';
import type { FilmInput } from './manifest/film-input.ts';
import type { Manifest } from './manifest/manifest.ts';
import type { StudyTensors } from './study-output.ts';

export interface BatchInputs {
  readonly graph: Manifest['graphs'][number];
  /** For one view of the graph after the other, in the manifest's order of inputs, the films of all studies in order. */
  readonly films: Float32Array[];
}

/**
 * The films of a batch in the order in which their graph takes them. Throws RangeError for no study, studies with
 * different views, views that no graph takes, and tensors of another size than the input's.
 */
export function batchInputs(batch: readonly StudyTensors[], manifest: Manifest): BatchInputs {
  const views = viewsOf(batch[0] ?? {});
  const graph = findGraph(manifest, views);
  if (graph === undefined) throw new RangeError(`The model has no graph for the views [${views.join()}].`);
  if (batch.some((study) => viewsOf(study).join() !== views.join()))
    throw new RangeError('The studies of one batch have the same views.');
  const films = manifest.inputs.flatMap((input) => filmsOf(batch, input));
  return { graph, films };
}

function viewsOf(study: StudyTensors): View[] {
  return Object.values(View).filter((view) => study[view] !== undefined);
}

function filmsOf(batch: readonly StudyTensors[], { view, shape }: FilmInput): Float32Array[] {
  const size = shape[1] * shape[2] * shape[3];
  const films = batch.flatMap((study) => study[view] ?? []);
  for (const film of films) {
    if (film.length !== size) throw new RangeError(`A ${view} tensor has ${film.length} values, not ${size}.`);
  }
  return films;
}

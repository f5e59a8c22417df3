import type { View } from '@plumbline/database/enums';
import type { ErrorCode } from '../errors.ts';
import type { ScreeningBundle } from './screening-bundle.ts';

/** What is to be done with a study as it stands. */
export type ScreeningPlan =
  /** The films to run on, in view order. */
  | { readonly status: 'RUN'; readonly views: readonly View[] }
  | {
      readonly status: 'WAITING';
      readonly reason: Extract<ErrorCode, 'CORONAL_VIEW_MISSING' | 'SAGITTAL_VIEW_MISSING' | 'MODEL_NOT_DEPLOYED'>;
    };

/**
 * A study is screened as soon as some task can be decided from the films that are there, by all of them that the model
 * takes together. What is missing in the study is said before what is missing in the clinic.
 *
 * @param bundle the deployed model version, null when there is none that can run
 */
export function screeningPlan(present: readonly View[], bundle: ScreeningBundle | null): ScreeningPlan {
  if (bundle === null) {
    const reason = present.includes('CORONAL') ? 'MODEL_NOT_DEPLOYED' : 'CORONAL_VIEW_MISSING';
    return { status: 'WAITING', reason };
  }
  const [views] = bundle.graphs
    .map((graph) => graph.views)
    .filter((of) => isSubset(of, present) && decidesSomething(of, bundle))
    .toSorted((some, others) => others.length - some.length);
  if (views !== undefined) return { status: 'RUN', views: viewOrder.filter((view) => views.includes(view)) };
  const reason = present.includes('CORONAL') ? 'SAGITTAL_VIEW_MISSING' : 'CORONAL_VIEW_MISSING';
  return { status: 'WAITING', reason };
}

const viewOrder: readonly View[] = ['CORONAL', 'SAGITTAL'];

function decidesSomething(views: readonly View[], { networks, deciding }: ScreeningBundle): boolean {
  const preferred = new Set(Object.values(deciding).flat());
  return networks.some((network) => preferred.has(network.architecture) && isSubset(network.views, views));
}

function isSubset<T>(values: readonly T[], of: readonly T[]): boolean {
  return values.every((value) => of.includes(value));
}

import type { Architecture, View } from '@plumbline/database/enums';
import type { ErrorCode } from '../errors.ts';

/** What is to be done with a study as it stands. */
export type ScreeningPlan =
  | { readonly status: 'RUN'; readonly architecture: Architecture }
  | {
      readonly status: 'WAITING';
      readonly reason: Extract<ErrorCode, 'CORONAL_VIEW_MISSING' | 'MODEL_NOT_DEPLOYED'>;
    };

/**
 * A study is screened as soon as what the deployed model needs is there: the coronal film alone is enough for the
 * coronal model. What is missing in the study is said before what is missing in the clinic.
 */
export function screeningPlan(views: readonly View[], deployed: readonly Architecture[]): ScreeningPlan {
  if (!views.includes('CORONAL')) return { status: 'WAITING', reason: 'CORONAL_VIEW_MISSING' };
  if (!deployed.includes('CORONAL')) return { status: 'WAITING', reason: 'MODEL_NOT_DEPLOYED' };
  return { status: 'RUN', architecture: 'CORONAL' };
}

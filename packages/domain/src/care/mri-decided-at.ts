import type { DispositionState } from '@plumbline/database/enums';

const decisions: ReadonlySet<DispositionState> = new Set(['MRI_REQUESTED', 'NO_ACTION', 'FOLLOW_UP']);

/**
 * When it was decided whether a study that stands suspected of CMS leads to an MRI: the first step, of those not taken
 * back, that requests one at any time or decides otherwise after the suspicion. What was decided before anybody suspected
 * CMS decides nothing about it.
 *
 * @param steps in the order they were recorded
 * @param cmsSuspectedAt null when nobody suspects CMS: then there is nothing to decide
 */
export function mriDecidedAt(
  steps: readonly { readonly state: DispositionState; readonly recordedAt: Date }[],
  cmsSuspectedAt: Date | null,
): Date | null {
  if (cmsSuspectedAt === null) return null;
  const decision = steps.find(
    ({ state, recordedAt }) => decisions.has(state) && (state === 'MRI_REQUESTED' || recordedAt >= cmsSuspectedAt),
  );
  return decision?.recordedAt ?? null;
}

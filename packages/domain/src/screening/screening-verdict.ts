import { type Architecture, Task, type View } from '@plumbline/database/enums';
import type { ErrorCode } from '../errors.ts';
import { type FilmFindings, findingReason } from './film-finding.ts';
import type { ScreeningBundle } from './screening-bundle.ts';

/** Which networks may speak of a study, and which of them decides each task. */
export type ScreeningVerdict =
  | {
      readonly status: 'COMPLETED';
      readonly withResult: readonly Architecture[];
      readonly deciding: Readonly<Record<Task, Architecture>>;
    }
  /** A task is undecided: the study gets no number at all, since what does not decide must not read as if it did. */
  | { readonly status: 'ABSTAINED'; readonly reason: ErrorCode };

/**
 * A network has a result when each of its films is usable. A task is decided by the first network of the model's order
 * of preference that has one.
 *
 * @param computed the networks that the model ran
 */
export function screeningVerdict(
  bundle: ScreeningBundle,
  findings: FilmFindings,
  computed: readonly Architecture[],
): ScreeningVerdict {
  const withResult = bundle.networks
    .filter(({ architecture, views }) => computed.includes(architecture) && networkReason(views, findings) === null)
    .map(({ architecture }) => architecture);
  const decider = (task: Task) => bundle.deciding[task].find((architecture) => withResult.includes(architecture));
  const deciding = { SCOLIOSIS: decider('SCOLIOSIS'), CMS: decider('CMS') };
  const { SCOLIOSIS, CMS } = deciding;
  if (SCOLIOSIS !== undefined && CMS !== undefined) {
    return { status: 'COMPLETED', withResult, deciding: { SCOLIOSIS, CMS } };
  }
  const undecided = Object.values(Task).filter((task) => deciding[task] === undefined);
  return { status: 'ABSTAINED', reason: undecidedReason(bundle, findings, undecided) };
}

/** Why a network over these films has no result: the first of them that is not usable; null when all are. */
export function networkReason(views: readonly View[], findings: FilmFindings): ErrorCode | null {
  for (const view of views) {
    const reason = findingReason(view, findings[view] ?? 'MISSING');
    if (reason !== null) return reason;
  }
  return null;
}

/** The last network in the order of preference asks for least, so what it lacks is what has to be said. */
function undecidedReason(bundle: ScreeningBundle, findings: FilmFindings, undecided: readonly Task[]): ErrorCode {
  for (const task of undecided) {
    const last = bundle.networks.find(({ architecture }) => architecture === bundle.deciding[task].at(-1));
    const reason = networkReason(last?.views ?? [], findings);
    if (reason !== null) return reason;
  }
  const views = bundle.inputs.map(({ view }) => view);
  return networkReason(views, findings) ?? 'MODEL_FAILED';
}

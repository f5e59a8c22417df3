import type { OrganizationTransaction } from '@plumbline/database';
import { screeningPlan } from '@plumbline/domain';
import { inputSha256 } from '../screening/input-sha256.ts';
import type { RegisteredManifest } from '../screening/registered-manifest.ts';

/**
 * The hash over the films that a version would be run over, the latest of each view, by study; without the studies that
 * it cannot be run over.
 */
export async function plannedInputs(
  transaction: OrganizationTransaction,
  studyIds: readonly string[],
  { manifest }: Pick<RegisteredManifest, 'manifest'>,
): Promise<ReadonlyMap<string, string>> {
  const films = await transaction.instance.findMany({
    where: { studyId: { in: [...studyIds] } },
    orderBy: [{ receivedAt: 'desc' }, { id: 'desc' }],
    select: { studyId: true, view: true, sha256: true },
  });
  const planned = new Map<string, string>();
  for (const [studyId, own] of Map.groupBy(films, (film) => film.studyId)) {
    const plan = screeningPlan(
      own.map(({ view }) => view),
      manifest,
    );
    if (plan.status !== 'RUN') continue;
    const latest = plan.views.flatMap((view) => own.filter((film) => film.view === view).slice(0, 1));
    planned.set(studyId, inputSha256(latest));
  }
  return planned;
}

import type { OrganizationTransaction } from '@plumbline/database';
import type { CohortCriterion, CohortFlow, CohortSnapshot, SnapshotVersion } from '@plumbline/domain';
import { criterionCondition } from './criterion-condition.ts';
import { readFacts, type StudyFacts } from './read-facts.ts';
import { readReadings } from './read-readings.ts';
import { readResults } from './read-results.ts';
import { SnapshotDraft } from './snapshot-draft.ts';

const studiesAtOnce = 2_000;
const beforeAll = '00000000-0000-0000-0000-000000000000';

/** Told how far it is; false ends it. */
export type SnapshotProgress = (done: number, inAll: number) => Promise<boolean>;

/**
 * Writes down the studies that meet a definition: membership, what is known of each, every version's results, readings and
 * reference standards. The transaction sees one moment and all purposes, so the parts belong together.
 *
 * @returns null when it was ended before its end
 */
export async function takeSnapshot(
  transaction: OrganizationTransaction,
  definition: CohortCriterion,
  onProgress: SnapshotProgress,
): Promise<CohortSnapshot | null> {
  const condition = criterionCondition(definition);
  const [counted] = await transaction.$queryRaw<{ members: number; assessed: number }[]>`
    select (count(*) filter (where ${condition}))::int as "members", count(*)::int as "assessed" from study_fact f`;
  if (counted === undefined) throw new Error('A count without a group has one row.');
  const { members, assessed } = counted;
  const draft = new SnapshotDraft(members);
  const flow = new FlowCount();
  let after = beforeAll;
  while (draft.written < members) {
    if (!(await onProgress(draft.written, members))) return null;
    const studies = await readFacts(transaction, condition, after, studiesAtOnce);
    if (studies.length === 0) throw new Error('One moment has as many members as were counted in it.');
    const studyIds = studies.map(({ studyId }) => studyId);
    draft.write(studies, await readReadings(transaction, studyIds), await readResults(transaction, studyIds));
    for (const study of studies) flow.add(study);
    after = studyIds.at(-1) ?? after;
  }
  const versions = await versionsInOrder(transaction);
  return draft.finish(versions, { definition, flow: flow.of(assessed, members) });
}

/** Where the studies leave, and of those without a result why. */
class FlowCount {
  readonly #leavesAt = [0, 0, 0, 0, 0];
  readonly #reasons = new Map<string, number>();

  add({ leavesAt, reason }: StudyFacts): void {
    this.#leavesAt[leavesAt] = (this.#leavesAt[leavesAt] ?? 0) + 1;
    if (leavesAt === 2 && reason !== null) this.#reasons.set(reason, (this.#reasons.get(reason) ?? 0) + 1);
  }

  of(assessed: number, members: number): CohortFlow {
    const [analysed = 0, noFilmPair = 0, , noReferenceStandard = 0, indeterminate = 0] = this.#leavesAt;
    const noResult = Object.fromEntries(this.#reasons);
    const outsideDefinition = assessed - members;
    return { assessed, outsideDefinition, noFilmPair, noResult, noReferenceStandard, indeterminate, analysed };
  }
}

async function versionsInOrder(transaction: OrganizationTransaction): Promise<SnapshotVersion[]> {
  const versions = await transaction.modelVersion.findMany({
    orderBy: [{ registeredModel: { name: 'asc' } }, { version: 'asc' }],
    select: { id: true, version: true, manifestSha256: true, registeredModel: { select: { name: true } } },
  });
  return versions.map(({ id, version, manifestSha256, registeredModel: { name } }) => ({
    id,
    name,
    version,
    manifestSha256,
  }));
}

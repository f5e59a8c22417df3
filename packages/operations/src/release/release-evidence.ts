import { createHash } from 'node:crypto';
import type { OrganizationTransaction } from '@plumbline/database';
import type { Release } from '@plumbline/database/client';
import { DomainError } from '@plumbline/domain';

/** What a promotion rests on. */
export interface ReleaseEvidence {
  /** Over everything below, the documents and the version's manifest: what a proposal is for. */
  readonly sha256: string;
  readonly evaluationId: string;
}

/**
 * The evidence of a release as it stands: three documents, and an evaluation that meets the criteria which are in force.
 *
 * @throws DomainError RELEASE_DOCUMENTS_MISSING, RELEASE_NOT_EVALUATED, CRITERIA_CHANGED
 */
export async function releaseEvidence(
  transaction: OrganizationTransaction,
  release: Release,
  active: Release | undefined,
): Promise<ReleaseEvidence> {
  const { modifications, protocol, impact } = release;
  if ([modifications, protocol, impact].includes('')) throw new DomainError('RELEASE_DOCUMENTS_MISSING');
  const evaluation = await passedEvaluation(transaction, release.evaluationId);
  const criteria = await transaction.acceptanceCriteria.findFirst({
    orderBy: [{ setAt: 'desc' }, { id: 'desc' }],
    select: { id: true },
  });
  if (criteria?.id !== evaluation.criteriaId) throw new DomainError('CRITERIA_CHANGED');
  // What was compared with is what would be replaced.
  if ((active?.modelVersionId ?? null) !== evaluation.comparedVersionId) throw new DomainError('RELEASE_NOT_EVALUATED');
  const { manifestSha256 } = await transaction.modelVersion.findUniqueOrThrow({
    where: { id: release.modelVersionId },
    select: { manifestSha256: true },
  });
  const { id, canaryShare } = release;
  const said = [
    id,
    manifestSha256,
    modifications,
    protocol,
    impact,
    canaryShare,
    evaluation.sha256,
    active?.id ?? null,
  ];
  const sha256 = createHash('sha256').update(JSON.stringify(said)).digest('hex');
  return { sha256, evaluationId: evaluation.id };
}

async function passedEvaluation(transaction: OrganizationTransaction, evaluationId: string | null) {
  const evaluation =
    evaluationId === null
      ? null
      : await transaction.evaluation.findUniqueOrThrow({
          where: { id: evaluationId },
          select: { id: true, passed: true, criteriaId: true, comparedVersionId: true, sha256: true },
        });
  if (evaluation?.passed !== true) throw new DomainError('RELEASE_NOT_EVALUATED');
  return evaluation;
}

import type { OrganizationTransaction } from '@plumbline/database';
import { DomainError, type PredictiveValue, predictiveValue } from '@plumbline/domain';
import { readSettings } from '../settings/read-settings.ts';
import { registeredManifest } from './registered-manifest.ts';

/**
 * How often what a run says of CMS is right at this clinic: from what its operating point did on the validation
 * studies of the registered manifest, at the prevalence in the clinic's settings.
 *
 * @returns null when the run decides nothing of CMS, or is of a release whose manifest cannot be read any more
 */
export async function findPredictiveValue(
  transaction: OrganizationTransaction,
  inferenceRunId: string,
): Promise<PredictiveValue | null> {
  const result = await transaction.screeningResult.findFirst({
    where: { inferenceRunId, task: 'CMS', deciding: true },
    include: { inferenceRun: { select: { modelVersionId: true } } },
  });
  if (result === null) return null;
  const registered = await registeredManifest(transaction, result.inferenceRun.modelVersionId).catch(
    (error: unknown) => {
      if (error instanceof DomainError) return null;
      throw error;
    },
  );
  const point = registered?.manifest.networks
    .find(({ architecture }) => architecture === result.architecture)
    ?.operatingPoints.find(({ task, name }) => task === 'CMS' && name === result.operatingPoint);
  if (point === undefined) return null;
  const { cmsPrevalence } = await readSettings(transaction);
  return predictiveValue(result.outcome, point.validation, cmsPrevalence);
}

import type { OrganizationTransaction } from '@plumbline/database';
import type { ImagingStudy } from '@plumbline/database/client';
import { isErrorCode, type ReportScreening } from '@plumbline/domain';
import { z } from 'zod';
import { findPredictiveValue } from '../screening/find-predictive-value.ts';

const ofManifest = z.object({ trainingData: z.object({ kind: z.string() }) });

/** What the run over the study's films as they are now said, or why there is none. */
export async function reportedScreening(
  transaction: OrganizationTransaction,
  study: ImagingStudy,
): Promise<ReportScreening> {
  const run = await transaction.inferenceRun.findFirst({
    where: { studyId: study.id },
    orderBy: [{ queuedAt: 'desc' }, { id: 'desc' }],
    include: {
      modelVersion: { include: { registeredModel: true } },
      screeningResults: { orderBy: { task: 'asc' } },
    },
  });
  if (run?.status !== 'COMPLETED' || study.screeningStatus === 'WAITING') {
    const reason = study.screeningReason;
    return { status: 'NONE', reason: reason !== null && isErrorCode(reason) ? reason : null };
  }
  const ofCms = run.screeningResults.filter(({ task }) => task === 'CMS');
  return {
    status: 'COMPLETED',
    modelName: run.modelVersion.registeredModel.name,
    modelVersion: run.modelVersion.version,
    isSynthetic: ofManifest.parse(run.modelVersion.manifest).trainingData.kind === 'SYNTHETIC',
    results: run.screeningResults.filter(({ deciding }) => deciding),
    agreement: { positive: ofCms.filter(({ outcome }) => outcome === 'POSITIVE').length, of: ofCms.length },
    predictiveValue: await findPredictiveValue(transaction, run.id),
  };
}

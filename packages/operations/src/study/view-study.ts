import type { ImagingStudy } from '@plumbline/database/client';
import { DomainError } from '@plumbline/domain';
import type { OperationContext } from '../access/operation-context.ts';
import { requirePermission } from '../access/require-permission.ts';
import { findStudy } from './find-study.ts';
import { priorsOf } from './priors-of.ts';

/**
 * Opens a study: the viewing is recorded with study and patient before anything of it is shown, and with the number of earlier
 * studies that are shown beside it.
 *
 * @throws DomainError PERMISSION_MISSING, or STUDY_NOT_FOUND, also when the study is another organization's
 */
export async function viewStudy(context: OperationContext, input: { readonly studyId: string }): Promise<ImagingStudy> {
  await requirePermission(context, 'study:view');
  return context.organization.transaction(async (transaction) => {
    const study = await findStudy(transaction, input.studyId);
    if (study === null) throw new DomainError('STUDY_NOT_FOUND');
    await transaction.record({
      action: 'READ',
      activity: 'study:view',
      entityType: 'ImagingStudy',
      entityId: study.id,
      patientId: study.patientId,
      detail: { priors: await transaction.imagingStudy.count({ where: priorsOf(study) }) },
    });
    return study;
  });
}

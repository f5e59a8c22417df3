import type { OrganizationTransaction } from '@plumbline/database';
import { type AnalysisRequest, usualParameters } from '@plumbline/domain';
import { readSettings } from '../settings/read-settings.ts';
import type { FiguresToView } from './figures-to-view.ts';

/** What is asked of the snapshot: the clinic's own prevalence of CMS where nobody gives one. */
export async function analysisRequest(
  transaction: OrganizationTransaction,
  { modelVersionId, task, threshold, prevalence, band }: FiguresToView,
  showsSmallCells: boolean,
): Promise<AnalysisRequest> {
  const own = task === 'CMS' && prevalence === null ? (await readSettings(transaction)).cmsPrevalence : prevalence;
  const parameters = { ...usualParameters, threshold, prevalence: own, band };
  return { modelVersionId, task, parameters, showsSmallCells };
}

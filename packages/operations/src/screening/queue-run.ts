import type { OrganizationTransaction } from '@plumbline/database';
import type { RunPurpose } from '@plumbline/database/enums';
import { screenStudy } from '@plumbline/jobs';
import { preprocessingSha256 } from './preprocessing-sha256.ts';
import type { RegisteredManifest } from './registered-manifest.ts';

export interface RunToQueue {
  readonly studyId: string;
  readonly inputSha256: string;
  readonly purpose: RunPurpose;
  /** The release that asks for it; the run keeps what its version was and how it prepares films. */
  readonly release: RegisteredManifest & { readonly releaseId: string | null };
  /** The re-screening that asks for it. */
  readonly rescreeningId?: string;
}

/**
 * Writes a run and its outbox row, unless the same version has been asked about the same films for the same purpose.
 * The row may be one that this transaction cannot see (row-level security hides what is not for the study's readers), so
 * the table's own key decides.
 *
 * @returns whether it was queued
 */
export async function queueRun(transaction: OrganizationTransaction, run: RunToQueue): Promise<boolean> {
  const { studyId, inputSha256, purpose, release } = run;
  const [{ id } = { id: '' }] = await transaction.$queryRaw<{ id: string }[]>`select uuidv7()::text as id`;
  const written = await transaction.$executeRaw`
    insert into inference_run (id, study_id, model_version_id, input_sha256, purpose, release_id, manifest_sha256,
                               preprocessing_sha256, rescreening_id, queued_at)
    values (${id}::uuid, ${studyId}::uuid, ${release.modelVersionId}::uuid, ${inputSha256}, ${purpose}::run_purpose,
            ${release.releaseId}::uuid, ${release.manifestSha256}, ${preprocessingSha256(release.manifest)},
            ${run.rescreeningId ?? null}::uuid, ${new Date()})
    on conflict do nothing`;
  if (written === 0) return false;
  const { organizationId } = transaction;
  await transaction.enqueue({ job: screenStudy.name, payload: { organizationId, studyId, inferenceRunId: id } });
  return true;
}

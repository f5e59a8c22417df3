export type { OperationContext } from './access/operation-context.ts';
export { recordRefusal } from './access/record-refusal.ts';
export { requirePermission } from './access/require-permission.ts';
export { type PasswordToReset, resetPassword } from './account/reset-password.ts';
export { type AuditEventEdge, type AuditEventsRequest, listAuditEvents } from './audit/list-audit-events.ts';
export {
  type DispositionToRecord,
  type RecordedDisposition,
  recordDisposition,
} from './care/record-disposition.ts';
export { type ReferenceToRecord, recordReferenceStandard } from './care/record-reference-standard.ts';
export { withdrawDisposition } from './care/withdraw-disposition.ts';
export type { FilmResult, RefusedFilm, StoredFilm } from './film/film-result.ts';
export { type FilmsToStore, storeFilms } from './film/store-films.ts';
export { type FilmToView, type ViewedFilm, viewFilm } from './film/view-film.ts';
export { type FilmInView, type FilmResource, type FilmsToView, viewFilms } from './film/view-films.ts';
export { type MeasurementToMove, moveMeasurement } from './measurement/move-measurement.ts';
export { removeMeasurement } from './measurement/remove-measurement.ts';
export { restoreMeasurement } from './measurement/restore-measurement.ts';
export { type MeasurementToStore, storeMeasurement } from './measurement/store-measurement.ts';
export { deployModelVersion } from './model/deploy-model-version.ts';
export { registerModelVersion } from './model/register-model-version.ts';
export { type OrganizationToProvision, provisionOrganization } from './organization/provision-organization.ts';
export type { Page, PageRequest } from './page/page.ts';
export { amendReading, type ReadingToAmend } from './reading/amend-reading.ts';
export { findWithheld } from './reading/find-withheld.ts';
export type { SignatureContext } from './reading/prove-signature.ts';
export { type ReadingToSign, signReading } from './reading/sign-reading.ts';
export { type BlindedReadToStore, storeBlindedRead } from './reading/store-blinded-read.ts';
export type { SignedReading } from './reading/write-reading.ts';
export { type BegunRun, beginRuns } from './screening/begin-runs.ts';
export { recordFailure } from './screening/record-failure.ts';
export { type RecordedEnd, recordRuns } from './screening/record-runs.ts';
export type { RunFilm } from './screening/run-films.ts';
export type { PreparedFilm, RunOutput, UnusableFilm } from './screening/run-output.ts';
export { type WorkerContext, workerAgent } from './screening/worker-context.ts';
export { type AccessToken, type TokenHolder, verifyAccessToken } from './session/access-token.ts';
export { endSession } from './session/end-session.ts';
export { hashPassword } from './session/password.ts';
export { renewSession } from './session/renew-session.ts';
export type { SessionContext } from './session/session-context.ts';
export { type Credentials, signIn } from './session/sign-in.ts';
export type { SignedIn } from './session/signed-in.ts';
export { readSettings } from './settings/read-settings.ts';
export { countWorklist, type WorklistCounts } from './study/count-worklist.ts';
export { listWorklist, type WorklistEdge, type WorklistFilter, type WorklistRequest } from './study/list-worklist.ts';
export { priorsAtMost, priorsOf } from './study/priors-of.ts';
export { viewStudy } from './study/view-study.ts';

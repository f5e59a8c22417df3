export { isPermitted, type Permission, permissionsOf } from './access/permission.ts';
export { entityOf } from './audit/audit-entity.ts';
export { DomainError, type ErrorCode, type ErrorKind, errorMeanings, isErrorCode } from './errors.ts';
export { readingReason } from './reading/reading-reason.ts';
export {
  type Comparison,
  type Criteria,
  type EvaluatedStudy,
  evaluateTask,
  type Share,
  type TaskFigures,
} from './release/evaluate-task.ts';
export { type ReleaseStep, stateAfter } from './release/release-state.ts';
export { type TaskClasses, type TaskProbability, taskProbabilities } from './screening/derive-task.ts';
export { type FilmFindings, findingOfRefusal, findingReason } from './screening/film-finding.ts';
export { outcomeAt } from './screening/outcome-at.ts';
export type { ScreeningBundle } from './screening/screening-bundle.ts';
export { type ScreeningPlan, screeningPlan } from './screening/screening-plan.ts';
export { networkReason, type ScreeningVerdict, screeningVerdict } from './screening/screening-verdict.ts';
export { studyFlag } from './screening/study-flag.ts';
export { type ClinicSettings, defaultSettings } from './settings/default-settings.ts';

export { isPermitted, type Permission, permissionsOf } from './access/permission.ts';
export { entityOf } from './audit/audit-entity.ts';
export { DomainError, type ErrorCode, type ErrorKind, errorMeanings, isErrorCode } from './errors.ts';
export { readingReason } from './reading/reading-reason.ts';
export { type TaskClasses, type TaskProbability, taskProbabilities } from './screening/derive-task.ts';
export { outcomeAt } from './screening/outcome-at.ts';
export { type ScreeningPlan, screeningPlan } from './screening/screening-plan.ts';
export { studyFlag } from './screening/study-flag.ts';

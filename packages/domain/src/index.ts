export { isPermitted, type Permission, permissionsOf } from './access/permission.ts';
export { entityOf } from './audit/audit-entity.ts';
export { type DispositionContent, dispositionContent } from './care/disposition-content.ts';
export { chiariTonsilDescentMm, mriCriteria, syrinxWidthFromMm } from './care/mri-criteria.ts';
export { mriDecidedAt } from './care/mri-decided-at.ts';
export { nextSteps } from './care/next-steps.ts';
export { type ReferenceContent, referenceContent } from './care/reference-content.ts';
export { standingSteps } from './care/standing-steps.ts';
export { withdrawalMinutes, withdrawalRefusal } from './care/withdrawal-refusal.ts';
export { type CohortCriterion, cohortDefinition, definitionJson } from './cohort/cohort-definition.ts';
export { type CohortFlow, cohortFlow, flowMembers } from './cohort/cohort-flow.ts';
export {
  type CohortSnapshot,
  noCode,
  noDay,
  noIndex,
  type ReadingColumns,
  type ResultColumns,
  type SnapshotColumns,
  type SnapshotHeader,
  type SnapshotVersion,
  snapshotCodes,
  type VersionColumns,
} from './cohort/cohort-snapshot.ts';
export { decodeSnapshot } from './cohort/decode-snapshot.ts';
export { definitionSentence } from './cohort/definition-sentence.ts';
export { encodeSnapshot } from './cohort/encode-snapshot.ts';
export { columnsInOrder, newColumns, newVersionColumns } from './cohort/snapshot-columns.ts';
export { setStudyId, studyIdAt } from './cohort/study-id-bytes.ts';
export { commentBody } from './comment/comment-body.ts';
export { isMentioned } from './comment/is-mentioned.ts';
export { DomainError, type ErrorCode, type ErrorKind, errorMeanings, isErrorCode } from './errors.ts';
export { type FilmPoint, type MeasuredFilm, type MeasuredValue, measure } from './measurement/measure.ts';
export { type LargestCobb, largestCobb } from './reading/largest-cobb.ts';
export { type CurveContent, type ReadingContent, readingContent } from './reading/reading-content.ts';
export { awaitedTurn, readingCourse, standsSuspected } from './reading/reading-course.ts';
export { readingReason } from './reading/reading-reason.ts';
export { readingsAgree, suspectsCms } from './reading/readings-agree.ts';
export { standingReadings } from './reading/standing-readings.ts';
export { areWordsWithheld, isFindingTold, type Withheld, withheldFrom } from './reading/withheld.ts';
export {
  compareVersionPair,
  type PairedStudy,
  type TaskComparison,
  type TestedDifference,
  type VersionTaskFigures,
} from './release/compare-version-pair.ts';
export {
  type Comparison,
  type Criteria,
  type EvaluatedStudy,
  evaluateTask,
  type Share,
  type TaskFigures,
} from './release/evaluate-task.ts';
export { type ReleaseStep, stateAfter } from './release/release-state.ts';
export { type RescreeningStep, rescreeningStateAfter } from './release/rescreening-state.ts';
export { principalReading } from './report/principal-reading.ts';
export type { ReportDocument, ReportRow, ReportSection } from './report/report-document.ts';
export type { ReportInput, ReportReading, ReportScreening } from './report/report-input.ts';
export { reportOf } from './report/report-of.ts';
export { reportText } from './report/report-text.ts';
export type { ReportLanguage } from './report/words/report-words.ts';
export { type TaskClasses, type TaskProbability, taskProbabilities } from './screening/derive-task.ts';
export { type FilmFindings, findingOfRefusal, findingReason } from './screening/film-finding.ts';
export { outcomeAt } from './screening/outcome-at.ts';
export { type PredictiveValue, predictiveValue, type ValidationCounts } from './screening/predictive-value.ts';
export type { ScreeningBundle } from './screening/screening-bundle.ts';
export { type ScreeningPlan, screeningPlan } from './screening/screening-plan.ts';
export { networkReason, type ScreeningVerdict, screeningVerdict } from './screening/screening-verdict.ts';
export { studyFlag } from './screening/study-flag.ts';
export { type ClinicSettings, defaultSettings } from './settings/default-settings.ts';
export {
  type ChangedSetting,
  type SettingsValues,
  settingsChange,
  type WantedSettings,
} from './settings/settings-change.ts';
export {
  falseAlarms,
  gravest,
  judgeWindow,
  type WatchSignal,
  type WindowToJudge,
  warningLateness,
} from './watching/judge-window.ts';
export { cusumLimits } from './watching/positives-cusum.ts';
export { type AccuracyAt, type ConfirmedOutcome, rollingAccuracy } from './watching/rolling-accuracy.ts';
export { type DistributionMeasure, type MixMeasure, ofDistributions, ofMixes } from './watching/watch-measure.ts';
export { type CountedShare, emptySample, joinSamples, type WatchSample } from './watching/watch-sample.ts';
export { defaultWatchThresholds, requireWatchThresholds, type WatchThresholds } from './watching/watch-thresholds.ts';
export { longestWindowDays, windowDays } from './watching/window-days.ts';
export { changeRefusal, readBefore, signingRefusal, takeRefusal } from './worklist/assignment-refusal.ts';
export {
  compareWorklist,
  overdueBefore,
  type WorklistPart,
  type WorklistStanding,
  worklistPart,
  worklistParts,
} from './worklist/compare-worklist.ts';
export { hourlyArrivals } from './worklist/hourly-arrivals.ts';
export { type NetworkWord, networkAgreement } from './worklist/network-agreement.ts';
export { priorityBand, studyPriority } from './worklist/study-priority.ts';
export {
  type StudyTimes,
  type TimeLimit,
  type TimeLimitKind,
  type TimeLimitState,
  timeLimits,
} from './worklist/time-limits.ts';

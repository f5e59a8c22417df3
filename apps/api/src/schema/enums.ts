import {
  AdjudicationReason,
  ApprovalKind,
  Architecture,
  AuditAction,
  AuditOutcome,
  CmsSuspicion,
  CurvePattern,
  DispositionState,
  FilmFindingCode,
  FilmQuality,
  FindingPresence,
  FreezingState,
  MeasurementKind,
  ReadingStatus,
  ReadingTurn,
  ReadingVerdict,
  ReferenceSource,
  ReferenceWindowSource,
  ReleaseState,
  RescreeningState,
  Role,
  ScreeningOutcome,
  ScreeningStatus,
  SecondReadPolicy,
  Sex,
  Side,
  StudyFlag,
  Task,
  TrainingOverlap,
  VerdictReason,
  View,
  WatchLevel,
  WatchMeasure,
} from '@plumbline/database/enums';
import { builder } from '../builder.ts';

export const roleEnum = builder.enumType(Role, {
  name: 'Role',
  description: 'What somebody is there to do; permissions follow from it.',
});

export const secondReadPolicyEnum = builder.enumType(SecondReadPolicy, {
  name: 'SecondReadPolicy',
  description:
    'Which studies need a second, independent reader. FLAGGED: those whose result or first reading points to CMS.',
});

export const sexEnum = builder.enumType(Sex, { name: 'Sex', description: 'Administrative sex, DICOM (0010,0040).' });

export const viewEnum = builder.enumType(View, {
  name: 'View',
  description: 'The plane of a film: CORONAL is PA or AP, SAGITTAL is lateral.',
});

export const screeningStatusEnum = builder.enumType(ScreeningStatus, {
  name: 'ScreeningStatus',
  description:
    'Where the screening of a study stands. WAITING: the view that the models need has not arrived. ABSTAINED: the model gave no result, and says why.',
});

export const studyFlagEnum = builder.enumType(StudyFlag, {
  name: 'StudyFlag',
  description:
    'The strongest thing the active models say about a study; its order is the order of the worklist. NONE: no result, a person must look without help.',
});

export const readingStatusEnum = builder.enumType(ReadingStatus, {
  name: 'ReadingStatus',
  description:
    'What a study waits for on the side of people. SECOND_READ: another person reads without knowing the first reading. ADJUDICATION: a third person decides. SIGNED: nobody has to read it any more.',
});

export const architectureEnum = builder.enumType(Architecture, {
  name: 'Architecture',
  description:
    'One of the five networks. CORONAL and SAGITTAL see one film; DUAL adds both films’ logits, CONCAT lays their features one behind the other, BILINEAR multiplies them.',
});

export const mapMethodEnum = builder.enumType('MapMethod', {
  description:
    'How a network’s heatmap is made. CLASS_ACTIVATION is exact: the mean of the map and the bias are the logit. GRADIENT is gradient times feature, for a network that is not linear in its features.',
  values: ['CLASS_ACTIVATION', 'GRADIENT'] as const,
});

export const filmFindingCodeEnum = builder.enumType(FilmFindingCode, {
  name: 'FilmFindingCode',
  description:
    'Whether a film can be screened, and if not, why. SWAPPED: both films look like each other’s view. OUT_OF_DISTRIBUTION: it looks like no film that the model was trained on.',
});

export const taskEnum = builder.enumType(Task, { name: 'Task', description: 'The question a model answers.' });

export const screeningOutcomeEnum = builder.enumType(ScreeningOutcome, {
  name: 'ScreeningOutcome',
  description: 'What a probability means at the operating point.',
});

export const readingVerdictEnum = builder.enumType(ReadingVerdict, {
  name: 'ReadingVerdict',
  description:
    'What a person says of the screening result. CORRECT: right in part, the reading says what is otherwise.',
});

export const verdictReasonEnum = builder.enumType(VerdictReason, {
  name: 'VerdictReason',
  description:
    'Why a screening result is corrected or rejected. MISSED_FINDING: a curve or sign is there that it misses. FALSE_FINDING: what it points to is not there. KNOWN_OTHERWISE: known from elsewhere, for example an earlier MRI.',
});

export const readingTurnEnum = builder.enumType(ReadingTurn, {
  name: 'ReadingTurn',
  description:
    'In which turn a reading is made. SECOND: without knowing the first. ADJUDICATION: knowing both, by a third person.',
});

export const adjudicationReasonEnum = builder.enumType(AdjudicationReason, {
  name: 'AdjudicationReason',
  description:
    'Why two signed readings go to a third person. CONCORDANT_SAMPLE: the readers agree, and the study was drawn so that agreement is checked too.',
});

export const findingPresenceEnum = builder.enumType(FindingPresence, {
  name: 'FindingPresence',
  description: 'Whether a finding is there.',
});

export const cmsSuspicionEnum = builder.enumType(CmsSuspicion, {
  name: 'CmsSuspicion',
  description: 'How strongly the films suggest scoliosis that goes with a Chiari malformation.',
});

export const curvePatternEnum = builder.enumType(CurvePattern, {
  name: 'CurvePattern',
  description: 'The pattern of the curves. LEFT_THORACIC, LONG_C and SHORT_ANGULAR are atypical.',
});

export const sideEnum = builder.enumType(Side, { name: 'Side', description: 'Which way a curve is convex.' });

export const filmQualityEnum = builder.enumType(FilmQuality, {
  name: 'FilmQuality',
  description: 'Whether the films can be read.',
});

export const dispositionStateEnum = builder.enumType(DispositionState, {
  name: 'DispositionState',
  description:
    'A step on the way after a reading. MRI_RESULT: the MRI was read; what it showed is the reference standard.',
});

export const referenceSourceEnum = builder.enumType(ReferenceSource, {
  name: 'ReferenceSource',
  description: 'Where a reference standard comes from. FOLLOW_UP: clinical follow-up without an MRI.',
});

export const measurementKindEnum = builder.enumType(MeasurementKind, {
  name: 'MeasurementKind',
  description: 'LENGTH has two points, ANGLE three with the corner second, COBB four: two lines along end plates.',
});

export const auditActionEnum = builder.enumType(AuditAction, {
  name: 'AuditAction',
  description: 'FHIR R4 AuditEvent.action.',
});

export const auditOutcomeEnum = builder.enumType(AuditOutcome, {
  name: 'AuditOutcome',
  description: 'FHIR R4 AuditEvent.outcome.',
});

export const releaseStateEnum = builder.enumType(ReleaseState, {
  name: 'ReleaseState',
  description:
    'Where a release stands. SHADOW runs beside the version in use and is shown to nobody who reads; CANARY answers a share of the studies; ACTIVE is in use.',
});

export const releaseAdvanceEnum = builder.enumType('ReleaseAdvance', {
  description: 'A step that one administrator takes.',
  values: ['VALIDATE', 'SHADOW', 'CANARY'] as const,
});

export const approvalKindEnum = builder.enumType(ApprovalKind, {
  name: 'ApprovalKind',
  description: 'What a person said of a promotion.',
});

export const trainingOverlapEnum = builder.enumType(TrainingOverlap, {
  name: 'TrainingOverlap',
  description: 'Whether a cohort holds patients of the training; UNKNOWN when the manifest does not list them.',
});

export const rescreeningStateEnum = builder.enumType(RescreeningState, {
  name: 'RescreeningState',
  description: 'Where a re-screening stands. PAUSED: no further study is asked; those that were are answered.',
});

export const rescreeningStepEnum = builder.enumType('RescreeningStep', {
  description: 'What a person can do to a re-screening.',
  values: ['PAUSE', 'RESUME', 'CANCEL'] as const,
});

export const watchLevelEnum = builder.enumType(WatchLevel, {
  name: 'WatchLevel',
  description:
    'How a measure stands. SILENT: too few studies, or nothing to compare with. STOP: the version is taken out.',
});

export const watchMeasureEnum = builder.enumType(WatchMeasure, {
  name: 'WatchMeasure',
  description:
    'What is watched of a version in use. DISTANCE: how far films lie from those of the training. LATENESS: later than the clinic’s limit. REJECTIONS: verdicts of readers that reject the result.',
});

export const referenceWindowSourceEnum = builder.enumType(ReferenceWindowSource, {
  name: 'ReferenceWindowSource',
  description:
    'Which studies a version is watched against: the evaluation’s cohort, or the first that it answered here.',
});

export const freezingStateEnum = builder.enumType(FreezingState, {
  name: 'FreezingState',
  description: 'Where a freezing stands.',
});

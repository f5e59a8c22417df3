import {
  Agreement,
  ApprovalKind,
  Architecture,
  AuditAction,
  AuditOutcome,
  FilmFindingCode,
  ReadingStatus,
  ReleaseState,
  Role,
  ScreeningOutcome,
  ScreeningStatus,
  Sex,
  StudyFlag,
  Task,
  TrainingOverlap,
  View,
} from '@plumbline/database/enums';
import { builder } from '../builder.ts';

export const roleEnum = builder.enumType(Role, {
  name: 'Role',
  description: 'What somebody is there to do; permissions follow from it.',
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
  description: 'Whether a person has read the study.',
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

export const agreementEnum = builder.enumType(Agreement, {
  name: 'Agreement',
  description: 'What a person says of the screening result.',
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

/** How the world should treat an error: the API maps it to a status, the worker to retry or not. */
export type ErrorKind = 'INPUT' | 'UNAUTHENTICATED' | 'FORBIDDEN' | 'NOT_FOUND' | 'CONFLICT' | 'UNAVAILABLE';

interface ErrorMeaning {
  readonly kind: ErrorKind;
  /** What a colleague would say; shown to the person as it stands. */
  readonly sentence: string;
}

/** Everything that may be expected to go wrong, and the sentence that the person sees. */
export const errorMeanings = {
  SIGN_IN_REFUSED: { kind: 'UNAUTHENTICATED', sentence: 'The email or the password is wrong.' },
  SESSION_ENDED: { kind: 'UNAUTHENTICATED', sentence: 'The session has ended. Sign in again.' },
  ACCOUNT_NOT_FOUND: { kind: 'NOT_FOUND', sentence: 'Nobody signs in with this email.' },
  PERMISSION_MISSING: { kind: 'FORBIDDEN', sentence: 'Your role does not allow this.' },
  NOT_A_REGISTRAR: {
    kind: 'FORBIDDEN',
    sentence: 'A version is the same for every clinic: only an organization that runs this platform takes it in.',
  },
  STUDY_NOT_OPENED: { kind: 'FORBIDDEN', sentence: 'Open the study itself to read this.' },
  STUDY_NOT_FOUND: { kind: 'NOT_FOUND', sentence: 'There is no such study.' },
  RUN_NOT_FOUND: { kind: 'NOT_FOUND', sentence: 'There is no such screening run.' },
  INSTANCE_NOT_FOUND: { kind: 'NOT_FOUND', sentence: 'There is no such film.' },
  MEASUREMENT_INVALID: {
    kind: 'INPUT',
    sentence:
      'Put the points apart from each other and on the film: two for a length, three for an angle, four for a Cobb angle.',
  },
  MEASUREMENT_NOT_FOUND: {
    kind: 'NOT_FOUND',
    sentence: 'This measurement is not there any more: it was moved or removed meanwhile.',
  },
  MEASUREMENT_OF_ANOTHER: {
    kind: 'CONFLICT',
    sentence: 'Only the person who drew a measurement can move or remove it.',
  },
  REASON_MISSING: { kind: 'INPUT', sentence: 'Give a reason of 3 to 2,000 characters.' },
  SCREENING_CHANGED: {
    kind: 'CONFLICT',
    sentence: 'The screening result changed while you were reading. Look again before you sign.',
  },
  STUDY_CHANGED: {
    kind: 'CONFLICT',
    sentence: 'Somebody else changed this study meanwhile. Look at it again before you go on.',
  },
  STUDY_NOT_WAITING: { kind: 'CONFLICT', sentence: 'Nobody has to read this study any more.' },
  STUDY_UNREAD: {
    kind: 'CONFLICT',
    sentence: 'Nobody has read this study yet. What follows from a reading comes after it.',
  },
  VERDICT_MISSING: { kind: 'INPUT', sentence: 'Say whether you accept, correct or reject the screening result.' },
  VERDICT_WITHOUT_RESULT: { kind: 'INPUT', sentence: 'There is no screening result to accept, correct or reject.' },
  VERDICT_REASON_MISSING: {
    kind: 'INPUT',
    sentence: 'A result that is corrected or rejected needs a reason from the list; one that is accepted has none.',
  },
  READING_COMMENT_TOO_LONG: { kind: 'INPUT', sentence: 'Keep the comment to 2,000 characters.' },
  READING_OUT_OF_RANGE: {
    kind: 'INPUT',
    sentence:
      'A number cannot be right: a Cobb angle is 0 to 180°, kyphosis −60 to 150°, coronal balance −300 to 300 mm.',
  },
  LEVEL_UNKNOWN: {
    kind: 'INPUT',
    sentence: 'Name a vertebra from C1 to S1, for example T8, or a disc, for example T8/9.',
  },
  CURVES_OUT_OF_ORDER: {
    kind: 'INPUT',
    sentence:
      'Give at most six curves from the head down, each with its upper end above the apex and its lower end below.',
  },
  CURVES_CONTRADICTED: { kind: 'INPUT', sentence: 'A spine without a curve has no curves to describe.' },
  READER_SIGNED_BEFORE: {
    kind: 'CONFLICT',
    sentence: 'You have signed a reading of this study already. Somebody else has to read it now.',
  },
  READING_NOT_FOUND: { kind: 'NOT_FOUND', sentence: 'There is no such reading.' },
  READING_OF_ANOTHER: { kind: 'CONFLICT', sentence: 'Only the person who signed a reading can amend it.' },
  READING_AMENDED: { kind: 'CONFLICT', sentence: 'This reading was amended already. Amend the one that stands.' },
  READING_WITHHELD: {
    kind: 'CONFLICT',
    sentence: 'The first reading is kept from you until you have signed your own, and so is what follows from it.',
  },
  BLINDED_READ_MISSING: {
    kind: 'CONFLICT',
    sentence: 'Store what you decide without the screening result first; then sign.',
  },
  BLINDED_READ_STORED: { kind: 'CONFLICT', sentence: 'Your decision on this study is stored already.' },
  BLINDED_READ_UNASKED: {
    kind: 'CONFLICT',
    sentence: 'The screening result of this study is not kept from you, so a decision without it cannot be stored.',
  },
  SIGNATURE_REFUSED: { kind: 'UNAUTHENTICATED', sentence: 'The password is wrong, so nothing was signed.' },
  SIGNATURE_PAUSED: {
    kind: 'UNAUTHENTICATED',
    sentence: 'Too many wrong passwords. You can sign again in a quarter of an hour.',
  },
  DISPOSITION_NOT_FOUND: { kind: 'NOT_FOUND', sentence: 'There is no such step.' },
  DISPOSITION_NOT_NEXT: { kind: 'CONFLICT', sentence: 'This step cannot follow the one that stands. Look again.' },
  DISPOSITION_NOT_LATEST: { kind: 'CONFLICT', sentence: 'Only the latest step can be taken back.' },
  DISPOSITION_NOT_YOURS: { kind: 'CONFLICT', sentence: 'Only the person who recorded a step can take it back.' },
  DISPOSITION_TOO_OLD: {
    kind: 'CONFLICT',
    sentence: 'A step can be taken back for ten minutes. Record the next step instead.',
  },
  DISPOSITION_HAS_REFERENCE: {
    kind: 'CONFLICT',
    sentence: 'A result stands with what the MRI showed. Record what it showed again if it was wrong.',
  },
  FOLLOW_UP_MONTHS_INVALID: {
    kind: 'INPUT',
    sentence: 'A follow-up is in 1 to 60 whole months; no other step has a number of months.',
  },
  REFERENCE_MISSING: { kind: 'INPUT', sentence: 'Record what the MRI showed together with its result.' },
  REFERENCE_UNASKED: {
    kind: 'INPUT',
    sentence: 'What the MRI showed is recorded with its result, not with this step.',
  },
  REFERENCE_CONTRADICTED: {
    kind: 'INPUT',
    sentence: 'CMS is scoliosis with a Chiari malformation, so it needs scoliosis; millimetres come from an MRI alone.',
  },
  REFERENCE_OUT_OF_RANGE: {
    kind: 'INPUT',
    sentence: 'A number cannot be right: tonsil descent is −30 to 80 mm, a syrinx 0 to 50 mm wide.',
  },
  REFERENCE_DATE_INVALID: { kind: 'INPUT', sentence: 'Give the day on which it was seen, not one to come.' },
  NOTE_TOO_LONG: { kind: 'INPUT', sentence: 'Keep the note to 2,000 characters.' },
  SETTINGS_CHANGED: {
    kind: 'CONFLICT',
    sentence: 'Somebody else changed the settings meanwhile. Look again before you save.',
  },
  SETTINGS_LIMIT_INVALID: {
    kind: 'INPUT',
    sentence: 'Give each time limit in whole minutes, from 1 minute to 90 days.',
  },
  SETTINGS_LIMIT_ORDER: {
    kind: 'INPUT',
    sentence: 'A flagged study cannot be allowed to wait longer for its reading than the others.',
  },
  SETTINGS_SHARE_INVALID: { kind: 'INPUT', sentence: 'Give the share of agreements to adjudicate as 0 to 100 %.' },
  SETTINGS_WARNING_INVALID: { kind: 'INPUT', sentence: 'A warning comes after 10 to 100 % of a time limit.' },
  SETTINGS_PREVALENCE_INVALID: { kind: 'INPUT', sentence: 'Give the prevalence of CMS as 0.1 to 50 %.' },
  COMMENT_INVALID: { kind: 'INPUT', sentence: 'Write a comment of 1 to 2,000 characters.' },
  MENTION_UNKNOWN: { kind: 'INPUT', sentence: 'Somebody whom the comment names does not open studies in this clinic.' },
  VIEW_UNCHANGED: { kind: 'CONFLICT', sentence: 'The film already stands as this view. Look again.' },
  STUDY_OF_COLLEAGUE: {
    kind: 'CONFLICT',
    sentence: '{person} has this study. Take it over before you sign it.',
  },
  STUDY_TAKEN: { kind: 'CONFLICT', sentence: '{person} took this study meanwhile.' },
  STUDY_READ_BEFORE: {
    kind: 'CONFLICT',
    sentence: '{person} has read this study already. Another person has to read it now.',
  },
  STUDY_NOT_YOURS: { kind: 'CONFLICT', sentence: 'This study is not assigned to you.' },
  NOTHING_TO_TAKE: { kind: 'NOT_FOUND', sentence: 'No study waits that you could take.' },
  MEMBER_NOT_FOUND: { kind: 'NOT_FOUND', sentence: 'Nobody of this clinic who reads studies has this name.' },
  FILTER_NAME_INVALID: { kind: 'INPUT', sentence: 'Give the filter a name of 1 to 60 characters.' },
  FILTER_NOT_FOUND: { kind: 'NOT_FOUND', sentence: 'There is no such saved filter of yours.' },
  CURSOR_INVALID: { kind: 'INPUT', sentence: 'This place in the list is no longer valid. Start from the top.' },
  PAGE_TOO_LARGE: { kind: 'INPUT', sentence: 'Ask for 1 to 100 rows at once.' },
  REQUEST_NOT_MULTIPART: { kind: 'INPUT', sentence: 'Send the films as multipart/related; type="application/dicom".' },
  FORM_EXPECTED: { kind: 'INPUT', sentence: 'Send the model’s files as multipart/form-data.' },
  REQUEST_BROKEN: { kind: 'INPUT', sentence: 'The request is damaged or ends before its content does.' },
  REQUEST_EMPTY: { kind: 'INPUT', sentence: 'The request holds no film.' },
  MEDIA_TYPE_NOT_OFFERED: {
    kind: 'INPUT',
    sentence: 'This is not given in any of the media types that were asked for.',
  },
  FRAME_LIST_INVALID: { kind: 'INPUT', sentence: 'Give the frames as numbers from 1 on, joined by commas.' },
  FRAME_NOT_FOUND: { kind: 'NOT_FOUND', sentence: 'The film has no such frame.' },
  BULK_DATA_NOT_FOUND: { kind: 'NOT_FOUND', sentence: 'The film holds no such bytes.' },
  VIEWPORT_INVALID: { kind: 'INPUT', sentence: 'Give the viewport as width,height in pixels, at most 16384 each.' },
  FILM_TOO_LARGE: { kind: 'INPUT', sentence: 'The film is larger than this server accepts.' },
  FILM_NOT_DICOM: { kind: 'INPUT', sentence: 'The file is not a DICOM file.' },
  FILM_TRUNCATED: { kind: 'INPUT', sentence: 'The file ends before its content does.' },
  FILM_INCOMPLETE: { kind: 'INPUT', sentence: 'The file lacks an attribute that every film must have.' },
  FILM_HAS_NO_PIXELS: { kind: 'INPUT', sentence: 'The file holds no image.' },
  FILM_NOT_SINGLE_GREY: { kind: 'INPUT', sentence: 'Only films with one grey frame can be screened.' },
  FILM_NOT_RADIOGRAPH: { kind: 'INPUT', sentence: 'Only radiographs can be screened (modality CR, DX, RG or RF).' },
  FILM_COMPRESSION_UNKNOWN: { kind: 'INPUT', sentence: 'The film is compressed in a way that cannot be read here.' },
  FILM_UNDECODABLE: { kind: 'INPUT', sentence: 'The image in the file is damaged and cannot be read.' },
  FILM_VIEW_UNKNOWN: {
    kind: 'INPUT',
    sentence: 'The view position does not say whether the film is coronal (PA, AP) or sagittal (LL, RL).',
  },
  FILM_PATIENT_MISSING: { kind: 'INPUT', sentence: 'The film names no patient.' },
  FILM_CHANGED: { kind: 'CONFLICT', sentence: 'A different film with the same identity is already here.' },
  FILM_OF_ANOTHER_STUDY: { kind: 'CONFLICT', sentence: 'The series of this film belongs to another study.' },
  FILM_NOT_OF_ADDRESSED_STUDY: {
    kind: 'CONFLICT',
    sentence: 'The film belongs to another study than the address says.',
  },
  STUDY_OF_ANOTHER_PATIENT: { kind: 'CONFLICT', sentence: 'The study of this film belongs to another patient.' },
  PATIENT_MISMATCH: { kind: 'CONFLICT', sentence: 'The record number belongs to a patient with another birth date.' },
  CORONAL_VIEW_MISSING: { kind: 'INPUT', sentence: 'The coronal film has not arrived, and the model needs it.' },
  SAGITTAL_VIEW_MISSING: {
    kind: 'INPUT',
    sentence: 'The sagittal film has not arrived. The networks that need it give no result.',
  },
  VIEWS_SWAPPED: {
    kind: 'INPUT',
    sentence:
      'The two films seem to lie in each other’s place: the one sent as coronal looks sagittal, and the other way round.',
  },
  FILM_NOT_THIS_VIEW: { kind: 'INPUT', sentence: 'The film does not show the view that it was sent as.' },
  FILM_NOT_A_SPINE_FILM: {
    kind: 'INPUT',
    sentence: 'The film shows neither a coronal nor a sagittal view of the spine.',
  },
  FILM_OUT_OF_DISTRIBUTION: {
    kind: 'INPUT',
    sentence: 'The film looks unlike every film that the model was trained on, so nothing is said from it.',
  },
  FILM_TOO_SMALL: { kind: 'INPUT', sentence: 'The film is smaller than 64 pixels, so the model gives no result.' },
  FILM_CLIPPED: {
    kind: 'INPUT',
    sentence: 'Most of the film is plain black or plain white, so the model gives no result.',
  },
  FILM_UNUSABLE: { kind: 'INPUT', sentence: 'The film shows no contrast, so the model gives no result.' },
  MODEL_NOT_DEPLOYED: { kind: 'CONFLICT', sentence: 'No model is in use for this clinic.' },
  MODEL_STOPPED: {
    kind: 'CONFLICT',
    sentence:
      'The version in use was taken out because of what was watched. The study is read without a screening result.',
  },
  MODEL_INVALID: { kind: 'CONFLICT', sentence: 'The model’s files do not match its manifest.' },
  MODEL_TOO_LARGE: { kind: 'INPUT', sentence: 'The model is larger than this server accepts.' },
  MODEL_SIGNATURE_INVALID: {
    kind: 'CONFLICT',
    sentence: 'The model is not signed by this platform, so it is not used.',
  },
  MODEL_VERSION_NOT_FOUND: { kind: 'NOT_FOUND', sentence: 'There is no such model version.' },
  MODEL_VERSION_CHANGED: { kind: 'CONFLICT', sentence: 'Another model is already registered under this version.' },
  RELEASE_NOT_FOUND: { kind: 'NOT_FOUND', sentence: 'There is no such release.' },
  RELEASE_STEP_REFUSED: { kind: 'CONFLICT', sentence: 'A release cannot take this step from where it stands.' },
  RELEASE_CHANGED: {
    kind: 'CONFLICT',
    sentence: 'The release changed since you looked at it. Look again; what was proposed must be proposed anew.',
  },
  RELEASE_DOCUMENTS_MISSING: {
    kind: 'CONFLICT',
    sentence: 'Describe the modifications, the protocol and the impact first.',
  },
  RELEASE_NOT_EVALUATED: {
    kind: 'CONFLICT',
    sentence: 'No evaluation of this release meets the acceptance criteria.',
  },
  RELEASE_NOT_PROPOSED: { kind: 'CONFLICT', sentence: 'Nobody has proposed this promotion.' },
  RELEASE_STATE_TAKEN: { kind: 'CONFLICT', sentence: 'Another release of this clinic stands there already.' },
  RELEASE_SHARE_INVALID: { kind: 'INPUT', sentence: 'Give a share between 1 % and 99 %.' },
  FOUR_EYES_NEEDED: {
    kind: 'CONFLICT',
    sentence: 'Somebody else than the administrator who proposed it has to approve.',
  },
  APPROVER_NOT_ADMINISTRATOR: {
    kind: 'CONFLICT',
    sentence: 'Whoever proposes and whoever approves must be administrators of this clinic now.',
  },
  ROLLBACK_IMPOSSIBLE: { kind: 'CONFLICT', sentence: 'There is no earlier version to go back to.' },
  RELEASE_NOT_STOPPED: { kind: 'CONFLICT', sentence: 'The platform did not take this release out of use.' },
  RELEASE_STOP_NOT_FOUND: { kind: 'NOT_FOUND', sentence: 'There is no such notice.' },
  REFERENCE_TOO_SMALL: {
    kind: 'CONFLICT',
    sentence: 'A reference window needs 50 studies that this version has answered here.',
  },
  WATCH_THRESHOLDS_INVALID: {
    kind: 'INPUT',
    sentence:
      'Each limit for a stop lies above the one for a warning; shares lie between 0 and 1, studies from 20 to 500.',
  },
  CRITERIA_MISSING: { kind: 'CONFLICT', sentence: 'Set the acceptance criteria first.' },
  CRITERIA_CHANGED: {
    kind: 'CONFLICT',
    sentence: 'The acceptance criteria changed after the evaluation. Evaluate again.',
  },
  CRITERIA_INVALID: {
    kind: 'INPUT',
    sentence: 'Give a sensitivity between 0 and 1 and a margin above 0 and up to 0.2.',
  },
  COHORT_NOT_FOUND: { kind: 'NOT_FOUND', sentence: 'There is no such cohort.' },
  COHORT_EMPTY: { kind: 'CONFLICT', sentence: 'No study of the cohort has a reference standard.' },
  COHORT_NAME_INVALID: {
    kind: 'INPUT',
    sentence: 'Give the cohort a name of 3 to 100 characters and at most 2,000 of description.',
  },
  COHORT_CHANGED: {
    kind: 'CONFLICT',
    sentence: 'Somebody else changed this cohort meanwhile. Look again before you save.',
  },
  COHORT_NOT_FROZEN: { kind: 'CONFLICT', sentence: 'The cohort is not frozen yet.' },
  FREEZING_UNDER_WAY: { kind: 'CONFLICT', sentence: 'This cohort is being frozen already.' },
  FREEZING_ENDED: { kind: 'CONFLICT', sentence: 'The freezing has ended already.' },
  FREEZING_FAILED: { kind: 'UNAVAILABLE', sentence: 'The freezing did not finish. Freeze the cohort again.' },
  COHORT_DEFINITION_INVALID: {
    kind: 'INPUT',
    sentence: 'A part of the cohort’s definition is not complete: give each its values, and ranges from low to high.',
  },
  COHORT_DEFINITION_TOO_LARGE: {
    kind: 'INPUT',
    sentence: 'Keep the definition to 64 parts, at most eight inside each other.',
  },
  COHORT_SNAPSHOT_DAMAGED: {
    kind: 'CONFLICT',
    sentence: 'The frozen cohort in storage is not what was frozen, so nothing is computed from it.',
  },
  COHORT_HAS_TRAINING_PATIENTS: {
    kind: 'CONFLICT',
    sentence: 'The cohort holds patients that the model was trained on.',
  },
  MODEL_CARD_MISSING: { kind: 'NOT_FOUND', sentence: 'This version came without a model card.' },
  RESCREENING_NOT_FOUND: { kind: 'NOT_FOUND', sentence: 'There is no such re-screening.' },
  RESCREENING_STEP_REFUSED: {
    kind: 'CONFLICT',
    sentence: 'The re-screening cannot do this any more. Look again at where it stands.',
  },
  VERSIONS_SAME: { kind: 'INPUT', sentence: 'Choose two different versions to compare.' },
  MODEL_FAILED: { kind: 'UNAVAILABLE', sentence: 'The model stopped without a result.' },
  SCREENING_FAILED: {
    kind: 'UNAVAILABLE',
    sentence: 'The screening did not finish. The study can be read without it.',
  },
  STORAGE_UNAVAILABLE: { kind: 'UNAVAILABLE', sentence: 'The film store does not answer. Try again in a moment.' },
  DATABASE_UNAVAILABLE: { kind: 'UNAVAILABLE', sentence: 'The database does not answer. Try again in a moment.' },
} as const satisfies Record<string, ErrorMeaning>;

export type ErrorCode = keyof typeof errorMeanings;

/** True for a code that stands in the table, for example one read back from the database. */
export function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(errorMeanings, code);
}

/** Where a sentence names the colleague who is the reason. */
const personPlace = '{person}';

interface DomainErrorOptions extends ErrorOptions {
  /** The colleague whom the sentence names; for the person on the screen, never for a log. */
  readonly person?: string;
}

/**
 * An expected failure. `detail` names codes, attributes and counts for the log and for programs, never a patient.
 * `message` is the sentence for the person; the technical cause goes in `cause`.
 */
export class DomainError extends Error {
  readonly code: ErrorCode;
  readonly kind: ErrorKind;
  readonly detail: Readonly<Record<string, string | number>>;
  /** Whom the sentence names, if anybody. */
  readonly person: string | null;

  constructor(
    code: ErrorCode,
    detail: Readonly<Record<string, string | number>> = {},
    { person, ...options }: DomainErrorOptions = {},
  ) {
    super(errorMeanings[code].sentence.replace(personPlace, person ?? 'Somebody else'), options);
    this.name = 'DomainError';
    this.code = code;
    this.kind = errorMeanings[code].kind;
    this.detail = detail;
    this.person = person ?? null;
  }
}

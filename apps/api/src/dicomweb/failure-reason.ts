import type { ErrorCode } from '@plumbline/domain';

/** Failure Reason (0008,1197) of a Store Instances Response: PS3.18 table I.2-2, PS3.4 table B.2-1, PS3.7 annex C. */
const outOfResources = 0xa700;
const dataSetDoesNotMatch = 0xa900;
const cannotUnderstand = 0xc000;
const transferSyntaxNotSupported = 0xc122;
const processingFailure = 0x0110;
const duplicateInstance = 0x0111;

const reasons: Partial<Record<ErrorCode, number>> = {
  FILM_NOT_DICOM: cannotUnderstand,
  FILM_TRUNCATED: cannotUnderstand,
  FILM_UNDECODABLE: cannotUnderstand,
  FILM_COMPRESSION_UNKNOWN: transferSyntaxNotSupported,
  FILM_INCOMPLETE: dataSetDoesNotMatch,
  FILM_PATIENT_MISSING: dataSetDoesNotMatch,
  FILM_HAS_NO_PIXELS: dataSetDoesNotMatch,
  FILM_NOT_SINGLE_GREY: dataSetDoesNotMatch,
  FILM_NOT_RADIOGRAPH: dataSetDoesNotMatch,
  FILM_VIEW_UNKNOWN: dataSetDoesNotMatch,
  FILM_NOT_OF_ADDRESSED_STUDY: dataSetDoesNotMatch,
  FILM_OF_ANOTHER_STUDY: dataSetDoesNotMatch,
  STUDY_OF_ANOTHER_PATIENT: dataSetDoesNotMatch,
  PATIENT_MISMATCH: dataSetDoesNotMatch,
  FILM_CHANGED: duplicateInstance,
  FILM_TOO_LARGE: outOfResources,
  STORAGE_UNAVAILABLE: outOfResources,
  DATABASE_UNAVAILABLE: outOfResources,
};

/** DICOM's number for why a film was refused. */
export function failureReasonOf(code: ErrorCode): number {
  return reasons[code] ?? processingFailure;
}

import { DomainError, type ErrorCode } from '../errors.ts';

/** A member of the clinic, as far as a refusal has to name them. */
export interface NamedPerson {
  readonly id: string;
  readonly displayName: string;
}

/** What decides about who may work on a study. */
export interface AssignedStudy {
  readonly awaitsReading: boolean;
  readonly version: number;
  readonly assignee: NamedPerson | null;
}

/**
 * Why the person may not change who works on the study, or null. Somebody else's take is said before a mere change, since
 * it explains it.
 *
 * @param version the one that the person saw
 */
export function changeRefusal(study: AssignedStudy, person: { readonly id: string; readonly version: number }) {
  if (!study.awaitsReading) return new DomainError('STUDY_NOT_WAITING');
  if (study.version === person.version) return null;
  const { assignee } = study;
  return assignee === null || assignee.id === person.id
    ? new DomainError('STUDY_CHANGED')
    : refusalNaming('STUDY_TAKEN', assignee);
}

/**
 * Why the person may not take the study, or null: another one has it, or the person has read it already, since a second
 * reading and an adjudication are another person's.
 */
export function takeRefusal(
  study: AssignedStudy & { readonly readerIds: readonly string[] },
  person: NamedPerson & { readonly version: number },
): DomainError | null {
  const changed = changeRefusal(study, person);
  if (changed !== null) return changed;
  if (study.assignee !== null && study.assignee.id !== person.id) return refusalNaming('STUDY_TAKEN', study.assignee);
  return readBefore(study, person);
}

/**
 * Why the person may not sign the study, or null. What a colleague works on is signed by them, or by whoever has taken it
 * over: two people would read it without knowing of each other, and one of them for nothing.
 *
 * @param version the one that the person saw
 */
export function signingRefusal(
  { assignee, version }: Pick<AssignedStudy, 'assignee' | 'version'>,
  person: { readonly id: string; readonly version: number },
): DomainError | null {
  const isSeen = version === person.version;
  if (assignee !== null && assignee.id !== person.id) {
    return refusalNaming(isSeen ? 'STUDY_OF_COLLEAGUE' : 'STUDY_TAKEN', assignee);
  }
  return isSeen ? null : new DomainError('STUDY_CHANGED');
}

/** Why the study may not be handed to the person, or null. */
export function readBefore(study: { readonly readerIds: readonly string[] }, person: NamedPerson): DomainError | null {
  return study.readerIds.includes(person.id) ? refusalNaming('STUDY_READ_BEFORE', person) : null;
}

function refusalNaming(code: ErrorCode, person: NamedPerson): DomainError {
  return new DomainError(code, {}, { person: person.displayName });
}

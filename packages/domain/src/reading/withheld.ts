import type { FilmFindingCode, ReadingStatus } from '@plumbline/database/enums';

/** What a member has to do with the reading of a study. */
export interface ReaderStanding {
  /** Whether the member may sign readings at all. */
  readonly isReader: boolean;
  /** Whether the member has signed a reading of the study. */
  readonly hasSigned: boolean;
  /** Whether the member's blinded decision on the study is stored. */
  readonly hasBlindedRead: boolean;
}

/** What of a study is not shown to a member yet. */
export interface Withheld {
  /** Everything that the models say of it. */
  readonly result: boolean;
  /** The other reader's reading and all that follows from it. */
  readonly readings: boolean;
}

/**
 * Whether a finding of a film is told. That a film lies in the place of the other view is, also to who reads blinded: it
 * says nothing of the patient, and a pair that nobody may set right would be read as it lies. All others are kept back with
 * the result: what a model finds strange in a spine says something of the spine.
 */
export function isFindingTold({ result }: Pick<Withheld, 'result'>, finding: FilmFindingCode): boolean {
  return !result || finding === 'SWAPPED' || finding === 'NOT_THIS_VIEW';
}

/**
 * Whether a colleague's free words on the study, a comment or the reason of an escalation, are kept back: they may speak of
 * the result or of the first reading, and nobody can tell before they are read. Whoever is not to know the one or the other
 * sees that something was written and by whom, and reads it once nothing is withheld any more.
 */
export function areWordsWithheld({ result, readings }: Withheld, { isOwn }: { readonly isOwn: boolean }): boolean {
  return !isOwn && (result || readings);
}

/**
 * The first two readers of a clinic that wants it decide before the screening result is shown; the second reader of any
 * clinic decides before the first reading is. From the adjudication on nothing is withheld: that person knows both
 * readings, which speak of the result. Whoever signs no readings has nothing to be influenced in.
 */
export function withheldFrom(
  { isReader, hasSigned, hasBlindedRead }: ReaderStanding,
  readingStatus: ReadingStatus,
  { blindedFirstRead }: { readonly blindedFirstRead: boolean },
): Withheld {
  const isIndependent = isReader && !hasSigned;
  const awaitsIndependent = readingStatus === 'UNREAD' || readingStatus === 'SECOND_READ';
  return {
    result: blindedFirstRead && isIndependent && awaitsIndependent && !hasBlindedRead,
    readings: isIndependent && readingStatus === 'SECOND_READ',
  };
}

import type { ReadingStatus } from '@plumbline/database/enums';

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

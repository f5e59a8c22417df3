/** Why a figure cannot be given; the same words for every function of the package. */
export type StatisticsErrorCode =
  | 'EMPTY'
  | 'SINGLE_CLASS'
  | 'NOT_FINITE'
  | 'LENGTH_MISMATCH'
  | 'OUT_OF_RANGE'
  | 'ZERO_CELL'
  | 'ZERO_VARIANCE'
  | 'NOT_CONVERGED';

/** A figure that the input does not determine; thrown in place of a NaN. The message is a sentence for a person. */
export class StatisticsError extends Error {
  override readonly name = 'StatisticsError';
  readonly code: StatisticsErrorCode;

  constructor(code: StatisticsErrorCode, sentence: string) {
    super(sentence);
    this.code = code;
  }
}

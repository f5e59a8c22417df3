/** Both tail probabilities of a distribution at one point, each with its own relative precision. */
export interface Tails {
  /** P(X ≤ x). */
  readonly lower: number;
  /** P(X > x), computed itself rather than as 1 − lower where it is the smaller. */
  readonly upper: number;
}

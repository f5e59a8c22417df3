import { createHash } from 'node:crypto';

const drawnBytes = 6;

/**
 * Whether a study whose two readers agree is among those that a third person reads all the same. Adjudicating
 * disagreements alone would be discrepant resolution, which biases sensitivity and specificity (FDA, Statistical Guidance
 * on Reporting Results from Studies Evaluating Diagnostic Tests, 2007).
 *
 * The draw is a hash of the study's id and not a throw of dice, so that it can be repeated: an amendment does not draw
 * again, and an audit finds the same studies. A larger share draws the same studies and more.
 *
 * @param share between 0, none, and 1, all
 */
export function isConcordantSample(studyId: string, share: number): boolean {
  const digest = createHash('sha256').update(`concordant-sample/${studyId}`).digest();
  return digest.readUIntBE(0, drawnBytes) / 256 ** drawnBytes < share;
}

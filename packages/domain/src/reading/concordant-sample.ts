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
  return hashOf(studyId) / 2 ** 32 < share;
}

/**
 * 32 bits, evenly spread also over ids that differ in one place: FNV-1a (draft-eastlake-fnv), then MurmurHash3's
 * finalizer. Nobody gains by choosing an id, so it need not be hard to invert.
 */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/**
 * A probability as a word, on the calibrated scale of the IPCC's guidance note on uncertainty (Mastrandrea et al. 2010):
 * the same word always means the same range.
 */
export function probabilityWords(probability: number): string {
  if (probability > 0.9) return 'very likely';
  if (probability > 0.66) return 'likely';
  if (probability >= 0.33) return 'about as likely as not';
  if (probability >= 0.1) return 'unlikely';
  return 'very unlikely';
}

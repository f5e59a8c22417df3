import type { ReadingContent } from '@plumbline/domain';

/** A reading that accepts a result, and as little else as a reading can say. */
export const accepted: ReadingContent = {
  verdict: 'ACCEPT',
  verdictReason: null,
  scoliosis: 'PRESENT',
  cmsSuspicion: 'NONE',
  curvePattern: null,
  curves: [],
  coronalBalanceMm: null,
  kyphosisDegrees: null,
  filmQuality: 'GOOD',
  comment: null,
};

/** The same of a study without a result. */
export const unaided: ReadingContent = { ...accepted, verdict: null };

import { wilsonInterval } from '@plumbline/statistics';
import type { Share } from '../release/evaluate-task.ts';

/** What a version said of a study, and what turned out to be true of it. */
export interface ConfirmedOutcome {
  readonly flagged: boolean;
  readonly present: boolean;
  /** When the reference standard was recorded. */
  readonly recordedAt: Date;
}

/** Accuracy among the studies whose reference standard was recorded in the days before an instant. */
export interface AccuracyAt {
  readonly at: Date;
  readonly sensitivity: Share;
  readonly positivePredictiveValue: Share;
}

const dayMs = 24 * 3600 * 1000;
const rolledDays = 90;
const points = 13;

/**
 * Sensitivity and PPV over the last 90 days, at each of the last 13 weeks, the oldest first; 95 % Wilson. Only studies with a
 * reference standard count, and mostly flagged ones get an MRI: sensitivity then looks better than it is (verification bias,
 * Begg C, Greenes R. Biometrics 39 (1983) 207–215), which whoever shows it has to say.
 */
export function rollingAccuracy(outcomes: readonly ConfirmedOutcome[], now: Date): AccuracyAt[] {
  return Array.from({ length: points }, (_, place) => {
    const at = new Date(now.getTime() - (points - 1 - place) * 7 * dayMs);
    const from = new Date(at.getTime() - rolledDays * dayMs);
    const own = outcomes.filter(({ recordedAt }) => recordedAt > from && recordedAt <= at);
    const right = own.filter(({ flagged, present }) => flagged && present).length;
    return {
      at,
      sensitivity: shareOf(right, own.filter(({ present }) => present).length),
      positivePredictiveValue: shareOf(right, own.filter(({ flagged }) => flagged).length),
    };
  });
}

function shareOf(count: number, total: number): Share {
  if (total === 0) return { count, total, estimate: 0, lower: 0, upper: 1 };
  const { estimate, lower, upper } = wilsonInterval(count, total);
  return { count, total, estimate, lower, upper };
}

import { DomainError } from '../errors.ts';

/** When a clinic is warned, and when a version is taken out. */
export interface WatchThresholds {
  /** A window reaches back, 14 days at most, until it holds so many studies; with fewer no comparison is made. */
  readonly minimumStudies: number;
  /** Population stability index; a shift that is certain but smaller is no news. */
  readonly warningIndex: number;
  readonly stopIndex: number;
  /** Shares of the runs that break. */
  readonly warningFailures: number;
  readonly stopFailures: number;
  /** Shares of the signed verdicts that reject the result. */
  readonly warningRejections: number;
  readonly stopRejections: number;
}

/** Below 0.1 an index is stable by custom and above 0.25 a shift (Yurdakul, Naranjo 2020); the rest is this platform's own. */
export const defaultWatchThresholds: WatchThresholds = {
  minimumStudies: 30,
  warningIndex: 0.1,
  stopIndex: 0.25,
  warningFailures: 0.05,
  stopFailures: 0.25,
  warningRejections: 0.2,
  stopRejections: 0.4,
};

/**
 * @throws DomainError WATCH_THRESHOLDS_INVALID unless each stop lies above its warning, shares between 0 and 1, indices
 * above 0 and up to 5, and the studies from 20 to 500
 */
export function requireWatchThresholds(thresholds: WatchThresholds): void {
  const { minimumStudies, warningIndex, stopIndex, warningFailures, stopFailures, ...rest } = thresholds;
  const isOrdered = (warning: number, stop: number, most: number) => warning > 0 && stop > warning && stop <= most;
  const isSound =
    Number.isInteger(minimumStudies) &&
    minimumStudies >= 20 &&
    minimumStudies <= 500 &&
    isOrdered(warningIndex, stopIndex, 5) &&
    isOrdered(warningFailures, stopFailures, 1) &&
    isOrdered(rest.warningRejections, rest.stopRejections, 1);
  if (!isSound) throw new DomainError('WATCH_THRESHOLDS_INVALID');
}

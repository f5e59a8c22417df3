import { requireCount } from '../input/require-count.ts';
import { requireLevel } from '../input/require-level.ts';

export interface BootstrapOptions {
  /** A whole number; the same seed gives the same interval. */
  readonly seed: number;
  readonly replicates?: number;
  readonly level?: number;
}

/** The options with 2,000 replicates and a level of 0.95 where none are given. Throws NOT_FINITE and OUT_OF_RANGE. */
export function resolveBootstrapOptions(options: BootstrapOptions): Required<BootstrapOptions> {
  const { seed, replicates = 2000, level = 0.95 } = options;
  requireCount(replicates, 'number of replicates', 2);
  requireLevel(level);
  return { seed, replicates, level };
}

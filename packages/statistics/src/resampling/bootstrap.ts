import { requireCount } from '../input/require-count.ts';
import type { BootstrapOptions } from './bootstrap-options.ts';
import { type Bootstrap, clusteredBootstrap, type Statistic } from './clustered-bootstrap.ts';

/** A percentile bootstrap interval over independent cases: `clusteredBootstrap` with each case its own patient. */
export function bootstrap(cases: number, statistic: Statistic, options: BootstrapOptions): Bootstrap {
  requireCount(cases, 'number of cases');
  return clusteredBootstrap(
    Float64Array.from({ length: cases }, (_, index) => index),
    statistic,
    options,
  );
}

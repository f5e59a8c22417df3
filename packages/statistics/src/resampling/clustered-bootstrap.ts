import type { Interval } from '../interval.ts';
import { StatisticsError } from '../statistics-error.ts';
import { type BootstrapOptions, resolveBootstrapOptions } from './bootstrap-options.ts';
import { percentileInterval } from './percentile-interval.ts';
import type { Random } from './random.ts';
import { seededRandom } from './seeded-random.ts';

export interface Bootstrap extends Interval {
  /** The statistic of the cases as they are. */
  readonly estimate: number;
  readonly standardError: number;
  readonly replicates: number;
  /** Samples whose statistic had no value, as without a case of one class, and that were drawn again. */
  readonly redrawn: number;
}

/** Gives the figure of the cases at these positions, which may repeat; throws StatisticsError where it has no value. */
export type Statistic = (cases: Uint32Array) => number;

/** The positions of the cases of each cluster, in the order in which the clusters first appear. */
function membersOf(clusters: ArrayLike<number>): readonly Uint32Array[] {
  const members = new Map<number, number[]>();
  for (let index = 0; index < clusters.length; index += 1) {
    const cluster = clusters[index] ?? 0;
    const known = members.get(cluster);
    if (known) known.push(index);
    else members.set(cluster, [index]);
  }
  return Array.from(members.values(), (indices) => Uint32Array.from(indices));
}

/** As many clusters as there are, with replacement, each with all its cases. */
function draw(members: readonly Uint32Array[], random: Random): Uint32Array {
  const drawn = Array.from(members, () => members[random.below(members.length)] ?? new Uint32Array());
  const cases = new Uint32Array(drawn.reduce((sum, { length }) => sum + length, 0));
  let place = 0;
  for (const indices of drawn) {
    cases.set(indices, place);
    place += indices.length;
  }
  return cases;
}

/** The statistic, or null where the sample does not determine it. */
function valueIn(statistic: Statistic, cases: Uint32Array): number | null {
  try {
    const value = statistic(cases);
    return Number.isFinite(value) ? value : null;
  } catch (error) {
    if (error instanceof StatisticsError) return null;
    throw error;
  }
}

function spreadOf(values: Float64Array): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
}

/**
 * A percentile bootstrap interval that draws whole clusters: `clusters` names the patient of each case.
 *
 * Assumes independent patients, however alike the cases of one are. Samples without a value are drawn again; more of them than
 * replicates are NOT_CONVERGED. Throws EMPTY, NOT_FINITE, OUT_OF_RANGE and what the statistic throws
 * for the cases as they are.
 * Source: Davison A, Hinkley D. Bootstrap Methods and their Application (1997), 3.8.
 */
export function clusteredBootstrap(
  clusters: ArrayLike<number>,
  statistic: Statistic,
  options: BootstrapOptions,
): Bootstrap {
  const { seed, replicates, level } = resolveBootstrapOptions(options);
  if (clusters.length === 0) throw new StatisticsError('EMPTY', 'There are no cases.');
  const estimate = statistic(Uint32Array.from({ length: clusters.length }, (_, index) => index));
  if (!Number.isFinite(estimate)) throw new StatisticsError('NOT_FINITE', 'The statistic of the cases is not finite.');
  const members = membersOf(clusters);
  const random = seededRandom(seed);
  const values = new Float64Array(replicates);
  let redrawn = 0;
  for (let replicate = 0; replicate < replicates; ) {
    const value = valueIn(statistic, draw(members, random));
    if (value !== null) {
      values[replicate] = value;
      replicate += 1;
    } else if (++redrawn > replicates) {
      throw new StatisticsError('NOT_CONVERGED', 'Most samples of the bootstrap have no value.');
    }
  }
  const interval = percentileInterval(values, level);
  return { ...interval, estimate, standardError: spreadOf(values), replicates, redrawn };
}

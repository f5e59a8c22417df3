import { availableParallelism, cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { deLong, deLongPairedTest, rocCurve, seededRandom, thinCurve } from '@plumbline/statistics';
import type { BenchResult } from './main.ts';
import { best, type Cases, openPeers, type Peer } from './roc-peers.ts';

/** The budget of the whole: ROC with DeLong's interval over a million results. */
const budgetSeconds = 1;

/**
 * AUROC with DeLong's variance over a million results on one core, from typed arrays to the interval, against the area alone
 * in scikit-learn and area and variance in pROC, in the same run on the same numbers, where they are installed. Each figure is the
 * best of as many rounds; ours stand before and after the others'.
 */
export async function statisticsBench(args: readonly string[]): Promise<BenchResult> {
  const { values } = parseArgs({
    args: [...args],
    options: { cases: { type: 'string', default: '1000000' }, rounds: { type: 'string', default: '5' } },
  });
  const rounds = Number(values.rounds);
  const cases = seededCases(Number(values.cases));
  const before = secondsOf(rounds, () => deLong(cases.labels, cases.scores));
  const second = cases.scores.map((score, index) => score + ((index * 7919) % 1013) / 2000);
  const paired = secondsOf(rounds, () => deLongPairedTest(cases.labels, cases.scores, second));
  const curve = secondsOf(rounds, () => thinCurve(rocCurve(cases.labels, cases.scores)));
  const { sklearn, pRoc } = await openPeers(cases, 2 * rounds);
  const after = secondsOf(rounds, () => deLong(cases.labels, cases.scores));
  const found = deLong(cases.labels, cases.scores);
  const seconds = best([...before, ...after]);
  const peer = sklearn?.seconds ?? pRoc?.seconds;
  return {
    name: 'statistics',
    ratio: rounded((peer ?? budgetSeconds) / seconds),
    against: againstOf(sklearn, pRoc),
    seconds: rounded(seconds),
    raw: {
      machine: `${availableParallelism()} × ${cpus()[0]?.model ?? 'unknown'}, load ${loadavg()[0]?.toFixed(1)}`,
      cases: cases.labels.length,
      auroc: found.auroc,
      deLongVariance: found.variance,
      firstRoundSeconds: rounded(before[0] ?? Number.NaN),
      thinnedCurveSeconds: rounded(best(curve)),
      pairedTestSeconds: rounded(best(paired)),
      ...rawOf('sklearn', sklearn, found),
      ...rawOf('pROC', pRoc, found),
    },
  };
}

function againstOf(sklearn: Peer | null, pRoc: Peer | null): string {
  if (sklearn) return `scikit-learn ${sklearn.version} roc_auc_score, the area alone, seconds`;
  if (pRoc) return `pROC ${pRoc.version} area and DeLong variance, seconds (scikit-learn is not installed)`;
  return `the budget of ${budgetSeconds} s: neither scikit-learn nor pROC is installed`;
}

function rawOf(name: string, peer: Peer | null, found: { auroc: number; variance: number }) {
  if (peer === null) return { [name]: 'not installed' };
  return {
    [name]: peer.version,
    [`${name}Seconds`]: rounded(peer.seconds),
    [`${name}AurocDistance`]: Math.abs(peer.auroc - found.auroc),
    ...(peer.variance === null ? {} : { [`${name}VarianceDistance`]: Math.abs(peer.variance - found.variance) }),
  };
}

/** Three of ten cases with the condition, scores that overlap and seldom tie. */
function seededCases(count: number): Cases {
  const random = seededRandom(1);
  const labels = Uint8Array.from({ length: count }, () => Number(random.below(10) < 3));
  const scores = Float64Array.from(labels, (label) => (random.next() + random.next()) / 2 ** 32 + label * 0.4);
  return { labels, scores };
}

function secondsOf(rounds: number, work: () => unknown): number[] {
  return Array.from({ length: rounds }, () => {
    const start = performance.now();
    work();
    return (performance.now() - start) / 1000;
  });
}

function rounded(value: number): number {
  return Number(value.toPrecision(4));
}

import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { deLong, deLongPairedTest, rocCurve, seededRandom, thinCurve } from '@plumbline/statistics';
import type { BenchResult } from './main.ts';

const run = promisify(execFile);

/** The budget of the whole: ROC with DeLong's interval over a million results. */
const budgetSeconds = 1;

/** Reads labels and scores from the two files, and prints the area and the seconds of each round, without the reading. */
const sklearnScript = `
import json, sys, time
import numpy, sklearn
from sklearn.metrics import roc_auc_score
labels = numpy.fromfile(sys.argv[1], dtype=numpy.uint8)
scores = numpy.fromfile(sys.argv[2], dtype=numpy.float64)
seconds = []
for _ in range(int(sys.argv[3])):
    start = time.perf_counter()
    area = roc_auc_score(labels, scores)
    seconds.append(time.perf_counter() - start)
print(json.dumps({"version": sklearn.__version__, "auroc": area, "seconds": seconds}))
`;

const pRocScript = `
suppressMessages(library(pROC))
given <- commandArgs(TRUE)
n <- file.size(given[1])
labels <- readBin(given[1], "integer", n, size = 1, signed = FALSE)
scores <- readBin(given[2], "double", n)
seconds <- numeric(0)
for (round in seq_len(as.integer(given[3]))) {
  start <- proc.time()[["elapsed"]]
  curve <- roc(labels, scores, levels = 0:1, direction = "<", quiet = TRUE)
  area <- as.numeric(auc(curve))
  variance <- var(curve, method = "delong")
  seconds <- c(seconds, proc.time()[["elapsed"]] - start)
}
cat(sprintf('{"version": "%s", "auroc": %.17g, "variance": %.17g, "seconds": [%s]}',
  packageVersion("pROC"), area, variance, paste(seconds, collapse = ",")))
`;

interface Peer {
  readonly version: string;
  readonly auroc: number;
  /** Of its best round. */
  readonly seconds: number;
  readonly variance: number | null;
}

interface Cases {
  readonly labels: Uint8Array;
  readonly scores: Float64Array;
}

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

async function openPeers({ labels, scores }: Cases, rounds: number) {
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-statistics-'));
  const files = [join(folder, 'labels'), join(folder, 'scores')] as const;
  try {
    await writeFile(files[0], labels);
    await writeFile(files[1], new Uint8Array(scores.buffer, scores.byteOffset, scores.byteLength));
    const given = [...files, String(rounds)];
    const sklearn =
      (await peerBy('/usr/bin/python3', ['-c', sklearnScript, ...given])) ??
      (await peerBy('python3', ['-c', sklearnScript, ...given]));
    return { sklearn, pRoc: await peerBy('Rscript', ['-e', pRocScript, ...given]) };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Null where the program or its package is not there; what it said instead goes to stderr. */
async function peerBy(program: string, given: readonly string[]): Promise<Peer | null> {
  try {
    const { stdout } = await run(program, given, { env: { ...process.env, OMP_NUM_THREADS: '1' } });
    const said: unknown = JSON.parse(stdout);
    return peerOf(new Map(typeof said === 'object' && said ? Object.entries(said) : []));
  } catch (error) {
    process.stderr.write(
      `${program} takes no part: ${error instanceof Error ? error.message.split('\n')[0] : error}\n`,
    );
    return null;
  }
}

function peerOf(fields: ReadonlyMap<string, unknown>): Peer {
  const seconds = fields.get('seconds');
  const variance = fields.get('variance');
  return {
    version: String(fields.get('version')),
    auroc: Number(fields.get('auroc')),
    seconds: best(Array.isArray(seconds) ? seconds.map(Number) : []),
    variance: variance === undefined ? null : Number(variance),
  };
}

/** The least disturbed round: other work on the machine only ever adds. */
function best(values: readonly number[]): number {
  return Math.min(...values);
}

function rounded(value: number): number {
  return Number(value.toPrecision(4));
}

import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

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

/** What another library found, and how long it took. */
export interface Peer {
  readonly version: string;
  readonly auroc: number;
  /** Of its best round. */
  readonly seconds: number;
  readonly variance: number | null;
}

export interface Cases {
  readonly labels: Uint8Array;
  readonly scores: Float64Array;
}

/** The area by scikit-learn, and area and variance by pROC, of the same numbers; null where one is not installed. */
export async function openPeers({ labels, scores }: Cases, rounds: number) {
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
export function best(values: readonly number[]): number {
  return Math.min(...values);
}

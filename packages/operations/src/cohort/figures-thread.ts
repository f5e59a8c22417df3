import { parentPort, workerData } from 'node:worker_threads';
import {
  cohortAnalysis,
  cohortComparison,
  DomainError,
  decodeSnapshot,
  figuresFile,
  membersCsv,
} from '@plumbline/domain';
import type { FiguresKind, FiguresReply, FiguresTask, FiguresThreadData, FiguresWork } from './figures-work.ts';
import { sha256Hex } from './sha256-hex.ts';

/**
 * The thread that makes figures of one frozen cohort, once. It proves the bytes first: nothing is computed from what is not what was
 * frozen.
 */
function reply({ bytes, snapshotSha256, task }: FiguresThreadData): FiguresReply {
  try {
    if (sha256Hex(bytes) !== snapshotSha256) throw new DomainError('COHORT_SNAPSHOT_DAMAGED');
    return { result: resultOf(bytes, snapshotSha256, task) };
  } catch (error) {
    if (error instanceof DomainError) return { code: error.code };
    throw error;
  }
}

function resultOf(bytes: Uint8Array, sha256: string, task: FiguresTask): FiguresWork[FiguresKind]['result'] {
  const text = (value: string) => new TextEncoder().encode(value);
  switch (task.kind) {
    case 'ANALYSIS':
      return cohortAnalysis(decodeSnapshot(bytes), sha256, task.request);
    case 'COMPARISON':
      return cohortComparison(decodeSnapshot(bytes), sha256, task.request);
    case 'FILE':
      return text(`${JSON.stringify(figuresFile(bytes, sha256, task.request, sha256Hex))}\n`);
    case 'MEMBERS':
      return text(membersCsv(decodeSnapshot(bytes), task.request));
  }
}

const data: FiguresThreadData = workerData;
parentPort?.postMessage(reply(data));

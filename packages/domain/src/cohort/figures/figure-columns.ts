import type { Task } from '@plumbline/database/enums';
import { type CohortSnapshot, noCode, type ReadingColumns, snapshotCodes } from '../cohort-snapshot.ts';
import { groupingsOf } from './groupings-of.ts';
import type { FigureColumns, ReaderColumn } from './task-columns.ts';

/** What a snapshot says of one of its versions in one task. Columns that need no change are the snapshot's own memory. */
export function figureColumns(snapshot: CohortSnapshot, version: number, task: Task): FigureColumns {
  const results = snapshot.versions[version]?.tasks[task];
  const turns = ['FIRST', 'SECOND'] as const;
  return {
    task: {
      truth: snapshot.truth[task],
      probability: results?.probability ?? new Float64Array(),
      outcome: results?.outcome ?? new Uint8Array(),
      patient: snapshot.patient,
    },
    groupings: groupingsOf(snapshot),
    readers: turns.flatMap((turn) => readersOf(turn, snapshot.readings[turn], task)),
  };
}

function readersOf(turn: ReaderColumn['turn'], reading: ReadingColumns, task: Task): readonly ReaderColumn[] {
  const words = {
    SCOLIOSIS: [scoliosisWords(reading.blindedScoliosis), scoliosisWords(reading.scoliosis)],
    CMS: [cmsWords(reading.blindedCmsSuspicion), cmsWords(reading.cmsSuspicion)],
  }[task];
  return words.map((said, place) => ({ turn, isBlinded: place === 0, words: said }));
}

/** UNCERTAIN is no word. */
function scoliosisWords(codes: Uint8Array): Uint8Array {
  const words = { PRESENT: 1, ABSENT: 0, UNCERTAIN: noCode };
  const meaning = snapshotCodes.scoliosis.map((word) => words[word]);
  return codes.map((code) => meaning[code] ?? noCode);
}

/** A suspicion, however weak, is a word for it: that is what leads to an MRI. */
function cmsWords(codes: Uint8Array): Uint8Array {
  const words = { NONE: 0, POSSIBLE: 1, PROBABLE: 1 };
  const meaning = snapshotCodes.cmsSuspicion.map((word) => words[word]);
  return codes.map((code) => meaning[code] ?? noCode);
}

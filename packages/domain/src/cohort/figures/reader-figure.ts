import { type AccuracyMeasures, accuracyMeasures, type TwoByTwoTable, twoByTwoTable } from '@plumbline/statistics';
import { noCode } from '../cohort-snapshot.ts';
import { type AgreementFigure, agreementFigure } from './agreement-figure.ts';
import { isDecided } from './cases-of.ts';
import { type PairedShares, pairedShares } from './paired-shares.ts';
import { positionsWhere } from './positions-where.ts';
import type { ReaderColumn, TaskColumns } from './task-columns.ts';
import { valuesAt } from './values-at.ts';

/** A turn of reading beside the model: agreement between the two, and each against the reference standard. */
export interface ReaderFigure {
  readonly turn: ReaderColumn['turn'];
  readonly isBlinded: boolean;
  /** The model first, the reader second. */
  readonly agreement: AgreementFigure;
  /** Null where no study that both decided has a reference standard. */
  readonly accuracy: ReaderAccuracy | null;
}

export interface ReaderAccuracy {
  /** The reader against the reference standard, over the studies that the model decided too. */
  readonly table: TwoByTwoTable;
  readonly measures: AccuracyMeasures;
  /** Right by the model first, by the reader second, over the same studies. */
  readonly sensitivity: PairedShares | null;
  readonly specificity: PairedShares | null;
}

/** Null where no study has a word of both. `words` are the model's, as a reader would say them. */
export function readerFigure(
  task: TaskColumns,
  words: Uint8Array,
  { turn, isBlinded, words: said }: ReaderColumn,
  level: number,
): ReaderFigure | null {
  const agreement = agreementFigure(words, said, level);
  return agreement === null ? null : { turn, isBlinded, agreement, accuracy: accuracyOf(task, words, said, level) };
}

function accuracyOf(task: TaskColumns, words: Uint8Array, said: Uint8Array, level: number): ReaderAccuracy | null {
  const positions = positionsWhere(
    said.length,
    (index) => task.truth[index] !== noCode && said[index] !== noCode && isDecided(task, index),
  );
  if (positions.length === 0) return null;
  const at = (column: Uint8Array) => valuesAt(column, positions, new Uint8Array(positions.length));
  const labels = at(task.truth);
  const flags = [at(words), at(said)] as const;
  const table = twoByTwoTable(labels, new Float64Array(flags[1]), 1);
  return {
    table,
    measures: accuracyMeasures(table, level),
    sensitivity: pairedShares(labels, flags, 1, level),
    specificity: pairedShares(labels, flags, 0, level),
  };
}

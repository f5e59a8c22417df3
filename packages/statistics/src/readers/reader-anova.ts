/** The two-way layout of areas, `areas[modality][reader]`, with one area a cell. */
export interface ReaderAnova {
  readonly modalityMeans: readonly number[];
  readonly ofModalities: number;
  readonly ofReaders: number;
  readonly ofInteraction: number;
  /** MS(R) of each modality alone. */
  readonly ofReadersIn: readonly number[];
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function squaresAround(values: readonly number[], centre: number): number {
  return values.reduce((sum, value) => sum + (value - centre) ** 2, 0);
}

/** Mean squares of modalities, readers and their interaction. */
export function readerAnova(areas: readonly (readonly number[])[]): ReaderAnova {
  const modalities = areas.length;
  const readers = areas[0]?.length ?? 0;
  const modalityMeans = areas.map(meanOf);
  const readerMeans = Array.from({ length: readers }, (_, reader) => meanOf(areas.map((row) => row[reader] ?? 0)));
  const grand = meanOf(modalityMeans);
  const residuals = areas.flatMap((row, modality) =>
    row.map((area, reader) => area - (modalityMeans[modality] ?? 0) - (readerMeans[reader] ?? 0) + grand),
  );
  return {
    modalityMeans,
    ofModalities: (readers * squaresAround(modalityMeans, grand)) / (modalities - 1),
    ofReaders: (modalities * squaresAround(readerMeans, grand)) / (readers - 1),
    ofInteraction: squaresAround(residuals, 0) / ((modalities - 1) * (readers - 1)),
    ofReadersIn: areas.map((row, modality) => squaresAround(row, modalityMeans[modality] ?? 0) / (readers - 1)),
  };
}

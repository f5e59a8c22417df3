import { writeFile } from 'node:fs/promises';
import { View } from '@plumbline/database/enums';
import { judgeFilms, type Manifest, type StudyOutput } from '@plumbline/inference';
import type { PreparedStudy } from './prepare-study.ts';

interface Column {
  readonly name: string;
  /** Without the study. */
  readonly shape: readonly number[];
  readonly offset: number;
}

/**
 * What a bundle says of many studies, one row a study: logits and maps under the manifest's names, the probabilities
 * of the view classes and the distance of each film. What a study has not is NaN.
 */
export class ScreeningTable {
  readonly #manifest: Manifest;
  readonly #studies: readonly string[];
  readonly #columns: readonly Column[];
  readonly #rowLength: number;
  readonly #values: Float32Array;
  readonly #findings: Record<View, (string | null)[]>;

  constructor(manifest: Manifest, studies: readonly string[]) {
    this.#manifest = manifest;
    this.#studies = studies;
    this.#columns = columnsOf(manifest);
    this.#rowLength = this.#columns.reduce((sum, column) => sum + sizeOf(column), 0);
    this.#values = new Float32Array(this.#rowLength * studies.length).fill(Number.NaN);
    const none = () => studies.map(() => null);
    this.#findings = { CORONAL: none(), SAGITTAL: none() };
  }

  /** Writes down why films never reached the model. */
  refuse(row: number, { refusals }: PreparedStudy): void {
    for (const view of Object.values(View)) {
      const code = refusals[view];
      if (code !== undefined) this.#findings[view][row] = code;
    }
  }

  /** Writes down what the model says. */
  add(row: number, output: StudyOutput): void {
    for (const { architecture, logits, maps } of output.networks) {
      const network = this.#manifest.networks.find((candidate) => candidate.architecture === architecture);
      if (network === undefined) throw new RangeError(`The manifest has no network ${architecture}.`);
      this.#set(row, network.logits, logits);
      for (const { view, values } of maps) {
        this.#set(row, network.maps.find((map) => map.view === view)?.name ?? '', values);
      }
    }
    for (const { view, finding, viewProbabilities, distance } of judgeFilms(output, this.#manifest)) {
      this.#findings[view][row] = finding;
      const probabilities = this.#manifest.viewClasses.map((name) => viewProbabilities[name]);
      this.#set(row, `${view}_view_probabilities`, probabilities);
      this.#set(row, `${view}_distance`, [distance]);
    }
  }

  /** `path` gets the index as JSON, `path`.f32 the rows one after another, little-endian float32. */
  async write(path: string, heading: Readonly<Record<string, string>>): Promise<void> {
    const index = {
      ...heading,
      studies: this.#studies,
      findings: this.#findings,
      rowLength: this.#rowLength,
      columns: this.#columns,
    };
    await writeFile(`${path}.f32`, littleEndian(this.#values));
    await writeFile(path, JSON.stringify(index));
  }

  #set(row: number, name: string, values: ArrayLike<number>): void {
    const column = this.#columns.find((candidate) => candidate.name === name);
    if (column === undefined || values.length !== sizeOf(column)) {
      throw new RangeError(`"${name}" with ${values.length} values is no column.`);
    }
    this.#values.set(values, row * this.#rowLength + column.offset);
  }
}

function columnsOf({ networks, inputs, classes, viewClasses }: Manifest): Column[] {
  const shapes: [string, number[]][] = [
    ...networks.flatMap(({ logits, maps }): [string, number[]][] => [
      [logits, [classes.length]],
      ...maps.map(({ name, shape: [, ...shape] }): [string, number[]] => [name, shape]),
    ]),
    ...inputs.flatMap(({ view }): [string, number[]][] => [
      [`${view}_view_probabilities`, [viewClasses.length]],
      [`${view}_distance`, [1]],
    ]),
  ];
  let offset = 0;
  return shapes.map(([name, shape]) => {
    const column = { name, shape, offset };
    offset += sizeOf(column);
    return column;
  });
}

function sizeOf({ shape }: Pick<Column, 'shape'>): number {
  return shape.reduce((product, length) => product * length, 1);
}

function littleEndian(values: Float32Array): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(values.byteLength));
  for (const [index, value] of values.entries()) bytes.setFloat32(index * 4, value, true);
  return new Uint8Array(bytes.buffer);
}

import { parseArgs } from 'node:util';
import { type InferenceProcess, manifestSha256, openInferenceProcess } from '@plumbline/inference';
import { type PreparedStudy, prepareStudy } from './prepare-study.ts';
import { type ListedStudy, readFilmList } from './read-film-list.ts';
import { ScreeningTable } from './screening-table.ts';

const batchSize = 8;
const studiesBetweenReports = 200;

/** The films of one batch are prepared while the model computes the one before. */
async function screen(studies: readonly ListedStudy[], model: InferenceProcess): Promise<ScreeningTable> {
  const names = studies.map((listed) => listed.study);
  const table = new ScreeningTable(model.manifest, names);
  const prepare = (start: number) =>
    Promise.all(studies.slice(start, start + batchSize).map((study) => prepareStudy(study, model.manifest)));
  let next = prepare(0);
  for (let start = 0; start < studies.length; start += batchSize) {
    const batch = await next;
    const computed = run(batch, start, model, table);
    next = prepare(start + batchSize);
    await Promise.all([computed, next]);
    const done = Math.min(start + batchSize, studies.length);
    if (done % studiesBetweenReports < batchSize) console.error(`screened ${done} of ${studies.length} studies`);
  }
  return table;
}

/** Runs a batch once for each set of views that its studies have. */
async function run(batch: readonly PreparedStudy[], start: number, model: InferenceProcess, table: ScreeningTable) {
  const rows = batch.map((study, index) => ({ study, row: start + index, views: Object.keys(study.tensors).join() }));
  for (const { study, row } of rows) table.refuse(row, study);
  for (const [views, alike] of Map.groupBy(rows, (row) => row.views)) {
    if (views === '') continue;
    const outputs = await model.run(alike.map(({ study }) => study.tensors));
    for (const [index, output] of outputs.entries()) table.add(alike[index]?.row ?? -1, output);
  }
}

/** Screens a data set's folder exactly as the worker screens films, and writes what the model says, for the evaluation. */
async function main(): Promise<void> {
  const options = { model: { type: 'string' }, data: { type: 'string' }, out: { type: 'string' } } as const;
  const { model: modelFolder, data, out } = parseArgs({ options }).values;
  if (modelFolder === undefined || data === undefined || out === undefined) {
    throw new RangeError('Usage: node scripts/models/screen-folder.ts --model DIR --data DIR --out FILE');
  }
  const sha256 = await manifestSha256(modelFolder);
  const studies = await readFilmList(data);
  const model = await openInferenceProcess({ modelFolder, manifestSha256: sha256, provider: 'cpu' });
  try {
    const table = await screen(studies, model);
    await table.write(out, { manifestSha256: sha256, provider: model.provider });
  } finally {
    await model.close();
  }
}

await main();

import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readSettings } from '../env.ts';
import { runCommand } from '../stack/run-command.ts';
import { evaluationFilms } from './evaluation-films.ts';
import { evaluationModules, findPython } from './find-python.ts';

const usage = 'Usage: npm run models:evaluate -- --model models/NAME/VERSION [--data DIR …] [--quick]';

/** Evaluates a bundle on the phantom's test films, or on the data sets given; a quick run leaves the docs alone. */
async function main(): Promise<void> {
  const { root, dataDir } = readSettings();
  const { model, data, quick } = parseArgs({
    options: {
      model: { type: 'string' },
      data: { type: 'string', multiple: true },
      quick: { type: 'boolean', default: false },
    },
  }).values;
  if (model === undefined) throw new RangeError(usage);
  const films = join(dataDir, 'evaluation');
  const python = await findPython(root, evaluationModules);
  const folders = data ?? (await evaluationFilms(root, films));
  const docs = quick ? join(films, 'quick') : join(root, 'docs');
  const places = ['--page', join(docs, 'evaluation.md'), '--figures', join(docs, 'images', 'evaluation')];
  const sources = folders.flatMap((folder) => ['--data', resolve(folder)]);
  const args = ['-m', 'training.evaluate', '--model', resolve(model), ...sources, ...places];
  await runCommand(python, quick ? [...args, '--quick'] : args, { cwd: join(root, 'models') });
}

await main();

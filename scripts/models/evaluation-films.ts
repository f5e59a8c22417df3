import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from '../stack/run-command.ts';

/** Seeds that no training uses; 2 mm a pixel as in training, of which the models' canvas keeps about as much. */
const sets = [
  { preset: 'balanced', count: 1400, seed: 6_000_000 },
  { preset: 'matched', count: 1000, seed: 8_000_000 },
] as const;

/** The folders of the phantom's test films below `parent`, made when they are not there. */
export async function evaluationFilms(root: string, parent: string): Promise<string[]> {
  const folders: string[] = [];
  for (const { preset, count, seed } of sets) {
    const folder = join(parent, `${preset}-${count}-${seed}`);
    /** The manifest is written last: without it the films are not all there. */
    if (!existsSync(join(folder, 'manifest.csv'))) {
      console.log(`Making ${count} ${preset} studies in ${folder} …`);
      const wanted = ['--count', String(count), '--seed', String(seed), '--preset', preset, '--pixel-spacing', '2'];
      await runCommand('node', ['packages/phantom/src/main.ts', ...wanted, '--out', folder], { cwd: root });
    }
    folders.push(folder);
  }
  return folders;
}

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decodePixels } from '@plumbline/dicom';
import { openInferenceProcess, prepareTensor, type StudyOutput } from '@plumbline/inference';
import { renderPair, writeDicom } from '@plumbline/phantom';
import { expect, test } from 'vitest';
import { z } from 'zod';

const root = join(import.meta.dirname, '../../..');

/** Written by `python3 -m training.write_expected`: what PyTorch says of phantom pairs, which are drawn anew here. */
const expectedSchema = z.object({
  model: z.string(),
  studies: z.array(z.object({ study: z.string(), outputs: z.record(z.string(), z.array(z.number())) })),
});

/** Both compute in float32 from the same stored weights; only the order of their sums differs. */
const largestShare = 1e-3;
/** Bilinear's maps divide by roots that may be next to nothing. */
const largestShareOfGradient = 0.05;

test('the exported graphs say of a DICOM pair what PyTorch said of it in training', async () => {
  const text = await readFile(join(root, 'models/training/parity/five-networks.json'), 'utf8');
  const expected = expectedSchema.parse(JSON.parse(text));
  const model = await openInferenceProcess({ modelFolder: join(root, 'models', expected.model), provider: 'cpu' });
  try {
    for (const { study, outputs } of expected.studies) {
      const pair = renderPair(Number(study.replace('study-', '')), { preset: 'balanced', pixelSpacingMm: 2 });
      const tensors = await Promise.all(
        model.manifest.inputs.map(async ({ view, preprocessing }) => {
          const film = view === 'CORONAL' ? pair.coronal : pair.sagittal;
          return [view, prepareTensor(await decodePixels(writeDicom(film, pair)), preprocessing).tensor] as const;
        }),
      );
      const [output] = await model.run([Object.fromEntries(tensors)]);
      const said = outputsOf(output);
      expect([...said.keys()].sort()).toEqual(Object.keys(outputs).sort());
      for (const [name, values] of Object.entries(outputs)) {
        const share = name.startsWith('bilinear') ? largestShareOfGradient : largestShare;
        const allowed = share * Math.max(...values.map(Math.abs)) + 1e-3;
        const difference = Math.max(...values.map((value, at) => Math.abs(value - (said.get(name)?.[at] ?? Infinity))));
        expect(difference, `${study} ${name}`).toBeLessThan(allowed);
      }
    }
  } finally {
    await model.close();
  }
});

/** The small outputs under the names that they have in the graphs. */
function outputsOf(output: StudyOutput | undefined): Map<string, readonly number[]> {
  const said = new Map<string, readonly number[]>();
  for (const { view, distance } of output?.films ?? []) said.set(`${view.toLowerCase()}_distance`, [distance]);
  for (const { architecture, logits, maps } of output?.networks ?? []) {
    const name = architecture.toLowerCase();
    said.set(`${name}_logits`, [...logits]);
    for (const { view, values } of maps) said.set(mapName(name, view.toLowerCase()), [...values]);
  }
  return said;
}

function mapName(architecture: string, view: string): string {
  if (architecture === 'bilinear') return `bilinear_${view}_map`;
  return architecture === view ? `${view}_cam` : `${architecture}_${view}_cam`;
}

import { randomUUID } from 'node:crypto';
import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { manifestSchema } from '@plumbline/inference';

const tiny = join(import.meta.dirname, '../../fixtures/models/tiny/1.0.0');

/**
 * The tiny model under another name and with thresholds that the tests work with: scoliosis positive at or above 0.5,
 * CMS at or above 0.6.
 */
export async function modelFolder(name = `spine-${randomUUID()}`, version = '1.0.0', indent = 0): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-model-'));
  await cp(tiny, folder, { recursive: true });
  const manifest = manifestSchema.parse(JSON.parse(await readFile(join(tiny, 'manifest.json'), 'utf8')));
  const networks = manifest.networks.map((network) => ({
    ...network,
    operatingPoints: network.operatingPoints.map((point) =>
      point.name === 'SCREENING' ? { ...point, threshold: point.task === 'CMS' ? 0.6 : 0.5 } : point,
    ),
  }));
  await writeFile(
    join(folder, 'manifest.json'),
    JSON.stringify({ ...manifest, name, version, networks }, null, indent),
  );
  await writeFile(join(folder, 'MODEL_CARD.md'), '# A tiny model\n');
  return folder;
}

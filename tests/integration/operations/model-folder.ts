import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The maps of these tests have two cells, so that a task's map can be worked out by hand. */
export const mapRows = 2;
export const mapColumns = 1;

/**
 * A model version's folder as training writes it, with thresholds that the tests work with: scoliosis positive at or
 * above 0.5, CMS at or above 0.6. The weights are never loaded here.
 */
export async function modelFolder(name = `coronal-${randomUUID()}`, version = '1.0.0'): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-model-'));
  const weights = Buffer.from('never loaded');
  const validation = { truePositives: 9, falseNegatives: 1, trueNegatives: 8, falsePositives: 2 };
  const measured = { auroc: 0.9, confidenceInterval: [0.85, 0.95] };
  const manifest = {
    schemaVersion: 1,
    name,
    version,
    architecture: 'CORONAL',
    backbone: 'resnet50',
    inputs: [{ name: 'coronal', view: 'CORONAL', shape: [null, 1, 256, 128] }],
    preprocessing: {
      resize: { height: 256, width: 128, method: 'area', fit: 'contain', padValue: 0 },
      window: { lowerPercentile: 1, upperPercentile: 99 },
      normalization: { mean: 0.5, std: 0.25 },
    },
    outputs: {
      logits: 'logits',
      classActivationMaps: [{ name: 'coronal_cam', view: 'CORONAL', shape: [null, 3, mapRows, mapColumns] }],
    },
    bias: [0, 0, 0],
    classes: ['NC', 'AIS', 'CMS'],
    temperature: 1,
    tasks: { SCOLIOSIS: { positiveClasses: ['AIS', 'CMS'] }, CMS: { positiveClasses: ['CMS'] } },
    operatingPoints: [
      { task: 'SCOLIOSIS', name: 'SCREENING', threshold: 0.5, validation },
      { task: 'CMS', name: 'SCREENING', threshold: 0.6, validation },
    ],
    trainingData: { kind: 'SYNTHETIC', preset: 'balanced', count: 10, manifestSha256: 'a'.repeat(64) },
    evaluation: { testCount: 10, SCOLIOSIS: measured, CMS: measured },
    codeCommit: '0'.repeat(40),
    libraries: { torch: '1.13', torchvision: '0.14', onnx: '1.12' },
    files: [
      {
        path: 'coronal.onnx',
        sha256: createHash('sha256').update(weights).digest('hex'),
        byteLength: weights.byteLength,
        role: 'WEIGHTS',
      },
    ],
  };
  await writeFile(join(folder, 'coronal.onnx'), weights);
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  return folder;
}

import { expect, test } from 'vitest';
import { preprocessingSha256 } from './preprocessing-sha256.ts';

const input = (view: 'CORONAL' | 'SAGITTAL', mean: number) => ({
  name: 'film',
  view,
  shape: [null, 1, 32, 16] as [null, 1, number, number],
  preprocessing: {
    resize: { height: 32, width: 16, method: 'area' as const, fit: 'contain' as const, padValue: 0 },
    window: { lowerPercentile: 1, upperPercentile: 99 },
    normalization: { mean, std: 1 },
  },
  outputs: { view: 'v', embedding: 'e', distance: 'd' },
  embeddingLength: 2,
  limits: { viewProbability: 0.5, distance: 50, validation: { accepted: 99, refused: 1 } },
});

test('is the same for inputs in another order, with keys in another order and with other names', () => {
  const [coronal, sagittal] = [input('CORONAL', 0), input('SAGITTAL', 0)];
  const { resize, window, normalization } = coronal.preprocessing;
  const turned = { ...coronal, name: 'other', preprocessing: { normalization, window, resize } };
  expect(preprocessingSha256({ inputs: [sagittal, turned] })).toBe(
    preprocessingSha256({ inputs: [coronal, sagittal] }),
  );
});

test('is another one for another mean', () => {
  expect(preprocessingSha256({ inputs: [input('CORONAL', 0.1)] })).not.toBe(
    preprocessingSha256({ inputs: [input('CORONAL', 0)] }),
  );
});

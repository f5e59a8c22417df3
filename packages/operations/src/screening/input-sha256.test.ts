import { expect, test } from 'vitest';
import { inputSha256 } from './input-sha256.ts';

const coronal = { view: 'CORONAL', sha256: 'c1' } as const;
const sagittal = { view: 'SAGITTAL', sha256: 's1' } as const;

test('is the SHA-256 of a line a film: printf "CORONAL c1\\nSAGITTAL s1" | sha256sum', () => {
  expect(inputSha256([coronal, sagittal])).toBe('fa2f4334bcbea0601eb3db25d6d7132e32570f508c7da063d7370c6927ae966d');
});

test('tells one film as another view', () => {
  expect(inputSha256([coronal])).not.toBe(inputSha256([{ ...coronal, view: 'SAGITTAL' }]));
});

test('tells the same pair in other roles', () => {
  const swapped = [
    { ...sagittal, view: 'CORONAL' },
    { ...coronal, view: 'SAGITTAL' },
  ] as const;
  expect(inputSha256([coronal, sagittal])).not.toBe(inputSha256(swapped));
});

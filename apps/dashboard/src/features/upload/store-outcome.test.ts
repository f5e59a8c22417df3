import { expect, test } from 'vitest';
import { storeOutcome } from './store-outcome.ts';

test('stored films are named by their UID and refused ones by their code and sentence', () => {
  const response = {
    '00081199': { vr: 'SQ', Value: [{ '00081155': { vr: 'UI', Value: ['1.2.3'] } }] },
    '00081198': {
      vr: 'SQ',
      Value: [
        { '00081197': { vr: 'US', Value: [49152] }, '00000902': { vr: 'LO', Value: ['FILM_NOT_DICOM: No DICOM.'] } },
      ],
    },
  };
  expect(storeOutcome(response)).toEqual({
    storedSopInstanceUids: ['1.2.3'],
    refusals: [{ code: 'FILM_NOT_DICOM', message: 'No DICOM.' }],
  });
});

test('a file without an identity is refused too', () => {
  const comment = { vr: 'LO', Value: ['FILM_NOT_DICOM: The file is not a DICOM file.'] };
  const response = { '0008119A': { vr: 'SQ', Value: [{ '00000902': comment }] } };
  const refusal = { code: 'FILM_NOT_DICOM', message: 'The file is not a DICOM file.' };
  expect(storeOutcome(response)).toEqual({ storedSopInstanceUids: [], refusals: [refusal] });
});

test('a refusal without a comment still says that it is one', () => {
  const response = { '00081198': { vr: 'SQ', Value: [{ '00081197': { vr: 'US', Value: [272] } }] } };
  expect(storeOutcome(response).refusals).toEqual([null]);
});

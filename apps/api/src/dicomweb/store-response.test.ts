import type { FilmResult } from '@plumbline/operations';
import { describe, expect, it } from 'vitest';
import { storeResponse } from './store-response.ts';

const serviceUrl = 'http://host/dicom-web';
const stored: FilmResult = {
  status: 'STORED',
  sopInstanceUid: '1.3',
  sopClassUid: '1.9',
  seriesInstanceUid: '1.2',
  studyInstanceUid: '1.1',
  studyId: 'a study',
};
const refused: FilmResult = { status: 'REFUSED', code: 'FILM_VIEW_UNKNOWN', sopInstanceUid: '1.4', sopClassUid: '1.9' };
const nameless: FilmResult = { status: 'REFUSED', code: 'FILM_NOT_DICOM', sopInstanceUid: null, sopClassUid: null };
const late: FilmResult = { ...refused, code: 'STORAGE_UNAVAILABLE' };

describe('storeResponse', () => {
  it('names every stored film and where to retrieve it', () => {
    expect(storeResponse([stored], serviceUrl)).toEqual({
      status: 200,
      dataSet: {
        '00081190': { vr: 'UR', Value: ['http://host/dicom-web/studies/1.1'] },
        '00081199': {
          vr: 'SQ',
          Value: [
            {
              '00081150': { vr: 'UI', Value: ['1.9'] },
              '00081155': { vr: 'UI', Value: ['1.3'] },
              '00081190': { vr: 'UR', Value: ['http://host/dicom-web/studies/1.1/series/1.2/instances/1.3'] },
            },
          ],
        },
      },
    });
  });

  it('says why a film was refused, also of one whose identity could not be read', () => {
    expect(storeResponse([refused, nameless], serviceUrl)).toEqual({
      status: 409,
      dataSet: {
        '00081198': {
          vr: 'SQ',
          Value: [
            {
              '00081150': { vr: 'UI', Value: ['1.9'] },
              '00081155': { vr: 'UI', Value: ['1.4'] },
              '00081197': { vr: 'US', Value: [0xa900] },
              '00000902': {
                vr: 'LO',
                Value: [
                  'FILM_VIEW_UNKNOWN: The view position does not say whether the film is coronal (PA, AP) or sagittal (LL, RL).',
                ],
              },
            },
          ],
        },
        '0008119A': {
          vr: 'SQ',
          Value: [
            {
              '00081197': { vr: 'US', Value: [0xc000] },
              '00000902': { vr: 'LO', Value: ['FILM_NOT_DICOM: The file is not a DICOM file.'] },
            },
          ],
        },
      },
    });
  });

  it('answers 202 when some were stored and 503 when only the service failed', () => {
    expect(storeResponse([stored, refused], serviceUrl).status).toBe(202);
    expect(storeResponse([late, late], serviceUrl).status).toBe(503);
    expect(storeResponse([late, refused], serviceUrl).status).toBe(409);
  });

  it('gives no single study when the films are of several', () => {
    const other: FilmResult = { ...stored, studyInstanceUid: '1.7' };
    expect(storeResponse([stored, other], serviceUrl).dataSet).not.toHaveProperty('00081190');
  });
});

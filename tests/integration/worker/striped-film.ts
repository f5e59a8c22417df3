import dcmjs from 'dcmjs';
import { freshUid, phantomFilm } from '../operations/phantom-film.ts';

const rows = 64;
const columns = 32;

/**
 * A film twice as large as the tiny model's canvas whose upper rows are white and whose lower rows are black, so that
 * the canvas has the mean `whiteRows / 64`. Its header is a phantom film's.
 */
export function stripedFilm(whiteRows: number, mrn: string): { bytes: Uint8Array; studyInstanceUid: string } {
  const studyInstanceUid = freshUid();
  const film = phantomFilm('CORONAL', { studyInstanceUid, mrn });
  const file = dcmjs.data.DicomMessage.readFile(Uint8Array.from(film).buffer);
  const pixels = new Uint16Array(rows * columns).fill(4000, 0, whiteRows * columns);
  file.dict['00280010'] = { vr: 'US', Value: [rows] };
  file.dict['00280011'] = { vr: 'US', Value: [columns] };
  file.dict['00280004'] = { vr: 'CS', Value: ['MONOCHROME2'] };
  file.dict['7FE00010'] = { vr: 'OW', Value: [pixels.buffer] };
  return { bytes: new Uint8Array(file.write()), studyInstanceUid };
}

/** What the tiny model makes of a canvas of mean m: NC 4 - 8m, AIS 8m - 4, CMS 16m - 10; then the softmax. */
export function expectedProbabilities(whiteRows: number): { SCOLIOSIS: number; CMS: number } {
  const mean = whiteRows / rows;
  const [nc = 0, ais = 0, cms = 0] = [4 - 8 * mean, 8 * mean - 4, 16 * mean - 10].map(Math.exp);
  return { SCOLIOSIS: (ais + cms) / (nc + ais + cms), CMS: cms / (nc + ais + cms) };
}

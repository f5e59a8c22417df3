import { buildFilm, type FilmAttributes } from '../../fixtures/dicom/build-film.ts';
import { freshUid } from '../operations/phantom-film.ts';

/** A small valid film with an identity that nobody else has, and with these attributes in place of its own. */
export function filmBytes(changes: FilmAttributes = {}): Buffer {
  const uids = { SOPInstanceUID: freshUid(), SeriesInstanceUID: freshUid(), StudyInstanceUID: freshUid() };
  return buildFilm({ ...uids, ...changes });
}

export { decodePixels } from './decode-pixels.ts';
export { type FilmIdentity, findFilmIdentity } from './find-film-identity.ts';
export type { PixelSpacing } from './header/pixel-spacing.ts';
export { filmMetadata, findBulkValue } from './json/film-metadata.ts';
export type { JsonAttribute, JsonDataSet } from './json/json-data-set.ts';
export type { DisplayWindow, GreyImage } from './pixels/grey-image.ts';
export { type Film, type FilmPatient, readFilm } from './read-film.ts';
export { readFrame, readStoredFrame } from './read-frame.ts';
export { type DisplayImage, renderForDisplay } from './render-for-display.ts';

export type { Film } from './film.ts';
export type { PhantomPatient, PhantomStudy } from './identity.ts';
export { isPresetName, LABELS, type Label, PRESET_NAMES, PRESETS, type PresetName } from './presets.ts';
export { openStream, type RandomStream } from './random.ts';
export { type RenderedPair, type RenderOptions, renderPair, renderViews } from './render-pair.ts';
export type { Truth } from './truth.ts';
export { type FilmHeader, writeDicom } from './write-dicom.ts';

export { type Manifest, manifestSchema, type Preprocessing } from './manifest.ts';
export { type BatchObservation, MicroBatcher, type MicroBatcherSettings } from './micro-batcher.ts';
export {
  type InferenceProcess,
  type InferenceProcessSettings,
  openInferenceProcess,
} from './open-inference-process.ts';
export { type FilmContent, type GreyFilm, type PreparedTensor, prepareTensor } from './prepare-tensor.ts';
export { manifestSha256, readManifest } from './read-manifest.ts';
export { type ExecutionProvider, executionProviderSchema } from './runner-messages.ts';
export type { ClassActivationMaps, FilmResult } from './split-outputs.ts';
export { type TaskActivationMap, taskActivationMaps } from './task-activation-maps.ts';

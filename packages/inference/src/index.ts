export type { FilmStatistics } from './film-statistics.ts';
export { findGraph } from './find-graph.ts';
export { type FilmFinding, type JudgedFilm, judgeFilms } from './judge-films.ts';
export type { FilmInput } from './manifest/film-input.ts';
export { type Manifest, manifestSchema, modelFilePath } from './manifest/manifest.ts';
export type { Network } from './manifest/network.ts';
export { type Preprocessing, preprocessingSchema } from './manifest/preprocessing.ts';
export { type BatchObservation, MicroBatcher, type MicroBatcherSettings } from './micro-batcher.ts';
export {
  type InferenceProcess,
  type InferenceProcessSettings,
  openInferenceProcess,
} from './open-inference-process.ts';
export { type FilmContent, type GreyFilm, type PreparedTensor, prepareTensor } from './prepare-tensor.ts';
export { manifestSha256, readManifest, readManifestAlone } from './read-manifest.ts';
export { type ExecutionProvider, executionProviderSchema } from './runner-messages.ts';
export { type ModelSigner, modelPublicKey, newModelSigningKey, openModelSigner } from './signature/model-signer.ts';
export type { ModelStatement } from './signature/model-statement.ts';
export { type ModelSignature, type ModelVerifier, openModelVerifier } from './signature/model-verifier.ts';
export type {
  ActivationMap,
  FilmOutput,
  NetworkOutput,
  StudyOutput,
  StudyTensors,
  ViewClass,
} from './study-output.ts';
export { type TaskActivationMap, taskActivationMaps } from './task-activation-maps.ts';
export { type ModelValidation, validateModel, validationLimits } from './validation/validate-model.ts';

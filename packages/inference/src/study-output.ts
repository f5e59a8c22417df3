import type { Architecture, View } from '@plumbline/database/enums';
import type { Manifest } from './manifest/manifest.ts';

/** The prepared films of one study, at least one; each [1, height, width] of that view's input. */
export type StudyTensors = Readonly<Partial<Record<View, Float32Array>>>;

/** One network's map over one film: the classes one after another, each rows × columns. */
export interface ActivationMap {
  readonly view: View;
  readonly rows: number;
  readonly columns: number;
  /** `classes * rows * columns` signed values in logit units, without the bias of the linear layer. */
  readonly values: Float32Array;
}

/** What one network says of one study. */
export interface NetworkOutput {
  readonly architecture: Architecture;
  /** One a class, in the manifest's order, before temperature. */
  readonly logits: Float32Array;
  readonly maps: readonly ActivationMap[];
}

export type ViewClass = Manifest['viewClasses'][number];

/** What is said of one film for itself. */
export interface FilmOutput {
  readonly view: View;
  /** Softmax over the view classes; they add up to 1. */
  readonly viewProbabilities: Readonly<Record<ViewClass, number>>;
  /** From the films of the training; larger is stranger. */
  readonly distance: number;
  /** The backbone's pooled features, `embeddingLength` of them. */
  readonly embedding: Float32Array;
}

/** What the bundle says of one study: every network whose films are there, and every film. */
export interface StudyOutput {
  readonly networks: readonly NetworkOutput[];
  readonly films: readonly FilmOutput[];
  /** This study's share of the time that its batch took in the model. */
  readonly computeMs: number;
}

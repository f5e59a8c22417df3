import type { Architecture, Task, View } from '@plumbline/database/enums';

/** What of a model version's manifest the rules need: its networks, what runs them, and who decides. */
export interface ScreeningBundle {
  readonly inputs: readonly { readonly view: View }[];
  /** The films that can go through the model together. */
  readonly graphs: readonly { readonly views: readonly View[] }[];
  readonly networks: readonly { readonly architecture: Architecture; readonly views: readonly View[] }[];
  /** For each task the networks in order of preference. */
  readonly deciding: Readonly<Record<Task, readonly Architecture[]>>;
}

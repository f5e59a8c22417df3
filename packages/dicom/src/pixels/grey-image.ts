export type GreyValues = Uint8Array | Uint16Array | Float32Array;

/** The grey values of one film. */
export interface GreyImage {
  readonly rows: number;
  readonly columns: number;
  /**
   * Row by row, `rows * columns`, in modality units: Rescale Slope and Intercept are applied. Of the type that the film
   * was stored in where that changes nothing.
   */
  readonly values: GreyValues;
  /** MONOCHROME1: the lowest value is shown white. */
  readonly inverted: boolean;
  /** Window Center and Width in modality units, when the header gives them. */
  readonly window: DisplayWindow | null;
}

/** The span of grey values that is spread from black to white (PS3.3 C.11.2.1.2). */
export interface DisplayWindow {
  readonly center: number;
  readonly width: number;
}

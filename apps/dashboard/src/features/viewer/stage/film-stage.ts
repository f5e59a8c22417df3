import { Enums, getShouldUseCPURendering, type RenderingEngine, StackViewport } from '@cornerstonejs/core';
import { dropFilmImage, type ImageSpacing, keepFilmImage } from './film-images.ts';
import {
  cameraOf,
  type FilmView,
  fittingCamera,
  type GreyWindow,
  greyOf,
  homeView,
  placeOf,
  windowOf,
} from './film-view.ts';
import type { LoadedFilm } from './load-film.ts';
import { percentileWindow } from './percentile-window.ts';

/** A place on the film: column and row in pixels from the centre of its first pixel. */
export interface FilmPoint {
  readonly x: number;
  readonly y: number;
}

/** What of the film is seen now. */
export interface StageState {
  readonly view: FilmView;
  readonly window: GreyWindow;
  /** Where the film lies in its port, in CSS pixels. */
  readonly place: { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
}

export interface FilmToStage {
  /** Ours, of the film. */
  readonly id: string;
  readonly spacing: ImageSpacing;
  readonly loaded: LoadedFilm;
}

/** One film in one element, shown by Cornerstone; the only place where its coordinates and ours meet. */
export class FilmStage {
  readonly element: HTMLDivElement;
  readonly filmId: string;
  readonly imageId: string;
  readonly #viewport: StackViewport;
  readonly #film: FilmToStage;
  readonly #window: GreyWindow;
  readonly #listeners = new Set<() => void>();
  #isInverted = false;
  #state: StageState | null = null;

  private constructor(element: HTMLDivElement, viewport: StackViewport, imageId: string, film: FilmToStage) {
    const { facts, pixels } = film.loaded;
    this.element = element;
    this.filmId = film.id;
    this.imageId = imageId;
    this.#viewport = viewport;
    this.#film = film;
    this.#window = facts.window ?? percentileWindow(pixels, facts.padding);
    const { CAMERA_MODIFIED, VOI_MODIFIED } = Enums.Events;
    for (const event of [CAMERA_MODIFIED, VOI_MODIFIED]) element.addEventListener(event, this.#changed);
  }

  /** Shows the film as a whole, in its own window. */
  static async open(
    engine: RenderingEngine,
    viewportId: string,
    element: HTMLDivElement,
    film: FilmToStage,
  ): Promise<FilmStage> {
    const imageId = keepFilmImage(film.id, { ...film.loaded, spacing: film.spacing });
    engine.enableElement({ viewportId, type: Enums.ViewportType.STACK, element });
    const viewport = engine.getViewport(viewportId);
    if (!(viewport instanceof StackViewport)) throw new Error('Cornerstone opened another kind of viewport.');
    await viewport.setStack([imageId]);
    const stage = new FilmStage(element, viewport, imageId, film);
    stage.show(homeView);
    return stage;
  }

  get state(): StageState {
    this.#state ??= this.#read();
    return this.#state;
  }

  /** @returns how to stop listening */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  show(view: FilmView): void {
    const { centerX, centerY, halfHeight } = cameraOf(view, this.#fitting());
    const { position, focalPoint } = this.#viewport.getCamera();
    const [x, y] = this.#worldOfPlane(centerX, centerY);
    const depth = (position?.[2] ?? 0) - (focalPoint?.[2] ?? 0);
    this.#viewport.setCamera({ focalPoint: [x, y, 0], position: [x, y, depth], parallelScale: halfHeight });
    const { center, width } = windowOf(view, this.#window);
    this.#isInverted = view.isInverted;
    this.#viewport.setProperties({
      voiRange: { lower: center - width / 2, upper: center + width / 2 },
      invert: view.isInverted !== this.#film.loaded.facts.isInverted,
    });
    this.#viewport.render();
    this.#changed();
  }

  /** One pixel of the film on one pixel of the screen. */
  showPixelForPixel(): void {
    const pixels = this.element.clientHeight * window.devicePixelRatio;
    const halfHeight = (pixels * this.#film.spacing.row) / 2;
    this.show({ ...this.state.view, zoom: this.#fitting().halfHeight / halfHeight });
  }

  worldOf({ x, y }: FilmPoint): [number, number, number] {
    const { column, row } = this.#film.spacing;
    const [worldX, worldY] = this.#worldOfPlane((x + 0.5) * column, (y + 0.5) * row);
    return [worldX, worldY, 0];
  }

  pointOf([worldX = 0, worldY = 0]: readonly number[]): FilmPoint {
    const { column, row } = this.#film.spacing;
    const edge = this.#edge();
    return { x: worldX / column - edge - 0.5, y: worldY / row - edge - 0.5 };
  }

  render(): void {
    this.#viewport.render();
  }

  close(): void {
    const { CAMERA_MODIFIED, VOI_MODIFIED } = Enums.Events;
    for (const event of [CAMERA_MODIFIED, VOI_MODIFIED]) this.element.removeEventListener(event, this.#changed);
    this.#listeners.clear();
    dropFilmImage(this.imageId);
  }

  readonly #changed = (): void => {
    this.#state = null;
    for (const listener of this.#listeners) listener();
  };

  #read(): StageState {
    const { focalPoint = [0, 0, 0], parallelScale = 1 } = this.#viewport.getCamera();
    const { row, column } = this.#film.spacing;
    const edge = this.#edge();
    const camera = {
      centerX: focalPoint[0] - edge * column,
      centerY: focalPoint[1] - edge * row,
      halfHeight: parallelScale,
    };
    const range = this.#viewport.getProperties().voiRange ?? { lower: 0, upper: 1 };
    const grey = { center: (range.lower + range.upper) / 2, width: range.upper - range.lower };
    return {
      view: { ...placeOf(camera, this.#fitting()), ...greyOf(grey, this.#window), isInverted: this.#isInverted },
      window: grey,
      place: this.#placeOf(camera),
    };
  }

  #placeOf(camera: { centerX: number; centerY: number; halfHeight: number }): StageState['place'] {
    const { clientWidth, clientHeight } = this.element;
    const { width, height } = this.#plane();
    const scale = clientHeight / (2 * camera.halfHeight);
    return {
      left: clientWidth / 2 - camera.centerX * scale,
      top: clientHeight / 2 - camera.centerY * scale,
      width: width * scale,
      height: height * scale,
    };
  }

  #plane(): { width: number; height: number } {
    const { facts } = this.#film.loaded;
    const { row, column } = this.#film.spacing;
    return { width: facts.columns * column, height: facts.rows * row };
  }

  #fitting() {
    const { clientWidth, clientHeight } = this.element;
    return fittingCamera(this.#plane(), Math.max(1, clientWidth) / Math.max(1, clientHeight));
  }

  /** Cornerstone's plane begins at the edge of the first pixel when the processor draws, at its centre when the GPU does. */
  #edge(): number {
    return getShouldUseCPURendering() ? 0 : -0.5;
  }

  #worldOfPlane(x: number, y: number): [number, number] {
    const { column, row } = this.#film.spacing;
    const edge = this.#edge();
    return [x + edge * column, y + edge * row];
  }
}

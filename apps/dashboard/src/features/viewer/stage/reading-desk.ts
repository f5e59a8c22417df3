import { init, RenderingEngine, setUseCPURendering } from '@cornerstonejs/core';
import { ToolGroupManager, type Types } from '@cornerstonejs/tools';
import type { MeasurementKind } from '../../../graphql/generated/graphql.ts';
import { openTools, type PointerTool, takeTool } from './draw-tools.ts';
import { type Drawing, Drawings } from './drawings.ts';
import { registerFilmImages } from './film-images.ts';
import { type FilmPoint, FilmStage, type FilmToStage } from './film-stage.ts';
import type { FilmView } from './film-view.ts';
import { liveText, type MeasurementWords } from './live-text.ts';

export interface DeskListeners {
  /** A hand has drawn something; `forget` takes the drawing off, once it is stored or refused. */
  readonly onDrawn: (filmId: string, kind: MeasurementKind, points: FilmPoint[], forget: () => void) => void;
  readonly onMoved: (id: string, points: FilmPoint[]) => void;
  readonly onSelected: (id: string) => void;
  readonly textOf: MeasurementWords;
}

let opened = 0;

/** The films of one study side by side, and what is in the hand. Films are named by their ids. */
export class ReadingDesk {
  readonly #id: string;
  readonly #engine: RenderingEngine;
  readonly #tools: Types.IToolGroup;
  readonly #drawings: Drawings;
  readonly #stages = new Map<string, FilmStage>();
  readonly #sized: ResizeObserver;
  /** Whether what is done to one film is done to the other. */
  isLinked = true;
  #isFollowing = false;

  /** Opens Cornerstone, with the GPU where there is one, and where there is none with the processor. */
  constructor(listeners: DeskListeners) {
    init();
    setUseCPURendering(!hasGpu());
    registerFilmImages();
    opened += 1;
    this.#id = `desk-${opened}`;
    this.#engine = new RenderingEngine(this.#id);
    this.#tools = openTools(this.#id, (...drawn) => liveText(listeners.textOf, ...drawn));
    this.#drawings = new Drawings(() => this.#stages.values(), listeners);
    this.#sized = new ResizeObserver(() => this.#resize());
  }

  async openFilm(element: HTMLDivElement, film: FilmToStage): Promise<FilmStage> {
    const viewportId = this.#viewportOf(film.id);
    const stage = await FilmStage.open(this.#engine, viewportId, element, film);
    this.#tools.addViewport(viewportId, this.#id);
    this.#stages.set(film.id, stage);
    stage.onChange(() => this.#follow(stage));
    this.#sized.observe(element);
    return stage;
  }

  closeFilm(filmId: string): void {
    const stage = this.#stages.get(filmId);
    if (stage === undefined) return;
    this.#sized.unobserve(stage.element);
    stage.close();
    this.#stages.delete(filmId);
    this.#engine.disableElement(this.#viewportOf(filmId));
  }

  takeTool(tool: PointerTool): void {
    takeTool(this.#tools, tool);
  }

  /** Does to a film, and to the other when they are linked, what the change says. */
  change(filmId: string, change: (view: FilmView) => FilmView): void {
    const stage = this.#stages.get(filmId);
    if (stage !== undefined) stage.show(change(stage.state.view));
  }

  showPixelForPixel(filmId: string): void {
    this.#stages.get(filmId)?.showPixelForPixel();
  }

  showDrawings(filmId: string, shown: readonly Drawing[]): void {
    const stage = this.#stages.get(filmId);
    if (stage !== undefined) this.#drawings.show(stage, shown);
  }

  close(): void {
    this.#sized.disconnect();
    this.#drawings.close();
    for (const filmId of [...this.#stages.keys()]) this.closeFilm(filmId);
    ToolGroupManager.destroyToolGroup(this.#id);
    this.#engine.destroy();
  }

  #viewportOf(filmId: string): string {
    return `${this.#id}-${filmId}`;
  }

  #follow(leader: FilmStage): void {
    if (!this.isLinked || this.#isFollowing) return;
    this.#withoutFollowing(() => {
      for (const stage of this.#stages.values()) if (stage !== leader) stage.show(leader.state.view);
    });
  }

  /** A port of another size shows its film as it was looked at before. */
  #resize(): void {
    const views = [...this.#stages.values()].map((stage) => [stage, stage.state.view] as const);
    this.#withoutFollowing(() => {
      this.#engine.resize(true, true);
      for (const [stage, view] of views) stage.show(view);
    });
  }

  #withoutFollowing(work: () => void): void {
    this.#isFollowing = true;
    try {
      work();
    } finally {
      this.#isFollowing = false;
    }
  }
}

/** A real one: drawing by a GPU that the processor plays is slower than drawing by the processor at once. */
function hasGpu(): boolean {
  const context = document.createElement('canvas').getContext('webgl2', { failIfMajorPerformanceCaveat: true });
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  return context !== null;
}

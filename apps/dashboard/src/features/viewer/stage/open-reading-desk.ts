import { init, RenderingEngine, setUseCPURendering } from '@cornerstonejs/core';
import { ToolGroupManager } from '@cornerstonejs/tools';
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
  readonly textOf: MeasurementWords;
}

/** The films of one study side by side, and what is in the hand. */
export interface ReadingDesk {
  openFilm(filmId: string, element: HTMLDivElement, film: FilmToStage): Promise<FilmStage>;
  closeFilm(filmId: string): void;
  takeTool(tool: PointerTool): void;
  /** Whether what is done to one film is done to the other. */
  setLinked(isLinked: boolean): void;
  /** Does to a film, and to the other when they are linked, what the change says. */
  change(filmId: string, change: (view: FilmView) => FilmView): void;
  showPixelForPixel(filmId: string): void;
  showDrawings(filmId: string, drawings: readonly Drawing[]): void;
  close(): void;
}

let opened = 0;

/** Opens Cornerstone, with the GPU where there is one, and where there is none with the processor. */
export function openReadingDesk(listeners: DeskListeners): ReadingDesk {
  init();
  setUseCPURendering(!hasGpu());
  registerFilmImages();
  opened += 1;
  const id = `desk-${opened}`;
  const engine = new RenderingEngine(id);
  const group = openTools(id, (...drawn) => liveText(listeners.textOf, ...drawn));
  const stages = new Map<string, FilmStage>();
  const keyOf = (stage: FilmStage) => [...stages].find(([, one]) => one === stage)?.[0] ?? '';
  const drawings = new Drawings(() => stages.values(), {
    onDrawn: (stage, kind, points, forget) => listeners.onDrawn(keyOf(stage), kind, points, forget),
    onMoved: listeners.onMoved,
  });
  const link = new Link(stages);
  const sized = new ResizeObserver(() => {
    const views = [...stages.values()].map((stage) => [stage, stage.state.view] as const);
    engine.resize(true, true);
    for (const [stage, view] of views) stage.show(view);
  });
  return {
    async openFilm(filmId, element, film) {
      const viewportId = `${id}-${filmId}`;
      const stage = await FilmStage.open(engine, viewportId, element, film);
      group.addViewport(viewportId, id);
      stages.set(filmId, stage);
      link.watch(stage);
      sized.observe(element);
      return stage;
    },
    closeFilm(filmId) {
      const stage = stages.get(filmId);
      if (stage === undefined) return;
      sized.unobserve(stage.element);
      stage.close();
      stages.delete(filmId);
      engine.disableElement(`${id}-${filmId}`);
    },
    takeTool: (tool) => takeTool(group, tool),
    setLinked: (isLinked) => {
      link.isOn = isLinked;
    },
    change(filmId, change) {
      const stage = stages.get(filmId);
      if (stage !== undefined) stage.show(change(stage.state.view));
    },
    showPixelForPixel: (filmId) => stages.get(filmId)?.showPixelForPixel(),
    showDrawings(filmId, shown) {
      const stage = stages.get(filmId);
      if (stage !== undefined) drawings.show(stage, shown);
    },
    close() {
      sized.disconnect();
      drawings.close();
      for (const stage of stages.values()) stage.close();
      ToolGroupManager.destroyToolGroup(id);
      engine.destroy();
    },
  };
}

/** Lets the films follow each other. */
class Link {
  readonly #stages: ReadonlyMap<string, FilmStage>;
  #isFollowing = false;
  isOn = true;

  constructor(stages: ReadonlyMap<string, FilmStage>) {
    this.#stages = stages;
  }

  watch(stage: FilmStage): void {
    stage.onChange(() => this.#follow(stage));
  }

  #follow(leader: FilmStage): void {
    if (!this.isOn || this.#isFollowing) return;
    this.#isFollowing = true;
    try {
      for (const stage of this.#stages.values()) if (stage !== leader) stage.show(leader.state.view);
    } finally {
      this.#isFollowing = false;
    }
  }
}

/** A real one: drawing by a GPU that the processor plays is slower than drawing by the processor at once. */
function hasGpu(): boolean {
  const context = document.createElement('canvas').getContext('webgl2', { failIfMajorPerformanceCaveat: true });
  const isThere = context !== null;
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  return isThere;
}

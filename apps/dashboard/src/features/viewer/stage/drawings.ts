import { eventTarget, type Types } from '@cornerstonejs/core';
import { annotation, Enums, type Types as ToolTypes } from '@cornerstonejs/tools';
import { z } from 'zod';
import type { MeasurementKind } from '../../../graphql/generated/graphql.ts';
import { drawnKinds, toolNames } from './draw-tools.ts';
import type { FilmPoint, FilmStage } from './film-stage.ts';

/** A measurement as it is drawn on a film. */
export interface Drawing {
  /** Of the stored measurement. */
  readonly id: string;
  readonly kind: MeasurementKind;
  readonly points: readonly FilmPoint[];
  /** What stands beside it: the stored value. */
  readonly text: string;
  readonly isLocked: boolean;
  readonly isSelected: boolean;
  /** The point that keys move, from 0. */
  readonly activePoint: number | null;
}

export interface DrawingListeners {
  readonly onDrawn: (filmId: string, kind: MeasurementKind, points: FilmPoint[], forget: () => void) => void;
  readonly onMoved: (id: string, points: FilmPoint[]) => void;
  /** A hand has taken hold of a stored measurement. */
  readonly onSelected: (id: string) => void;
}

const event = z.object({
  detail: z.object({
    annotation: z.object({
      annotationUID: z.string(),
      metadata: z.object({ toolName: z.string(), referencedImageId: z.string().optional() }),
      data: z.object({ handles: z.object({ points: z.array(z.array(z.number())) }) }),
    }),
  }),
});

const selection = z.object({ detail: z.object({ added: z.array(z.string()) }) });

/** Keeps Cornerstone's drawings and the stored measurements alike, and tells when a hand has drawn or moved one. */
export class Drawings {
  readonly #stages: () => Iterable<FilmStage>;
  readonly #listeners: DrawingListeners;
  /** Where the points of each stored measurement lie. */
  readonly #stored = new Map<string, readonly FilmPoint[]>();
  readonly #moved = new Map<string, FilmPoint[]>();
  #taken: string | null = null;
  #isHeld = false;

  constructor(stages: () => Iterable<FilmStage>, listeners: DrawingListeners) {
    this.#stages = stages;
    this.#listeners = listeners;
    eventTarget.addEventListener(Enums.Events.ANNOTATION_COMPLETED, this.#completed);
    eventTarget.addEventListener(Enums.Events.ANNOTATION_MODIFIED, this.#modified);
    eventTarget.addEventListener(Enums.Events.ANNOTATION_SELECTION_CHANGE, this.#selected);
    window.addEventListener('pointerdown', this.#pressed);
    window.addEventListener('pointerup', this.#released);
  }

  /** Draws what is stored on the stage's film, and nothing else. */
  show(stage: FilmStage, drawings: readonly Drawing[]): void {
    const shown = new Set(drawings.map(({ id }) => id));
    for (const { annotationUID, metadata } of annotation.state.getAllAnnotations()) {
      const isOfStage = metadata?.referencedImageId === stage.imageId;
      if (isOfStage && annotationUID !== undefined && this.#stored.has(annotationUID) && !shown.has(annotationUID)) {
        annotation.state.removeAnnotation(annotationUID);
        this.#stored.delete(annotationUID);
      }
    }
    for (const drawing of drawings) this.#draw(stage, drawing);
    stage.render();
  }

  close(): void {
    eventTarget.removeEventListener(Enums.Events.ANNOTATION_COMPLETED, this.#completed);
    eventTarget.removeEventListener(Enums.Events.ANNOTATION_MODIFIED, this.#modified);
    eventTarget.removeEventListener(Enums.Events.ANNOTATION_SELECTION_CHANGE, this.#selected);
    window.removeEventListener('pointerdown', this.#pressed);
    window.removeEventListener('pointerup', this.#released);
    annotation.state.removeAllAnnotations();
  }

  #draw(stage: FilmStage, { id, kind, points, text, isLocked, isSelected, activePoint }: Drawing): void {
    if (annotation.state.getAnnotation(id) !== undefined) annotation.state.removeAnnotation(id);
    const drawn: ToolTypes.Annotation = {
      annotationUID: id,
      highlighted: false,
      invalidated: true,
      isLocked,
      isVisible: true,
      metadata: {
        toolName: toolNames[kind],
        FrameOfReferenceUID: stage.imageId,
        referencedImageId: stage.imageId,
        viewPlaneNormal: [0, 0, -1],
        viewUp: [0, -1, 0],
      },
      data: {
        label: text,
        handles: {
          points: points.map((point): Types.Point3 => stage.worldOf(point)),
          activeHandleIndex: activePoint,
          textBox,
        },
        cachedStats: {},
      },
    };
    annotation.state.addAnnotation(structuredClone(drawn), stage.element);
    if (isLocked) annotation.locking.setAnnotationLocked(id, true);
    if (isSelected !== annotation.selection.isAnnotationSelected(id)) {
      annotation.selection.setAnnotationSelected(id, isSelected);
    }
    this.#stored.set(id, points);
  }

  readonly #completed = (given: unknown): void => {
    const found = this.#read(given);
    if (found === null || this.#stored.has(found.id)) return;
    const forget = () => {
      annotation.state.removeAnnotation(found.id);
      found.stage.render();
    };
    this.#listeners.onDrawn(found.stage.filmId, found.kind, found.points, forget);
  };

  readonly #modified = (given: unknown): void => {
    const found = this.#read(given);
    const before = found === null ? undefined : this.#stored.get(found.id);
    // Cornerstone also says so when it has computed anew what it draws.
    if (found === null || before === undefined || isSamePlace(found.points, before)) return;
    const drawn = annotation.state.getAnnotation(found.id);
    // While it moves, what was stored of it is not true any more.
    if (drawn?.data) drawn.data.label = '';
    this.#moved.set(found.id, found.points);
  };

  readonly #selected = (given: unknown): void => {
    const id = selection.safeParse(given).data?.detail.added.findLast((added) => this.#stored.has(added));
    if (id === undefined) return;
    this.#taken = id;
    // A press that does not move is told only once it has ended, because it could have become a double one.
    if (!this.#isHeld) this.#tellTaken();
  };

  readonly #pressed = (): void => {
    this.#isHeld = true;
  };

  readonly #released = (): void => {
    this.#isHeld = false;
    this.#tellTaken();
    const moved = [...this.#moved];
    this.#moved.clear();
    for (const [id, points] of moved) this.#listeners.onMoved(id, points);
  };

  #tellTaken(): void {
    const taken = this.#taken;
    this.#taken = null;
    // Drawn again while Cornerstone still holds it, it would slip out of the hand.
    if (taken !== null) requestAnimationFrame(() => this.#listeners.onSelected(taken));
  }

  #read(given: unknown) {
    const parsed = event.safeParse(given);
    if (!parsed.success) return null;
    const { annotationUID: id, metadata, data } = parsed.data.detail.annotation;
    const kind = drawnKinds.find((one) => toolNames[one] === metadata.toolName);
    const stage = [...this.#stages()].find(({ imageId }) => imageId === metadata.referencedImageId);
    if (kind === undefined || stage === undefined) return null;
    return { id, kind, stage, points: data.handles.points.map((point) => stage.pointOf(point)) };
  }
}

/** A hundredth of a pixel is rounding, not a hand. */
function isSamePlace(points: readonly FilmPoint[], others: readonly FilmPoint[]): boolean {
  return points.every(({ x, y }, index) => {
    const other = others[index];
    return other !== undefined && Math.hypot(x - other.x, y - other.y) < 0.01;
  });
}

const origin: Types.Point3 = [0, 0, 0];
const textBox = {
  hasMoved: false,
  worldPosition: origin,
  worldBoundingBox: { topLeft: origin, topRight: origin, bottomLeft: origin, bottomRight: origin },
};

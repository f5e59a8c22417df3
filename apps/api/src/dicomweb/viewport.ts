import { DomainError } from '@plumbline/domain';

/** The picture that the caller has room for, in pixels. */
export interface Viewport {
  readonly width: number;
  readonly height: number;
}

const edgeAtMost = 16_384;

/**
 * The query parameter `viewport=width,height` (PS3.18 section 8.3.5.1.3) without its source region; null when there is none.
 *
 * @throws DomainError VIEWPORT_INVALID
 */
export function viewportOf(text: unknown): Viewport | null {
  if (text === undefined) {
    return null;
  }
  const match = typeof text === 'string' ? /^(\d{1,5}),(\d{1,5})$/.exec(text) : null;
  const [width, height] = [Number(match?.[1] ?? 0), Number(match?.[2] ?? 0)];
  if (width < 1 || height < 1 || width > edgeAtMost || height > edgeAtMost) {
    throw new DomainError('VIEWPORT_INVALID');
  }
  return { width, height };
}

/** The longer side of an image of that size when it is made to fit, in pixels; never more than it has. */
export function fittingEdge(image: { readonly rows: number; readonly columns: number }, viewport: Viewport): number {
  const scale = Math.min(1, viewport.width / image.columns, viewport.height / image.rows);
  return Math.max(1, Math.floor(Math.max(image.rows, image.columns) * scale));
}

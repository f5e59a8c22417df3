/**
 * How a film is looked at, apart from its own size and grey values, so that two films can be looked at alike: zoom 1 fits the
 * film into its port, x and y say how far it is moved from there in heights of a fitted port, contrast multiplies and
 * brightness shifts its own window (in widths of that window).
 */
export interface FilmView {
  readonly zoom: number;
  readonly x: number;
  readonly y: number;
  readonly contrast: number;
  readonly brightness: number;
  readonly isInverted: boolean;
}

export const homeView: FilmView = { zoom: 1, x: 0, y: 0, contrast: 1, brightness: 0, isInverted: false };

export interface GreyWindow {
  readonly center: number;
  readonly width: number;
}

/** What the port shows of the film's plane, in the plane's own length. */
export interface Camera {
  readonly centerX: number;
  readonly centerY: number;
  /** Half the height of the port. */
  readonly halfHeight: number;
}

export interface FilmPlane {
  readonly width: number;
  readonly height: number;
}

/** The camera that shows the whole film in a port of that shape (width by height). */
export function fittingCamera({ width, height }: FilmPlane, portAspect: number): Camera {
  return { centerX: width / 2, centerY: height / 2, halfHeight: Math.max(height, width / portAspect) / 2 };
}

export function cameraOf(view: FilmView, fitting: Camera): Camera {
  const fittedHeight = 2 * fitting.halfHeight;
  return {
    centerX: fitting.centerX - view.x * fittedHeight,
    centerY: fitting.centerY - view.y * fittedHeight,
    halfHeight: fitting.halfHeight / view.zoom,
  };
}

/** The other way round: what of a view a camera says. */
export function placeOf(camera: Camera, fitting: Camera): Pick<FilmView, 'zoom' | 'x' | 'y'> {
  const fittedHeight = 2 * fitting.halfHeight;
  return {
    zoom: fitting.halfHeight / camera.halfHeight,
    x: (fitting.centerX - camera.centerX) / fittedHeight,
    y: (fitting.centerY - camera.centerY) / fittedHeight,
  };
}

export function windowOf(view: FilmView, own: GreyWindow): GreyWindow {
  return { center: own.center + view.brightness * own.width, width: own.width * view.contrast };
}

export function greyOf(window: GreyWindow, own: GreyWindow): Pick<FilmView, 'contrast' | 'brightness'> {
  return { contrast: window.width / own.width, brightness: (window.center - own.center) / own.width };
}

const nearest = 40;
const farthest = 0.2;

export type ViewStep = 'LEFT' | 'RIGHT' | 'UP' | 'DOWN';
export type ViewTool = 'WINDOW' | 'ZOOM' | 'PAN';

/** One press of an arrow key with a tool in the hand: right is more contrast, up is brighter, nearer, or the film upwards. */
export function stepped(view: FilmView, tool: ViewTool, step: ViewStep): FilmView {
  const across = step === 'RIGHT' ? 1 : step === 'LEFT' ? -1 : 0;
  const up = step === 'UP' ? 1 : step === 'DOWN' ? -1 : 0;
  if (tool === 'PAN') return { ...view, x: view.x + across * 0.05, y: view.y - up * 0.05 };
  if (tool === 'ZOOM') return zoomed(view, 1.1 ** (up + across));
  return { ...view, contrast: view.contrast * 1.1 ** -across, brightness: view.brightness - up * 0.05 };
}

export function zoomed(view: FilmView, factor: number): FilmView {
  return { ...view, zoom: Math.min(nearest, Math.max(farthest, view.zoom * factor)) };
}

import type { View } from '../projection/raster.ts';
import { openStream, type RandomStream } from '../random.ts';

export const SITES = ['north', 'harbour', 'hill'] as const;
export type Site = (typeof SITES)[number];

/** What the room, the technician and the machine add to a film. Drawn from the seed alone, never from the class. */
export interface Acquisition {
  readonly site: Site;
  readonly exposure: Exposure;
  readonly display: Display;
  readonly framing: Framing;
  readonly collimation: Collimation | null;
  readonly inverted: boolean;
  readonly seam: { readonly height: number; readonly step: number } | null;
  readonly marker: { readonly height: number; readonly sizeMm: number; readonly insetMm: number } | null;
  readonly ruler: { readonly share: number } | null;
  readonly caption: Caption | null;
  readonly storage: FilmStorage;
}

export interface Exposure {
  /** Quanta per square millimetre that reach the detector where nothing is in the way. */
  readonly quantaPerMm2: number;
  /** Scattered over primary radiation behind the trunk. */
  readonly scatterRatio: number;
  readonly blurMm: number;
  readonly gridAmplitude: number;
  readonly gridPeriodMm: number;
  /** Exposure at the right and at the lower edge against the middle, as a share: heel effect and a tube off centre. */
  readonly slope: readonly [across: number, down: number];
}

export interface Display {
  /** Share of the slow brightness changes that the machine's display processing takes away. */
  readonly equalization: number;
  readonly contrast: number;
  readonly brightness: number;
  readonly sharpening: number;
  readonly gamma: number;
  /** Grey of the darkest and of the brightest place: a scanned or badly windowed film is neither black nor white. */
  readonly range: readonly [dark: number, bright: number];
}

export interface Framing {
  /** Width over height, from a strip round the spine to the whole trunk; the same for every class and curve. */
  readonly aspect: number;
  /** −1 to 1: where in the room that the spine leaves it, the film lies. */
  readonly offCentre: number;
  /** Millimetres above C7 and below S1 (adult). */
  readonly topMm: number;
  readonly bottomMm: number;
}

export interface Collimation {
  readonly leftMm: number;
  readonly rightMm: number;
  readonly topMm: number;
  readonly bottomMm: number;
  readonly tiltDegrees: number;
  /** Grey of what is covered: 0 black, as collimated; a scanned sheet or a page behind it is lighter. */
  readonly shade: number;
}

/** Lines of writing in a corner: date, name, machine. They say nothing; they are there. */
export interface Caption {
  readonly corner: 'UPPER_LEFT' | 'UPPER_RIGHT' | 'LOWER_LEFT' | 'LOWER_RIGHT';
  readonly lines: number;
  readonly letters: number;
  readonly sizeMm: number;
  readonly grey: number;
}

/** What was lost when the film was kept. */
export interface FilmStorage {
  readonly bits: 8 | 10 | 12;
  /** Of a lossy compression in between, in libjpeg's sense. */
  readonly jpegQuality: number | null;
}

/** Habits of a place: its machine's processing and how wide it opens the diaphragm. */
const SITE_HABITS: Record<Site, { equalization: number; contrast: number; aspect: number; inverted: number }> = {
  north: { equalization: 0.58, contrast: 1, aspect: 0.46, inverted: 0.03 },
  harbour: { equalization: 0.7, contrast: 0.9, aspect: 0.56, inverted: 0.03 },
  hill: { equalization: 0.46, contrast: 1.12, aspect: 0.37, inverted: 0.25 },
};

export function drawSite(seed: number): Site {
  return openStream(seed, 'site').choose([
    ['north', 0.5],
    ['harbour', 0.3],
    ['hill', 0.2],
  ]);
}

function drawFraming(stream: RandomStream, view: View, habit: number): Framing {
  const sagittal = view === 'SAGITTAL';
  return {
    aspect: stream.truncatedNormal(habit + (sagittal ? 0.06 : 0), 0.14, sagittal ? 0.32 : 0.27, 0.85),
    offCentre: stream.truncatedNormal(0, 0.4, -1, 1),
    topMm: stream.between(-12, 125),
    bottomMm: stream.between(12, 175),
  };
}

function drawCollimation(stream: RandomStream): Collimation | null {
  const present = stream.chance(0.6);
  const wide = stream.chance(0.15) ? 70 : 16;
  const edge = (): number => (stream.chance(0.6) ? stream.between(0, wide) : 0);
  const collimation = {
    leftMm: edge(),
    rightMm: edge(),
    topMm: edge(),
    bottomMm: edge(),
    tiltDegrees: stream.normal(0, 0.5),
    shade: stream.chance(0.2) ? stream.between(0, 1) : 0,
  };
  return present ? collimation : null;
}

function drawExposure(stream: RandomStream, view: View): Exposure {
  return {
    quantaPerMm2: (view === 'SAGITTAL' ? 4 : 1) * 10 ** stream.between(5.1, 6.6),
    scatterRatio: stream.between(0.15, 0.9) * (view === 'SAGITTAL' ? 1.2 : 1),
    blurMm: stream.chance(0.2) ? stream.between(0.5, 1.6) : stream.between(0.18, 0.5),
    gridAmplitude: stream.chance(0.3) ? stream.between(0.002, 0.008) : 0,
    gridPeriodMm: stream.between(0.25, 0.6),
    slope: [stream.normal(0, 0.1), stream.normal(0, 0.12)],
  };
}

function drawDisplay(stream: RandomStream, view: View, habit: { equalization: number; contrast: number }): Display {
  const hazy = stream.chance(0.3);
  return {
    equalization: Math.min(
      0.95,
      Math.max(0.05, stream.normal(habit.equalization + (view === 'SAGITTAL' ? 0.16 : 0), 0.18)),
    ),
    contrast: Math.max(0.5, stream.normal(habit.contrast, 0.24)),
    brightness: stream.normal(0, 0.1),
    sharpening: stream.chance(0.15) ? stream.between(0.7, 1.6) : stream.between(0, 0.7),
    gamma: Math.exp(stream.normal(0, 0.22)),
    range: hazy ? [stream.between(0, 0.25), stream.between(0.7, 1)] : [0, 1],
  };
}

function drawCaption(stream: RandomStream): Caption | null {
  const caption: Caption = {
    corner: stream.choose([
      ['UPPER_LEFT', 1],
      ['UPPER_RIGHT', 1],
      ['LOWER_LEFT', 1],
      ['LOWER_RIGHT', 1],
    ]),
    lines: stream.integer(1, 4),
    letters: stream.integer(3, 14),
    sizeMm: stream.between(5, 12),
    grey: stream.chance(0.8) ? 1 : 0,
  };
  return stream.chance(0.25) ? caption : null;
}

function drawStorage(stream: RandomStream): FilmStorage {
  const bits = stream.choose([
    [8, 0.5],
    [10, 0.1],
    [12, 0.4],
  ] as const);
  const quality = stream.integer(25, 95);
  return { bits, jpegQuality: stream.chance(0.35) ? quality : null };
}

/** What of an acquisition is not left to the seed: a clinic with one machine, or one whose machine was changed. */
export interface FixedAcquisition {
  readonly site?: Site;
  readonly exposure?: Partial<Exposure>;
}

/** The acquisition of one film of a seed. */
export function drawAcquisition(seed: number, view: View, fixed: FixedAcquisition = {}): Acquisition {
  const site = fixed.site ?? drawSite(seed);
  const habit = SITE_HABITS[site];
  const of = (concern: string): RandomStream => openStream(seed, `${concern}/${view}`);
  const extras = of('extras');
  const seam = { height: extras.between(0.3, 0.7), step: extras.normal(0, 0.05) };
  const seamed = extras.chance(0.15);
  const marker = { height: extras.between(0.05, 0.5), sizeMm: extras.between(12, 28), insetMm: extras.between(8, 24) };
  const marked = extras.chance(0.75);
  const ruled = extras.chance(0.12);
  return {
    site,
    exposure: { ...drawExposure(of('exposure'), view), ...fixed.exposure },
    display: drawDisplay(of('display'), view, habit),
    framing: drawFraming(of('framing'), view, habit.aspect),
    collimation: drawCollimation(of('collimation')),
    inverted: of('photometric').chance(habit.inverted),
    seam: seamed ? seam : null,
    marker: marked ? marker : null,
    ruler: ruled ? { share: extras.between(0.04, 0.12) } : null,
    caption: drawCaption(of('caption')),
    storage: drawStorage(of('storage')),
  };
}

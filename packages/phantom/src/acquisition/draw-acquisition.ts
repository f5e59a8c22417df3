import type { View } from '../projection/raster.ts';
import { openStream, type RandomStream } from '../random.ts';

export const SITES = ['north', 'harbour', 'hill'] as const;
export type Site = (typeof SITES)[number];

/** What the room, the technician and the machine add to a film. Drawn from the seed alone, never from the class. */
export interface Acquisition {
  readonly site: Site;
  /** Quanta per square millimetre that reach the detector where nothing is in the way. */
  readonly quantaPerMm2: number;
  /** Scattered over primary radiation behind the trunk. */
  readonly scatterRatio: number;
  readonly blurMm: number;
  /** Share of the slow brightness changes that the machine's display processing takes away. */
  readonly equalization: number;
  readonly contrast: number;
  readonly brightness: number;
  readonly sharpening: number;
  readonly gridAmplitude: number;
  readonly gridPeriodMm: number;
  readonly framing: Framing;
  readonly collimation: Collimation | null;
  readonly inverted: boolean;
  readonly seam: { readonly height: number; readonly step: number } | null;
  readonly marker: { readonly height: number; readonly sizeMm: number; readonly insetMm: number } | null;
  readonly ruler: { readonly share: number } | null;
}

export interface Framing {
  /** 0 is a strip as narrow as the spine allows, 1 the whole trunk. */
  readonly width: number;
  readonly offCentre: number;
  /** Millimetres above C7 and below the hip axis (adult). */
  readonly topMm: number;
  readonly bottomMm: number;
}

export interface Collimation {
  readonly leftMm: number;
  readonly rightMm: number;
  readonly topMm: number;
  readonly bottomMm: number;
  readonly tiltDegrees: number;
}

/** Habits of a place: its machine's processing and how wide it opens the diaphragm. */
const SITE_HABITS: Record<Site, { equalization: number; contrast: number; width: number; inverted: number }> = {
  north: { equalization: 0.58, contrast: 1, width: 0.55, inverted: 0.03 },
  harbour: { equalization: 0.7, contrast: 0.9, width: 0.75, inverted: 0.03 },
  hill: { equalization: 0.46, contrast: 1.12, width: 0.35, inverted: 0.25 },
};

export function drawSite(seed: number): Site {
  return openStream(seed, 'site').choose([
    ['north', 0.5],
    ['harbour', 0.3],
    ['hill', 0.2],
  ]);
}

function drawFraming(stream: RandomStream, view: View, habit: number): Framing {
  return {
    width: Math.min(1, Math.max(0, stream.normal(habit + (view === 'SAGITTAL' ? 0.1 : 0), 0.26))),
    offCentre: stream.truncatedNormal(0, 0.25, -0.8, 0.8),
    topMm: stream.between(18, 105),
    bottomMm: stream.between(-20, 75),
  };
}

function drawCollimation(stream: RandomStream): Collimation | null {
  const present = stream.chance(0.6);
  const edge = (): number => (stream.chance(0.6) ? stream.between(0, 16) : 0);
  const collimation = {
    leftMm: edge(),
    rightMm: edge(),
    topMm: edge(),
    bottomMm: edge(),
    tiltDegrees: stream.normal(0, 0.35),
  };
  return present ? collimation : null;
}

/** The acquisition of one film of a seed. */
export function drawAcquisition(seed: number, view: View): Acquisition {
  const site = drawSite(seed);
  const habit = SITE_HABITS[site];
  const of = (concern: string): RandomStream => openStream(seed, `${concern}/${view}`);
  const exposure = of('exposure');
  const extras = of('extras');
  const seam = { height: extras.between(0.3, 0.7), step: extras.normal(0, 0.05) };
  const seamed = extras.chance(0.15);
  const marker = { height: extras.between(0.05, 0.5), sizeMm: extras.between(16, 26), insetMm: extras.between(8, 24) };
  const marked = extras.chance(0.85);
  const ruled = extras.chance(0.12);
  return {
    site,
    quantaPerMm2: (view === 'SAGITTAL' ? 4 : 1) * 10 ** exposure.between(5.6, 6.6),
    scatterRatio: exposure.between(0.15, 0.7) * (view === 'SAGITTAL' ? 1.2 : 1),
    blurMm: exposure.between(0.18, 0.5),
    equalization: Math.min(
      0.85,
      Math.max(0.1, exposure.normal(habit.equalization + (view === 'SAGITTAL' ? 0.16 : 0), 0.12)),
    ),
    contrast: Math.max(0.6, exposure.normal(habit.contrast, 0.14)),
    brightness: exposure.normal(0, 0.06),
    sharpening: exposure.between(0, 0.7),
    gridAmplitude: exposure.chance(0.3) ? exposure.between(0.002, 0.008) : 0,
    gridPeriodMm: exposure.between(0.25, 0.6),
    framing: drawFraming(of('framing'), view, habit.width),
    collimation: drawCollimation(of('collimation')),
    inverted: of('photometric').chance(habit.inverted),
    seam: seamed ? seam : null,
    marker: marked ? marker : null,
    ruler: ruled ? { share: extras.between(0.04, 0.12) } : null,
  };
}

import type { Study } from '../study/study.ts';

/** What the timeline needs of a study; the one that is open and its priors alike. */
export type DatedStudy = Study['priors'][number];

interface Mark {
  readonly value: number;
  readonly y: number;
  /** The foot of its words: the upper mark's stand above it, the lower one's below, so that none lie on each other. */
  readonly labelY: number;
}

export interface PlacedStudy {
  readonly study: DatedStudy;
  /** When the films were taken, else when they arrived: year, month, day. */
  readonly date: string;
  readonly x: number;
  /** So that no words run off the figure. */
  readonly anchor: 'start' | 'middle' | 'end';
  readonly cobb: Mark | null;
  readonly cms: Mark | null;
}

interface Figure {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Degrees at the top of the figure; larger angles raise it. */
const usualCobb = 60;

/** Places studies in the order given by their dates, Cobb angles from 0 to at least 60 degrees, probabilities from 0 to 1. */
export function placedOverTime(studies: readonly DatedStudy[], figure: Figure): PlacedStudy[] {
  const times = studies.map((study) => Date.parse(dateOf(study)));
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const highest = Math.max(usualCobb, ...studies.map(({ largestCobb }) => largestCobb?.degrees ?? 0));
  const across = figure.width - figure.left - figure.right;
  const down = figure.height - figure.top - figure.bottom;
  const yOf = (value: number | null | undefined, full: number) =>
    value === null || value === undefined ? null : figure.top + down * (1 - value / full);
  return studies.map((study, index) => {
    const share =
      last === first ? index / Math.max(1, studies.length - 1) : ((times[index] ?? 0) - first) / (last - first);
    const cms = study.screening?.results.find(({ task }) => task === 'CMS')?.probability;
    const cobbY = yOf(study.largestCobb?.degrees, highest);
    const cmsY = yOf(cms, 1);
    return {
      study,
      date: dateOf(study).slice(0, 10),
      x: figure.left + across * share,
      anchor: share < 0.1 ? 'start' : share > 0.9 ? 'end' : 'middle',
      cobb: markOf(study.largestCobb?.degrees, cobbY, cmsY !== null && cmsY < (cobbY ?? 0)),
      cms: markOf(cms, cmsY, cobbY !== null && cobbY <= (cmsY ?? 0)),
    };
  });
}

function markOf(value: number | null | undefined, y: number | null, isBelow: boolean): Mark | null {
  return value === null || value === undefined || y === null ? null : { value, y, labelY: isBelow ? y + 13 : y - 6 };
}

function dateOf({ startedAt, receivedAt }: DatedStudy): string {
  return startedAt ?? receivedAt;
}

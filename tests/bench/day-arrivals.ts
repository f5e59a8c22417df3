import type { ScreeningOutcome, Task } from '@plumbline/database/enums';
import { openStream, type RandomStream } from '@plumbline/phantom';

interface Accuracy {
  readonly sensitivity: number;
  readonly specificity: number;
}

/** A clinic's days: when films come, when they are read, what is in them and how well the models see it. */
export interface DayPlan {
  readonly days: number;
  readonly opensAtHour: number;
  readonly closesAtHour: number;
  /** Mean of a Poisson process while the clinic is open. */
  readonly arrivalsPerHour: number;
  readonly sessions: readonly { readonly fromHour: number; readonly toHour: number; readonly readers: number }[];
  /** Log-normal. */
  readonly readingMinutes: { readonly mean: number; readonly sd: number };
  readonly cmsPrevalence: number;
  /** Of those without CMS. */
  readonly scoliosisPrevalence: number;
  readonly withoutResultShare: number;
  readonly cms: Accuracy;
  readonly scoliosis: Accuracy;
}

export interface SimulatedStudy {
  /** Since midnight of the first day. */
  readonly minute: number;
  readonly readingMinutes: number;
  readonly hasCms: boolean;
  readonly results: readonly {
    readonly task: Task;
    readonly outcome: ScreeningOutcome;
    readonly probability: number;
  }[];
}

/** The arrivals of all days in order; the same for the same seed. */
export function drawArrivals(plan: DayPlan, seed: number): readonly SimulatedStudy[] {
  const random = openStream(seed, 'arrivals');
  const studies: SimulatedStudy[] = [];
  for (let day = 0; day < plan.days; day++) {
    const closes = (day * 24 + plan.closesAtHour) * 60;
    let minute = (day * 24 + plan.opensAtHour) * 60;
    for (;;) {
      minute += (-Math.log(1 - random.uniform()) * 60) / plan.arrivalsPerHour;
      if (minute >= closes) break;
      studies.push(drawStudy(plan, minute, random));
    }
  }
  return studies;
}

function drawStudy(plan: DayPlan, minute: number, random: RandomStream): SimulatedStudy {
  const hasCms = random.chance(plan.cmsPrevalence);
  const hasScoliosis = hasCms || random.chance(plan.scoliosisPrevalence);
  const results = [
    { task: 'SCOLIOSIS' as const, ...drawResult(hasScoliosis, plan.scoliosis, random) },
    { task: 'CMS' as const, ...drawResult(hasCms, plan.cms, random) },
  ];
  const readingMinutes = drawLogNormal(plan.readingMinutes, random);
  return { minute, readingMinutes, hasCms, results: random.chance(plan.withoutResultShare) ? [] : results };
}

/** Positive at or above one half; the probability lies evenly on its side. */
function drawResult(isThere: boolean, { sensitivity, specificity }: Accuracy, random: RandomStream) {
  const isPositive = random.chance(isThere ? sensitivity : 1 - specificity);
  const probability = isPositive ? random.between(0.5, 1) : random.between(0, 0.5);
  return { outcome: isPositive ? ('POSITIVE' as const) : ('NEGATIVE' as const), probability };
}

function drawLogNormal({ mean, sd }: { readonly mean: number; readonly sd: number }, random: RandomStream): number {
  const variance = Math.log(1 + (sd / mean) ** 2);
  return Math.exp(random.normal(Math.log(mean) - variance / 2, Math.sqrt(variance)));
}

import type { ReadingContent } from '@plumbline/domain';
import { builder } from '../builder.ts';
import {
  cmsSuspicionEnum,
  curvePatternEnum,
  filmQualityEnum,
  findingPresenceEnum,
  readingVerdictEnum,
  sideEnum,
  verdictReasonEnum,
} from './enums.ts';

const readingCurveInput = builder.inputType('ReadingCurveInput', {
  fields: (t) => ({
    cobbDegrees: t.float({ required: true, description: '0 to 180.' }),
    convexity: t.field({ type: sideEnum, required: true }),
    apex: t.string({ required: true, description: 'A vertebra from C1 to S1 or a disc, for example T8 or T8/9.' }),
    upperEnd: t.string(),
    lowerEnd: t.string(),
  }),
});

export const readingContentInput = builder.inputType('ReadingContentInput', {
  description: 'What a reader says of a study: of the screening result first, then of the films.',
  fields: (t) => ({
    verdict: t.field({ type: readingVerdictEnum, description: 'Exactly when there is a screening result.' }),
    verdictReason: t.field({ type: verdictReasonEnum, description: 'Exactly with CORRECT and REJECT.' }),
    scoliosis: t.field({ type: findingPresenceEnum, required: true }),
    cmsSuspicion: t.field({ type: cmsSuspicionEnum, required: true }),
    curvePattern: t.field({ type: curvePatternEnum }),
    curves: t.field({ type: [readingCurveInput], description: 'From the head down, six at most; none unless said.' }),
    coronalBalanceMm: t.float({ description: '−300 to 300; positive to the patient’s right.' }),
    kyphosisDegrees: t.float({ description: 'T5 to T12, −60 to 150.' }),
    filmQuality: t.field({ type: filmQualityEnum, required: true }),
    comment: t.string({
      description: 'Up to 2,000 characters; from 3 with CORRECT, with REJECT and in an amendment.',
    }),
  }),
});

/** What is left out of the input is not said. */
export function contentOf(input: typeof readingContentInput.$inferInput): ReadingContent {
  const curves = (input.curves ?? []).map(({ upperEnd, lowerEnd, ...curve }) => ({
    ...curve,
    upperEnd: upperEnd ?? null,
    lowerEnd: lowerEnd ?? null,
  }));
  return {
    verdict: input.verdict ?? null,
    verdictReason: input.verdictReason ?? null,
    scoliosis: input.scoliosis,
    cmsSuspicion: input.cmsSuspicion,
    curvePattern: input.curvePattern ?? null,
    curves,
    coronalBalanceMm: input.coronalBalanceMm ?? null,
    kyphosisDegrees: input.kyphosisDegrees ?? null,
    filmQuality: input.filmQuality,
    comment: input.comment ?? null,
  };
}

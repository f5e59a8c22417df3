import type { PredictiveValue, ValidationCounts } from '@plumbline/domain';
import { builder } from '../builder.ts';

const predictiveValueKind = builder.enumType('PredictiveValueKind', {
  values: {
    PPV: { description: 'Of those flagged, the share that has the condition.' },
    NPV: { description: 'Of those not flagged, the share that does not have it.' },
  } as const satisfies Record<PredictiveValue['kind'], object>,
});

const validationCounts = builder.objectRef<ValidationCounts>('ValidationCounts').implement({
  description: 'What an operating point did on the studies that it was chosen on.',
  authScopes: { permission: 'study:list' },
  fields: (t) => ({
    truePositives: t.exposeInt('truePositives'),
    falseNegatives: t.exposeInt('falseNegatives'),
    trueNegatives: t.exposeInt('trueNegatives'),
    falsePositives: t.exposeInt('falsePositives'),
  }),
});

export const predictiveValue = builder.objectRef<PredictiveValue>('PredictiveValue').implement({
  description:
    'How often a result is right at this clinic: by Bayes from sensitivity and specificity of the operating point on its validation studies, and the prevalence in the clinic’s settings. Limits: both 95 % Wilson limits in the same formula.',
  authScopes: { permission: 'study:list' },
  fields: (t) => ({
    kind: t.expose('kind', { type: predictiveValueKind }),
    value: t.exposeFloat('value'),
    lower: t.exposeFloat('lower'),
    upper: t.exposeFloat('upper'),
    prevalence: t.exposeFloat('prevalence'),
    right: t.exposeInt('right', { description: 'About this many of outOf are right.' }),
    outOf: t.exposeInt('outOf'),
    validation: t.expose('validation', { type: validationCounts }),
  }),
});

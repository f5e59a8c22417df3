import { builder } from '../builder.ts';
import { architectureEnum, screeningOutcomeEnum, taskEnum } from './enums.ts';

export const screeningResult = builder.prismaObject('ScreeningResult', {
  select: { deciding: true },
  authScopes: { permission: 'study:list' },
  fields: (t) => ({
    architecture: t.expose('architecture', { type: architectureEnum }),
    task: t.expose('task', { type: taskEnum }),
    deciding: t.exposeBoolean('deciding'),
    outcome: t.expose('outcome', { type: screeningOutcomeEnum }),
    logit: t.exposeFloat('logit'),
    probability: t.exposeFloat('probability'),
    threshold: t.exposeFloat('threshold'),
    operatingPoint: t.exposeString('operatingPoint'),
  }),
});

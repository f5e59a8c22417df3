import type { TimeLimit } from '@plumbline/domain';
import { builder } from '../builder.ts';

const timeLimitKind = builder.enumType('TimeLimitKind', {
  description:
    'What a clinic allows a limited time for: from both films to a result, from the first film to the first reading, from the reading that suspects CMS to a decision about MRI.',
  values: ['SCREENING_RESULT', 'FIRST_READ', 'MRI_DECISION'] as const,
});

const timeLimitState = builder.enumType('TimeLimitState', {
  description: 'Where a limited time stands. BREACHED holds for what ended too late as well.',
  values: ['NOT_STARTED', 'RUNNING', 'WARNING', 'BREACHED', 'MET'] as const,
});

export const timeLimit = builder.objectRef<TimeLimit>('TimeLimit').implement({
  description: 'One limited time of a study, as the clinic has set it.',
  authScopes: { permission: 'study:list' },
  fields: (t) => ({
    kind: t.expose('kind', { type: timeLimitKind }),
    state: t.expose('state', { type: timeLimitState }),
    dueAt: t.expose('dueAt', { type: 'DateTime', nullable: true, description: 'Absent before it begins.' }),
    endedAt: t.expose('endedAt', { type: 'DateTime', nullable: true }),
  }),
});

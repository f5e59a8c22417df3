import { type Disagreement, type Disagreements, listDisagreements } from '@plumbline/operations';
import { builder } from '../builder.ts';
import { screeningOutcomeEnum, taskEnum } from './enums.ts';
import { OperationRefused, orRefuse } from './refusal.ts';

const mayDeploy = { permission: 'model:deploy' } as const;

const disagreement = builder.objectRef<Disagreement>('Disagreement').implement({
  description: 'A study and task of which a shadow version says otherwise than the version that answered it.',
  authScopes: mayDeploy,
  fields: (t) => ({
    studyId: t.exposeID('studyId'),
    task: t.expose('task', { type: taskEnum }),
    shadowOutcome: t.expose('shadowOutcome', { type: screeningOutcomeEnum }),
    shadowProbability: t.exposeFloat('shadowProbability'),
    clinicalOutcome: t.expose('clinicalOutcome', { type: screeningOutcomeEnum }),
    clinicalProbability: t.exposeFloat('clinicalProbability'),
    completedAt: t.expose('completedAt', { type: 'DateTime' }),
  }),
});

const disagreements = builder.objectRef<Disagreements>('Disagreements').implement({
  authScopes: mayDeploy,
  fields: (t) => ({
    comparedScoliosis: t.int({ resolve: ({ compared }) => compared.SCOLIOSIS }),
    comparedCms: t.int({ resolve: ({ compared }) => compared.CMS }),
    list: t.expose('list', { type: [disagreement], description: 'The newest first, 200 at most.' }),
  }),
});

builder.queryFields((t) => ({
  disagreements: t.field({
    description: 'Where a shadow version differs from what readers were shown. Recorded in the audit trail.',
    type: disagreements,
    authScopes: mayDeploy,
    errors: { types: [OperationRefused], union: { name: 'DisagreementsResult' } },
    args: { releaseId: t.arg.id({ required: true }) },
    resolve: (_root, args, { operations }) => orRefuse(OperationRefused, () => listDisagreements(operations, args)),
  }),
}));

import { type CohortChoices, type CohortCount, countCohort, findCohortChoices } from '@plumbline/operations';
import { builder } from '../builder.ts';
import { OperationRefused, orRefuse } from './refusal.ts';

const mayView = { permission: 'cohort:view' } as const;

const count = builder.objectRef<CohortCount>('CohortCount').implement({
  description:
    'How many studies meet a definition now, and how many of them leave at each step to what can be analysed.',
  authScopes: mayView,
  fields: (t) => ({
    members: t.exposeInt('members'),
    noFilmPair: t.exposeInt('noFilmPair'),
    noResult: t.exposeInt('noResult'),
    noReferenceStandard: t.exposeInt('noReferenceStandard'),
    indeterminate: t.exposeInt('indeterminate'),
    analysed: t.exposeInt('analysed'),
  }),
});

const choiceOfVersion = builder.objectRef<CohortChoices['versions'][number]>('CohortVersionChoice').implement({
  authScopes: mayView,
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.exposeString('name'),
    version: t.exposeString('version'),
  }),
});

const choices = builder.objectRef<CohortChoices>('CohortChoices').implement({
  description: 'What a definition can name in this organization.',
  authScopes: mayView,
  fields: (t) => ({
    studies: t.exposeInt('studies', { description: 'In all: the top of the flow.' }),
    sites: t.stringList({ resolve: ({ sites }) => [...sites] }),
    manufacturers: t.stringList({ resolve: ({ manufacturers }) => [...manufacturers] }),
    versions: t.field({ type: [choiceOfVersion], resolve: ({ versions }) => [...versions] }),
  }),
});

builder.queryFields((t) => ({
  cohortCount: t.field({
    description: 'Asked while a definition is built.',
    type: count,
    authScopes: mayView,
    errors: { types: [OperationRefused], union: { name: 'CohortCountResult' } },
    args: { definition: t.arg({ type: 'CohortCriterion', required: true }) },
    resolve: (_root, args, { operations }) => orRefuse(OperationRefused, () => countCohort(operations, args)),
  }),
  cohortChoices: t.field({
    type: choices,
    authScopes: mayView,
    resolve: (_root, _args, { operations }) => findCohortChoices(operations),
  }),
}));

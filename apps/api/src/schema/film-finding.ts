import { errorMeanings, findingReason } from '@plumbline/domain';
import { builder } from '../builder.ts';
import { filmFindingCodeEnum, viewEnum } from './enums.ts';

export const filmFinding = builder.prismaObject('FilmFinding', {
  description: 'What the screening found of one view before any network was asked.',
  select: { view: true, finding: true },
  authScopes: { permission: 'study:list' },
  fields: (t) => ({
    view: t.expose('view', { type: viewEnum }),
    finding: t.expose('finding', { type: filmFindingCodeEnum }),
    reason: t.string({
      description: 'Why nothing can be said from this film: a code of domain/errors; absent when it is usable.',
      nullable: true,
      resolve: ({ view, finding }) => findingReason(view, finding),
    }),
    message: t.string({
      description: 'Why nothing can be said from this film, as a sentence for the person; absent when it is usable.',
      nullable: true,
      resolve: ({ view, finding }) => {
        const reason = findingReason(view, finding);
        return reason === null ? null : errorMeanings[reason].sentence;
      },
    }),
    coronalProbability: t.exposeFloat('coronalProbability', { nullable: true }),
    sagittalProbability: t.exposeFloat('sagittalProbability', { nullable: true }),
    neitherProbability: t.exposeFloat('neitherProbability', { nullable: true }),
    distance: t.exposeFloat('distance', { nullable: true }),
  }),
});

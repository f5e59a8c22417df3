import { builder } from '../builder.ts';
import { measurementKindEnum } from './enums.ts';

const author = builder.prismaObject('UserAccount', {
  variant: 'MeasurementAuthor',
  description: 'The person who drew it.',
  authScopes: { permission: 'study:view' },
  fields: (t) => ({ displayName: t.exposeString('displayName') }),
});

export const measurement = builder.prismaObject('Measurement', {
  description: 'A length or an angle that a person drew on a film.',
  authScopes: { permission: 'study:view' },
  fields: (t) => ({
    id: t.exposeID('id'),
    filmId: t.exposeID('instanceId'),
    kind: t.expose('kind', { type: measurementKindEnum }),
    points: t.exposeFloatList('points', {
      description:
        'Column and row of each point, in pixels of the film from the centre of its first pixel: x1, y1, x2, y2 …',
    }),
    value: t.exposeFloat('value', { description: 'Computed by the server from the points and the film’s spacing.' }),
    unit: t.exposeString('unit', { description: 'UCUM: mm, [px] on a film without calibration, or deg.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    isOwn: t.boolean({
      description: 'Whether the caller drew it, and so may move or remove it.',
      select: { authorId: true },
      resolve: ({ authorId }, _args, { caller }) => authorId === caller?.agent.userId,
    }),
    author: t.relation('author', { type: author }),
  }),
});

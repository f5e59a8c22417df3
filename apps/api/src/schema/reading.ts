import { builder } from '../builder.ts';
import { agreementEnum } from './enums.ts';

const reader = builder.prismaObject('UserAccount', {
  name: 'Reader',
  description: 'The person who signed.',
  authScopes: { permission: 'study:view' },
  fields: (t) => ({ displayName: t.exposeString('displayName') }),
});

export const reading = builder.prismaObject('Reading', {
  authScopes: { permission: 'study:view' },
  fields: (t) => ({
    id: t.exposeID('id'),
    agreement: t.expose('agreement', { type: agreementEnum }),
    reason: t.exposeString('reason'),
    signedAt: t.expose('signedAt', { type: 'DateTime' }),
    reader: t.relation('reader', { type: reader }),
  }),
});

import { builder } from '../builder.ts';
import { sexEnum } from './enums.ts';

builder.prismaObject('Patient', {
  authScopes: { permission: 'study:list' },
  fields: (t) => ({
    id: t.exposeID('id'),
    mrn: t.exposeString('mrn'),
    name: t.exposeString('name'),
    birthDate: t.expose('birthDate', { type: 'Date', nullable: true }),
    sex: t.expose('sex', { type: sexEnum }),
  }),
});

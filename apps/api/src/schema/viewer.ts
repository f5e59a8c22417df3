import type { Role } from '@plumbline/database/enums';
import { DomainError, permissionsOf } from '@plumbline/domain';
import { builder } from '../builder.ts';
import { roleEnum } from './enums.ts';

interface ViewerShape {
  readonly user: { readonly id: string; readonly displayName: string; readonly email: string };
  readonly organization: { readonly id: string; readonly slug: string; readonly name: string };
  readonly role: Role;
}

const user = builder.objectRef<ViewerShape['user']>('User').implement({
  description: 'A person who can sign in.',
  authScopes: { public: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    displayName: t.exposeString('displayName'),
    email: t.exposeString('email'),
  }),
});

const organization = builder.objectRef<ViewerShape['organization']>('Organization').implement({
  description: 'The clinic or hospital of the signed-in person.',
  authScopes: { public: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    slug: t.exposeString('slug'),
    name: t.exposeString('name'),
  }),
});

export const viewer = builder.objectRef<ViewerShape>('Viewer').implement({
  description: 'Who is asking, in which organization, with which role.',
  authScopes: { public: true },
  fields: (t) => ({
    user: t.expose('user', { type: user }),
    organization: t.expose('organization', { type: organization }),
    role: t.expose('role', { type: roleEnum }),
    permissions: t.stringList({
      description:
        'What the role allows here, as resource:action, for example reading:sign. model:register is for organizations that run the platform.',
      resolve: ({ role, organization: { slug } }, _args, { services }) =>
        permissionsOf(role).filter((one) => one !== 'model:register' || services.modelRegistrars.includes(slug)),
    }),
  }),
});

builder.queryFields((t) => ({
  viewer: t.field({
    type: viewer,
    authScopes: { signedIn: true },
    resolve: async (_root, _args, { tx }) => {
      const membership = await tx.membership.findUnique({
        where: { organizationId_userId: { organizationId: tx.organizationId, userId: tx.agent.userId ?? '' } },
        include: { user: { select: { id: true, displayName: true, email: true } }, organization: true },
      });
      if (membership === null) throw new DomainError('SESSION_ENDED');
      return membership;
    },
  }),
}));

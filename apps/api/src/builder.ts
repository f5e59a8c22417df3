import type { CohortCriterion, Permission } from '@plumbline/domain';
import SchemaBuilder from '@pothos/core';
import ErrorsPlugin from '@pothos/plugin-errors';
import PrismaPlugin from '@pothos/plugin-prisma';
import RelayPlugin from '@pothos/plugin-relay';
import ScopeAuthPlugin from '@pothos/plugin-scope-auth';
import type { ApiContext } from './context.ts';
import type PrismaTypes from './generated/pothos.ts';
import { getDatamodel } from './generated/pothos.ts';
import { prismaClientOf } from './prisma-client-of.ts';
import { refusedAccess } from './refused-access.ts';

interface ApiSchema {
  Context: ApiContext;
  PrismaTypes: PrismaTypes;
  DefaultFieldNullability: false;
  DefaultEdgesNullability: { list: false; items: false };
  DefaultNodeNullability: false;
  Scalars: {
    ID: { Input: string; Output: string };
    DateTime: { Input: Date; Output: Date };
    Date: { Input: Date; Output: Date };
    CohortCriterion: { Input: object; Output: CohortCriterion };
  };
  AuthScopes: {
    /** Everybody, signed in or not: what leads to a sign-in and away from it. */
    public: boolean;
    signedIn: boolean;
    permission: Permission;
    /** The study whose details are asked for was opened, and so audited, in this request. */
    opened: string;
  };
}

/** The one schema builder. Who may do what is asked of domain/access here, and nowhere else in the API. */
export const builder = new SchemaBuilder<ApiSchema>({
  // Authorization first: its check stands around whatever the others do.
  plugins: [ScopeAuthPlugin, ErrorsPlugin, PrismaPlugin, RelayPlugin],
  defaultFieldNullability: false,
  scopeAuth: {
    runScopesOnType: true,
    // A subscription is refused before it begins, and not with its first event.
    authorizeOnSubscribe: true,
    unauthorizedError: (_parent, context, _info, { failure }) => refusedAccess(context, failure),
    authScopes: (context) => ({
      public: true,
      signedIn: context.caller !== null,
      permission: (permission) => context.isPermitted(permission),
      opened: (studyId) => context.openedStudyIds.has(studyId),
    }),
  },
  errors: { directResult: true },
  prisma: {
    client: prismaClientOf,
    dmmf: getDatamodel(),
    exposeDescriptions: true,
    onUnusedQuery: 'error',
  },
  relay: {
    // A study fetched by its node id would be a viewing that nobody recorded.
    nodeQueryOptions: false,
    nodesQueryOptions: false,
    cursorType: 'String',
    edgesFieldOptions: { nullable: { list: false, items: false } },
    nodeFieldOptions: { nullable: false },
  },
});

import { listFilters, type SavedFilterWithOwner, saveFilter, setFilterRemoved } from '@plumbline/operations';
import { builder } from '../builder.ts';
import { OperationRefused, orRefuse } from './refusal.ts';
import { worklistFilterEnum, worklistFilterOf } from './worklist-filter.ts';

type SavedFilterRow = Omit<SavedFilterWithOwner, 'owner'> & { readonly owner?: { readonly displayName: string } };

const savedFilter = builder.objectRef<SavedFilterRow>('SavedFilter').implement({
  description: 'A question to the worklist that somebody keeps.',
  authScopes: { permission: 'filter:save' },
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.exposeString('name'),
    filter: t.field({ type: worklistFilterEnum, resolve: ({ filter }) => worklistFilterOf(filter) }),
    search: t.exposeString('search'),
    shared: t.exposeBoolean('shared', { description: 'Whether the whole clinic sees it.' }),
    isMine: t.boolean({ resolve: ({ ownerId }, _args, { caller }) => ownerId === caller?.agent.userId }),
    ownerName: t.string({
      description: 'Absent right after saving: it is one’s own.',
      nullable: true,
      resolve: ({ owner }) => owner?.displayName ?? null,
    }),
  }),
});

const saveFilterInput = builder.inputType('SaveFilterInput', {
  fields: (t) => ({
    name: t.string({ required: true, description: '1 to 60 characters.' }),
    filter: t.field({ type: worklistFilterEnum, required: true }),
    search: t.string(),
    shared: t.boolean({ required: true }),
  }),
});

const filterSaved = builder.objectRef<{ readonly filter: SavedFilterRow }>('FilterSaved').implement({
  authScopes: { permission: 'filter:save' },
  fields: (t) => ({ filter: t.expose('filter', { type: savedFilter }) }),
});

builder.queryFields((t) => ({
  savedFilters: t.field({
    description: 'One’s own and those that colleagues share, the oldest first.',
    type: [savedFilter],
    authScopes: { permission: 'filter:save' },
    resolve: async (_root, _args, context) => [...(await listFilters(context.operations))],
  }),
}));

builder.mutationFields((t) => ({
  saveFilter: t.field({
    type: filterSaved,
    authScopes: { permission: 'filter:save' },
    errors: { types: [OperationRefused], union: { name: 'SaveFilterResult' } },
    args: { input: t.arg({ type: saveFilterInput, required: true }) },
    resolve: async (_root, { input }, context) => ({
      filter: await orRefuse(OperationRefused, () => saveFilter(context.operations, input)),
    }),
  }),
  setFilterRemoved: t.field({
    description: 'Takes a saved filter of one’s own away, or brings it back.',
    type: filterSaved,
    authScopes: { permission: 'filter:save' },
    errors: { types: [OperationRefused], union: { name: 'SetFilterRemovedResult' } },
    args: { filterId: t.arg.id({ required: true }), removed: t.arg.boolean({ required: true }) },
    resolve: async (_root, args, context) => ({
      filter: await orRefuse(OperationRefused, () => setFilterRemoved(context.operations, args)),
    }),
  }),
}));

import { builder } from '../builder.ts';
import { readFloats } from '../read-floats.ts';
import { architectureEnum, taskEnum, viewEnum } from './enums.ts';

builder.prismaObject('Heatmap', {
  authScopes: { permission: 'study:view' },
  fields: (t) => ({
    architecture: t.expose('architecture', { type: architectureEnum }),
    view: t.expose('view', { type: viewEnum }),
    task: t.expose('task', { type: taskEnum }),
    rows: t.exposeInt('rows'),
    columns: t.exposeInt('columns'),
    values: t.floatList({
      description: 'Signed evidence for the task against the rest, row by row, of the whole model input.',
      select: { storageKey: true, byteOffset: true, rows: true, columns: true },
      resolve: async ({ storageKey, byteOffset, rows, columns }, _args, context) =>
        readFloats(await context.storedObject(storageKey), byteOffset, rows * columns),
    }),
    contentTop: t.exposeFloat('contentTop'),
    contentLeft: t.exposeFloat('contentLeft'),
    contentHeight: t.exposeFloat('contentHeight'),
    contentWidth: t.exposeFloat('contentWidth'),
  }),
});

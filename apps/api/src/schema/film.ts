import { builder } from '../builder.ts';
import { viewEnum } from './enums.ts';

builder.prismaObject('Instance', {
  name: 'Film',
  authScopes: { permission: 'study:list' },
  fields: (t) => ({
    id: t.exposeID('id'),
    sopInstanceUid: t.exposeString('sopInstanceUid'),
    seriesInstanceUid: t.string({
      select: { series: { select: { seriesInstanceUid: true } } },
      resolve: (film) => film.series.seriesInstanceUid,
    }),
    view: t.expose('view', { type: viewEnum }),
    viewPosition: t.exposeString('viewPosition', { nullable: true }),
    rows: t.exposeInt('rows'),
    columns: t.exposeInt('columns'),
    pixelSpacingRowMm: t.exposeFloat('pixelSpacingRowMm', { nullable: true }),
    pixelSpacingColumnMm: t.exposeFloat('pixelSpacingColumnMm', { nullable: true }),
    renderedPath: t.string({
      description:
        'Where this server gives the film as a picture (DICOM PS3.18, rendered resource). Fetching it is recorded.',
      select: {
        sopInstanceUid: true,
        series: { select: { seriesInstanceUid: true } },
        study: { select: { studyInstanceUid: true } },
      },
      resolve: (film) =>
        `/dicom-web/studies/${film.study.studyInstanceUid}/series/${film.series.seriesInstanceUid}/instances/${film.sopInstanceUid}/rendered`,
    }),
  }),
});

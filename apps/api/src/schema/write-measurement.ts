import type { Measurement } from '@plumbline/database/client';
import { moveMeasurement, removeMeasurement, restoreMeasurement, storeMeasurement } from '@plumbline/operations';
import { builder } from '../builder.ts';
import { measurementKindEnum } from './enums.ts';
import { measurement } from './measurement.ts';
import { OperationRefused, orRefuse } from './refusal.ts';

const measurementWritten = builder.objectRef<Measurement>('MeasurementWritten').implement({
  authScopes: { permission: 'measurement:write' },
  fields: (t) => ({
    measurement: t.field({ type: measurement, resolve: (written) => written }),
  }),
});

const filmPointInput = builder.inputType('FilmPointInput', {
  description: 'A place on a film, in pixels from the centre of its first pixel.',
  fields: (t) => ({
    x: t.float({ required: true, description: 'Column.' }),
    y: t.float({ required: true, description: 'Row.' }),
  }),
});

const storeMeasurementInput = builder.inputType('StoreMeasurementInput', {
  fields: (t) => ({
    filmId: t.id({ required: true }),
    kind: t.field({ type: measurementKindEnum, required: true }),
    points: t.field({ type: [filmPointInput], required: true }),
  }),
});

const moveMeasurementInput = builder.inputType('MoveMeasurementInput', {
  fields: (t) => ({
    measurementId: t.id({ required: true }),
    points: t.field({ type: [filmPointInput], required: true }),
  }),
});

const measurementInput = builder.inputType('MeasurementInput', {
  fields: (t) => ({ measurementId: t.id({ required: true }) }),
});

builder.mutationFields((t) => ({
  storeMeasurement: t.field({
    description: 'Keeps a measurement. Its value is computed here; none is taken from the caller.',
    type: measurementWritten,
    authScopes: { permission: 'measurement:write' },
    errors: { types: [OperationRefused], union: { name: 'StoreMeasurementResult' } },
    args: { input: t.arg({ type: storeMeasurementInput, required: true }) },
    resolve: (_root, { input }, context) =>
      orRefuse(OperationRefused, () => storeMeasurement(context.operations, input)),
  }),
  moveMeasurement: t.field({
    description: 'Puts a measurement’s points elsewhere; another one, with another id, stands for it from then on.',
    type: measurementWritten,
    authScopes: { permission: 'measurement:write' },
    errors: { types: [OperationRefused], union: { name: 'MoveMeasurementResult' } },
    args: { input: t.arg({ type: moveMeasurementInput, required: true }) },
    resolve: (_root, { input }, context) =>
      orRefuse(OperationRefused, () => moveMeasurement(context.operations, input)),
  }),
  removeMeasurement: t.field({
    description: 'Takes a measurement off its film. It is kept, and restoreMeasurement puts it back.',
    type: measurementWritten,
    authScopes: { permission: 'measurement:write' },
    errors: { types: [OperationRefused], union: { name: 'RemoveMeasurementResult' } },
    args: { input: t.arg({ type: measurementInput, required: true }) },
    resolve: (_root, { input }, context) =>
      orRefuse(OperationRefused, () => removeMeasurement(context.operations, input)),
  }),
  restoreMeasurement: t.field({
    description: 'Puts a removed measurement back.',
    type: measurementWritten,
    authScopes: { permission: 'measurement:write' },
    errors: { types: [OperationRefused], union: { name: 'RestoreMeasurementResult' } },
    args: { input: t.arg({ type: measurementInput, required: true }) },
    resolve: (_root, { input }, context) =>
      orRefuse(OperationRefused, () => restoreMeasurement(context.operations, input)),
  }),
}));

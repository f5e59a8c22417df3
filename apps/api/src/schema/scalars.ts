import { GraphQLError } from 'graphql';
import { builder } from '../builder.ts';

function parseInstant(value: unknown): Date {
  const instant = typeof value === 'string' ? new Date(value) : new Date(Number.NaN);
  if (Number.isNaN(instant.getTime())) {
    throw new GraphQLError('Give the date in ISO 8601.', { extensions: { code: 'BAD_USER_INPUT' } });
  }
  return instant;
}

builder.scalarType('DateTime', {
  description: 'An instant in UTC, ISO 8601, for example 2026-11-23T11:53:54.000Z.',
  serialize: (instant) => instant.toISOString(),
  parseValue: parseInstant,
});

builder.scalarType('Date', {
  description: 'A day of the calendar, ISO 8601, for example 2012-04-30.',
  serialize: (date) => date.toISOString().slice(0, 10),
  parseValue: parseInstant,
});

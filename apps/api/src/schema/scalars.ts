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

builder.scalarType('CohortCriterion', {
  description:
    'What a study must be to belong to a cohort, as JSON: {"kind": "ALL" or "ANY", "criteria": […]}, {"kind": "NOT", ' +
    '"criterion": …}, or one of PERIOD {from, to}, AGE {fromYears, toYears}, SEX, SITE, MANUFACTURER, FLAG, MODEL_VERSION, ' +
    'READING_STATUS, SCOLIOSIS_READ, CMS_SUSPICION, CURVE_PATTERN, REFERENCE {oneOf}, VIEWS {allOf}, OUTCOME {task, oneOf}, ' +
    'TRUTH {task, positive}.',
  serialize: (criterion) => criterion,
  // What it holds is for the operation to judge, which says in a sentence what is wrong with it.
  parseValue: (value) => {
    if (typeof value === 'object' && value !== null) return value;
    throw new GraphQLError('Give the criterion as a JSON object.', { extensions: { code: 'BAD_USER_INPUT' } });
  },
});

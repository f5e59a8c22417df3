import { graphql } from './generated/gql.ts';

export const measurementFragment = graphql(`
  fragment DrawnMeasurement on Measurement {
    id
    filmId
    kind
    points
    value
    unit
    isOwn
    createdAt
    author { displayName }
  }
`);

export const storeMeasurementDocument = graphql(`
  mutation StoreMeasurement($input: StoreMeasurementInput!) {
    storeMeasurement(input: $input) {
      __typename
      ... on MeasurementWritten { measurement { ...DrawnMeasurement } }
      ... on Refusal { code message }
    }
  }
`);

export const moveMeasurementDocument = graphql(`
  mutation MoveMeasurement($input: MoveMeasurementInput!) {
    moveMeasurement(input: $input) {
      __typename
      ... on MeasurementWritten { measurement { ...DrawnMeasurement } }
      ... on Refusal { code message }
    }
  }
`);

export const removeMeasurementDocument = graphql(`
  mutation RemoveMeasurement($input: MeasurementInput!) {
    removeMeasurement(input: $input) {
      __typename
      ... on MeasurementWritten { measurement { ...DrawnMeasurement } }
      ... on Refusal { code message }
    }
  }
`);

export const restoreMeasurementDocument = graphql(`
  mutation RestoreMeasurement($input: MeasurementInput!) {
    restoreMeasurement(input: $input) {
      __typename
      ... on MeasurementWritten { measurement { ...DrawnMeasurement } }
      ... on Refusal { code message }
    }
  }
`);

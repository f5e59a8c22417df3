import { graphql } from './generated/gql.ts';

export const readingFragment = graphql(`
  fragment SignedReading on Reading {
    id
    agreement
    reason
    signedAt
    reader { displayName }
  }
`);

export const studyDocument = graphql(`
  query Study($id: ID!) {
    study(id: $id) {
      __typename
      ... on ImagingStudy {
        id
        accessionNumber
        description
        startedAt
        receivedAt
        screeningStatus
        screeningReason
        screeningMessage
        flag
        readingStatus
        patient { mrn name birthDate sex }
        films { id view viewPosition rows columns pixelSpacingRowMm pixelSpacingColumnMm renderedPath }
        screening {
          id
          modelName
          modelVersion
          trainingData
          completedAt
          results { architecture task outcome probability threshold operatingPoint }
          networks {
            architecture
            views
            mapMethod
            withoutResultReason
            withoutResultMessage
            results { task deciding outcome probability threshold }
          }
          heatmaps { architecture view task rows columns values contentTop contentLeft contentHeight contentWidth }
        }
        filmFindings { view finding reason message }
        readings { ...SignedReading }
      }
      ... on Refusal {
        code
        message
      }
    }
  }
`);

export const signReadingDocument = graphql(`
  mutation SignReading($input: SignReadingInput!) {
    signReading(input: $input) {
      __typename
      ... on ReadingSigned {
        reading { ...SignedReading }
      }
      ... on Refusal {
        code
        message
      }
    }
  }
`);

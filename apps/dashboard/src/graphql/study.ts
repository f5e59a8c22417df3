import { graphql } from './generated/gql.ts';

export const reassignViewsDocument = graphql(`
  mutation ReassignViews($input: ReassignViewsInput!) {
    reassignViews(input: $input) {
      __typename
      ... on ViewsReassigned {
        study { id screeningStatus }
      }
      ... on Refusal {
        code
        message
      }
    }
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
          predictiveValue {
            kind value lower upper prevalence right outOf
            validation { truePositives falseNegatives trueNegatives falsePositives }
          }
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
        comments { ...StudyComment }
        measurements { ...DrawnMeasurement }
        largestCobb { degrees source }
        priors {
          id
          startedAt
          receivedAt
          readingStatus
          largestCobb { degrees source }
          screening { results { task probability } }
        }
        isWithheld
        ...StudyReading
        ...StudyCare
      }
      ... on Refusal {
        code
        message
      }
    }
  }
`);

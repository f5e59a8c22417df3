import { graphql } from './generated/gql.ts';

/** What one row and its preview show; no heatmap and no reading, so a page of the worklist stays light. */
export const worklistRowFragment = graphql(`
  fragment WorklistRow on ImagingStudy {
    id
    receivedAt
    startedAt
    screeningStatus
    screeningReason
    screeningMessage
    flag
    readingStatus
    patient { mrn name birthDate sex }
    films { id sopInstanceUid view viewPosition rows columns renderedPath }
    screening {
      modelName
      modelVersion
      trainingData
      results { task outcome probability threshold operatingPoint }
    }
  }
`);

export const worklistRowsDocument = graphql(`
  query WorklistRows($first: Int!, $after: String, $filter: WorklistFilter, $search: String) {
    worklist(first: $first, after: $after, filter: $filter, search: $search) {
      edges { node { ...WorklistRow } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

export const worklistCountsDocument = graphql(`
  query WorklistCounts {
    worklistCounts { all cms scoliosis unread withoutResult inProgress }
  }
`);

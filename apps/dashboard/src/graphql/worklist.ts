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
    isWithheld
    flag
    readingStatus
    awaitsReading
    version
    assignee { displayName isViewer }
    acknowledgedAt
    acknowledgedBy { displayName }
    escalatedAt
    escalatedBy { displayName }
    escalationReason
    timeLimits { kind state dueAt endedAt }
    patient { mrn name birthDate sex }
    films { id sopInstanceUid view viewPosition rows columns renderedPath }
    screening {
      modelName
      modelVersion
      results { task outcome probability threshold operatingPoint }
      agreement
    }
    filmFindings { view finding }
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

export const worklistDayDocument = graphql(`
  query WorklistDay($since: DateTime!) {
    worklistCounts {
      all waiting cms scoliosis unread withoutResult inProgress mine secondRead adjudication overdue mri
      longestWaitingSince maximumWaitMinutes isCapped
    }
    arrivals(since: $since)
  }
`);

export const worklistChangedDocument = graphql(`
  subscription WorklistChanged {
    worklistChanged { studyIds isGap }
  }
`);

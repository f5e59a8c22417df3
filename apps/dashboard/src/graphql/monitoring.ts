import { graphql } from './generated/gql.ts';

graphql(`
  fragment WatchedStudies on WatchSummary {
    spreads { measure tenth half nineTenths }
    kinds { measure kind count }
    abstentions { measure kind count message }
    failures late rejections verdicts
  }
`);

export const monitoringDocument = graphql(`
  query Monitoring($id: ID!) {
    release(id: $id) { id state modelVersion { ...VersionName } }
    monitoring(releaseId: $id) {
      __typename
      ... on Monitoring {
        reference { source studyCount sha256 reason frozenAt summary { ...WatchedStudies } }
        days {
          day days studies level
          summary { ...WatchedStudies }
          signals { measure level count value pValue }
        }
        studiesToday warningsAMonth stopsAMonth
        today { ...WatchedStudies }
        thresholds {
          minimumStudies warningIndex stopIndex warningFailures stopFailures warningRejections stopRejections
          warningSum stopSum warningLateness isDefault
        }
        accuracy {
          task at
          sensitivity { count total estimate lower upper }
          positivePredictiveValue { count total estimate lower upper }
        }
      }
      ... on OperationRefused { code message }
    }
  }
`);

export const releaseStopsDocument = graphql(`
  query ReleaseStops {
    releaseStops {
      id day measures stoppedAt fromState
      release { id modelVersion { ...VersionName } }
    }
  }
`);

export const acknowledgeStopDocument = graphql(`
  mutation AcknowledgeReleaseStop($releaseStopId: ID!) {
    acknowledgeReleaseStop(releaseStopId: $releaseStopId) {
      __typename
      ... on OperationRefused { code message }
    }
  }
`);

export const freezeReferenceDocument = graphql(`
  mutation FreezeReferenceWindow($releaseId: ID!, $reason: String!) {
    freezeReferenceWindow(releaseId: $releaseId, reason: $reason) {
      __typename
      ... on OperationRefused { code message }
    }
  }
`);

export const setWatchThresholdsDocument = graphql(`
  mutation SetWatchThresholds($input: WatchThresholdsInput!) {
    setWatchThresholds(input: $input) {
      __typename
      ... on OperationRefused { code message }
    }
  }
`);

export const reinstateReleaseDocument = graphql(`
  mutation ReinstateRelease($input: ReleasePlaceInput!) {
    reinstateRelease(input: $input) {
      __typename
      ... on OperationRefused { code message }
    }
  }
`);

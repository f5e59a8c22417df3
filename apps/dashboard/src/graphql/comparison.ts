import { graphql } from './generated/gql.ts';

export const comparisonChoicesDocument = graphql(`
  query ComparisonChoices {
    registeredVersions { ...VersionName }
    evaluationCohorts { id name studyCount }
    rescreenings {
      id state reason studyCount doneCount failedCount keptCount unfitCount requestedAt requestedBy
      cohort { id name }
      modelVersion { ...VersionName }
    }
  }
`);

graphql(`
  fragment ComparedFigures on ComparedVersionFigures {
    unanswered auroc
    sensitivity { count total estimate lower upper }
    specificity { count total estimate lower upper }
    roc { sensitivity specificity threshold }
  }
`);

export const comparisonDocument = graphql(`
  query Comparison($cohortId: ID!, $firstId: ID!, $secondId: ID!) {
    versionComparison(cohortId: $cohortId, firstId: $firstId, secondId: $secondId) {
      __typename
      ... on CohortComparison {
        studyCount firstMissing secondMissing
        tasks {
          task positives negatives answeredByBoth
          first { ...ComparedFigures }
          second { ...ComparedFigures }
          sensitivity { difference lower upper pValue adjustedP }
          specificity { difference lower upper pValue adjustedP }
          auroc { difference lower upper pValue adjustedP }
        }
      }
      ... on OperationRefused { code message }
    }
  }
`);

export const startRescreeningDocument = graphql(`
  mutation StartRescreening($cohortId: ID!, $modelVersionId: ID!, $reason: String!) {
    startRescreening(cohortId: $cohortId, modelVersionId: $modelVersionId, reason: $reason) {
      __typename
      ... on OperationRefused { code message }
    }
  }
`);

export const changeRescreeningDocument = graphql(`
  mutation ChangeRescreening($rescreeningId: ID!, $step: RescreeningStep!) {
    changeRescreening(rescreeningId: $rescreeningId, step: $step) {
      __typename
      ... on OperationRefused { code message }
    }
  }
`);

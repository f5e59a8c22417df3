import { graphql } from './generated/gql.ts';

graphql(`
  fragment FreezingProgress on FrozenCohort {
    id state studiesDone studiesInAll failureCode sha256 studyCount patientCount referenceCount
    requestedAt requestedBy endedAt
    definition { id number }
  }
`);

export const cohortsDocument = graphql(`
  query Cohorts($removed: Boolean!) {
    cohorts(removed: $removed) {
      id name description version createdAt createdBy changedAt
      definitions { id number criterion writtenAt writtenBy }
      frozenCohorts { ...FreezingProgress }
    }
    cohortChoices { ...CohortChoicesShown }
  }
`);

graphql(`
  fragment CohortChoicesShown on CohortChoices {
    studies sites manufacturers
    versions { id name version }
  }
`);

export const cohortChoicesDocument = graphql(`
  query CohortChoices {
    cohortChoices { ...CohortChoicesShown }
  }
`);

export const cohortDocument = graphql(`
  query Cohort($id: ID!) {
    cohort(id: $id) {
      id name description version removedAt
      definitions { id number criterion writtenAt writtenBy }
      frozenCohorts { ...FreezingProgress }
    }
    cohortChoices { ...CohortChoicesShown }
  }
`);

export const cohortCountDocument = graphql(`
  query CohortCount($definition: CohortCriterion!) {
    cohortCount(definition: $definition) {
      __typename
      ... on CohortCount { members noFilmPair noResult noReferenceStandard indeterminate analysed }
      ... on OperationRefused { code message }
    }
  }
`);

export const freezingProgressDocument = graphql(`
  query FreezingProgressNow($id: ID!) {
    frozenCohort(id: $id) { ...FreezingProgress }
  }
`);

export const createCohortDocument = graphql(`
  mutation CreateCohort($input: CreateCohortInput!) {
    createCohort(input: $input) {
      __typename
      ... on CohortKept { cohort { id version } }
      ... on OperationRefused { code message }
    }
  }
`);

export const reviseCohortDocument = graphql(`
  mutation ReviseCohort($input: ReviseCohortInput!) {
    reviseCohort(input: $input) {
      __typename
      ... on CohortKept { cohort { id version } }
      ... on OperationRefused { code message }
    }
  }
`);

export const setCohortRemovedDocument = graphql(`
  mutation SetCohortRemoved($cohortId: ID!, $version: Int!, $removed: Boolean!) {
    setCohortRemoved(cohortId: $cohortId, version: $version, removed: $removed) {
      __typename
      ... on CohortKept { cohort { id version } }
      ... on OperationRefused { code message }
    }
  }
`);

export const freezeCohortDocument = graphql(`
  mutation FreezeCohort($cohortId: ID!, $version: Int!) {
    freezeCohort(cohortId: $cohortId, version: $version) {
      __typename
      ... on CohortFreezing { frozenCohort { ...FreezingProgress } }
      ... on OperationRefused { code message }
    }
  }
`);

export const cancelFreezingDocument = graphql(`
  mutation CancelFreezing($frozenCohortId: ID!) {
    cancelFreezing(frozenCohortId: $frozenCohortId) {
      __typename
      ... on CohortFreezing { frozenCohort { ...FreezingProgress } }
      ... on OperationRefused { code message }
    }
  }
`);

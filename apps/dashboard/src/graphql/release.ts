import { graphql } from './generated/gql.ts';

graphql(`
  fragment VersionName on RegisteredVersion { id name version }
`);

export const modelsDocument = graphql(`
  query Models {
    registeredVersions {
      ...VersionName
      registeredAt manifestSha256 trainingKind trainingCount
      aurocs { architecture task auroc }
      signatures { keyId signedAt goldenStudies largestDifference peakMegabytes hadNoNetwork }
    }
    releases {
      id state canaryShare changedAt proposedBy
      modelVersion { ...VersionName }
      evaluation { passed }
      replaces { id modelVersion { ...VersionName } }
    }
  }
`);

graphql(`
  fragment EvaluationFigures on Evaluation {
    id passed sha256 evaluatedAt evaluatedBy trainingOverlap
    cohort { id name studyCount sha256 }
    criteria { id minimumSensitivity aurocMargin }
    comparedVersion { ...VersionName }
    tasks {
      task positives negatives unanswered meetsSensitivity meetsAuroc
      sensitivity { count total estimate lower upper }
      specificity { count total estimate lower upper }
      comparison { studies candidate active difference lower upper }
    }
  }
`);

export const releaseDocument = graphql(`
  query Release($id: ID!) {
    release(id: $id) {
      id version state canaryShare createdAt changedAt modifications protocol impact
      proposalSha256 proposedBy isProposedByViewer mayReturn
      modelVersion { ...VersionName manifestSha256 trainingKind }
      replaces { id modelVersion { ...VersionName } }
      evaluation { ...EvaluationFigures }
      approvals { id kind person reason recordedAt proposalSha256 }
      events { id fromState toState person reason recordedAt }
    }
    acceptanceCriteria { id minimumSensitivity aurocMargin setAt setBy reason }
    evaluationCohorts { id name studyCount frozenAt sha256 }
  }
`);

export const disagreementsDocument = graphql(`
  query Disagreements($id: ID!) {
    release(id: $id) { id state modelVersion { ...VersionName } }
    disagreements(releaseId: $id) {
      __typename
      ... on Disagreements {
        comparedScoliosis comparedCms
        list {
          studyId task shadowOutcome shadowProbability clinicalOutcome clinicalProbability completedAt
        }
      }
      ... on OperationRefused { code message }
    }
  }
`);

export const createReleaseDocument = graphql(`
  mutation CreateRelease($modelVersionId: ID!) {
    createRelease(modelVersionId: $modelVersionId) {
      __typename
      ... on ReleaseStepped { release { id } }
      ... on OperationRefused { code message }
    }
  }
`);

export const describeReleaseDocument = graphql(`
  mutation DescribeRelease($input: ReleaseDescriptionInput!) {
    describeRelease(input: $input) {
      __typename
      ... on OperationRefused { code message }
    }
  }
`);

export const evaluateReleaseDocument = graphql(`
  mutation EvaluateRelease($releaseId: ID!, $version: Int!, $cohortId: ID!) {
    evaluateRelease(releaseId: $releaseId, version: $version, cohortId: $cohortId) {
      __typename
      ... on ReleaseEvaluated { pending }
      ... on OperationRefused { code message }
    }
  }
`);

export const setCriteriaDocument = graphql(`
  mutation SetAcceptanceCriteria($minimumSensitivity: Float!, $aurocMargin: Float!, $reason: String!) {
    setAcceptanceCriteria(minimumSensitivity: $minimumSensitivity, aurocMargin: $aurocMargin, reason: $reason) {
      __typename
      ... on OperationRefused { code message }
    }
  }
`);

export const advanceReleaseDocument = graphql(`
  mutation AdvanceRelease($input: ReleasePlaceInput!, $step: ReleaseAdvance!) {
    advanceRelease(input: $input, step: $step) {
      __typename
      ... on OperationRefused { code message }
    }
  }
`);

export const proposePromotionDocument = graphql(`
  mutation ProposePromotion($input: ReleasePlaceInput!) {
    proposePromotion(input: $input) {
      __typename
      ... on OperationRefused { code message }
    }
  }
`);

export const approvePromotionDocument = graphql(`
  mutation ApprovePromotion($input: ReleasePlaceInput!) {
    approvePromotion(input: $input) {
      __typename
      ... on OperationRefused { code message }
    }
  }
`);

export const rollBackReleaseDocument = graphql(`
  mutation RollBackRelease($input: ReleasePlaceInput!) {
    rollBackRelease(input: $input) {
      __typename
      ... on OperationRefused { code message }
    }
  }
`);

export const retireReleaseDocument = graphql(`
  mutation RetireRelease($input: ReleasePlaceInput!) {
    retireRelease(input: $input) {
      __typename
      ... on OperationRefused { code message }
    }
  }
`);

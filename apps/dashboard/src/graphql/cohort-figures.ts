import { graphql } from './generated/gql.ts';

export const frozenCohortDocument = graphql(`
  query FrozenCohort($id: ID!) {
    frozenCohort(id: $id) {
      ...FreezingProgress
      cohort { id name }
      definition { criterion }
      flow {
        assessed outsideDefinition noFilmPair noReferenceStandard indeterminate analysed
        noResult { code message studies }
      }
    }
    cohortChoices { ...CohortChoicesShown }
  }
`);

graphql(`
  fragment ShareFigures on CohortShare { count total estimate lower upper }
`);

graphql(`
  fragment EstimateFigures on CohortEstimate { estimate lower upper }
`);

graphql(`
  fragment MeasureFigures on CohortMeasures {
    sensitivity { ...ShareFigures }
    specificity { ...ShareFigures }
    positivePredictiveValue { ...ShareFigures }
    negativePredictiveValue { ...ShareFigures }
    accuracy { ...ShareFigures }
  }
`);

graphql(`
  fragment AgreementFigures on CohortAgreement {
    studies both onlyFirst onlySecond neither
    agreement { ...ShareFigures }
    positiveAgreement { ...ShareFigures }
    negativeAgreement { ...ShareFigures }
    kappa { ...EstimateFigures }
  }
`);

graphql(`
  fragment PairedFigures on CohortPairedShares {
    table { both onlyFirst onlySecond neither }
    difference { ...EstimateFigures }
    pValue
  }
`);

/** What follows a point that is dragged and a prevalence that is typed. */
graphql(`
  fragment PointFigures on CohortFigures {
    snapshotSha256
    parameters { threshold prevalence }
    accuracy {
      table { truePositives falsePositives falseNegatives trueNegatives }
      measures { ...MeasureFigures }
      tableWithUndecided { truePositives falsePositives falseNegatives trueNegatives }
      measuresWithUndecided { ...MeasureFigures }
      byPatient {
        patients
        sensitivity { lower upper }
        specificity { lower upper }
        positivePredictiveValue { lower upper }
        negativePredictiveValue { lower upper }
        accuracy { lower upper }
      }
      atPrevalence { prevalence adjusted positive { ...EstimateFigures } negative { ...EstimateFigures } }
    }
    change { flaggedMore missedMore }
    groups {
      kind
      groups {
        label cases
        accuracy { measures { ...MeasureFigures } area { ...EstimateFigures } }
      }
      others { measures { ...MeasureFigures } area { ...EstimateFigures } }
    }
    readers {
      turn isBlinded
      agreement { ...AgreementFigures }
      accuracy {
        measures { ...MeasureFigures }
        sensitivity { ...PairedFigures }
        specificity { ...PairedFigures }
      }
    }
  }
`);

export const pointFiguresDocument = graphql(`
  query PointFigures(
    $frozenCohortId: ID!
    $modelVersionId: ID!
    $task: Task!
    $threshold: Float
    $prevalence: Float
  ) {
    cohortFigures(
      frozenCohortId: $frozenCohortId
      modelVersionId: $modelVersionId
      task: $task
      threshold: $threshold
      prevalence: $prevalence
    ) {
      __typename
      ... on CohortFigures { ...PointFigures }
      ... on OperationRefused { code message }
    }
  }
`);

export const cohortFiguresDocument = graphql(`
  query CohortFigures(
    $frozenCohortId: ID!
    $modelVersionId: ID!
    $task: Task!
    $threshold: Float
    $prevalence: Float
  ) {
    cohortFigures(
      frozenCohortId: $frozenCohortId
      modelVersionId: $modelVersionId
      task: $task
      threshold: $threshold
      prevalence: $prevalence
    ) {
      __typename
      ... on CohortFigures {
        ...PointFigures
        model task showsSmallCells
        counts { members patients withoutReference indeterminate withoutResult cases }
        roc { area { ...EstimateFigures } positives negatives thresholds truePositives falsePositives lower upper }
        precisionRecall { averagePrecision base recall precision }
        calibration {
          bins { from to meanProbability observed { ...ShareFigures } }
          expectedError
          brier { brier reliability resolution uncertainty }
          line {
            slope { ...EstimateFigures }
            interceptAtSlopeOne { ...EstimateFigures }
          }
          spiegelhalter { z pValue }
        }
        decisionCurve { threshold netBenefit netBenefitOfAll }
        distribution { withCondition withoutCondition withoutReference }
        betweenReaders { isBlinded agreement { ...AgreementFigures } }
        checklist { guideline subject answer }
      }
      ... on OperationRefused { code message }
    }
  }
`);

export const cohortComparisonDocument = graphql(`
  query CohortComparison($frozenCohortId: ID!, $modelVersionIds: [ID!]!, $task: Task!) {
    cohortComparison(frozenCohortId: $frozenCohortId, modelVersionIds: $modelVersionIds, task: $task) {
      __typename
      ... on CohortComparison {
        pairs {
          first second positives negatives
          area { first second difference { ...EstimateFigures } pValue adjustedP }
          sensitivity { shares { ...PairedFigures } adjustedP }
          specificity { shares { ...PairedFigures } adjustedP }
        }
      }
      ... on OperationRefused { code message }
    }
  }
`);

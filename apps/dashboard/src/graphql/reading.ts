import { graphql } from './generated/gql.ts';

export const readingFragment = graphql(`
  fragment SignedReading on Reading {
    id
    turn
    amendsId
    isAmended
    verdict
    verdictReason
    scoliosis
    cmsSuspicion
    curvePattern
    curves { ordinal cobbDegrees convexity apex upperEnd lowerEnd }
    coronalBalanceMm
    kyphosisDegrees
    filmQuality
    comment
    signedAt
    reader { displayName isViewer }
  }
`);

export const studyReadingFragment = graphql(`
  fragment StudyReading on ImagingStudy {
    version
    awaitedTurn
    assignee { displayName isViewer }
    adjudicationReason
    areReadingsWithheld
    hasSigned
    readings { ...SignedReading }
    blindedReads { scoliosis cmsSuspicion decidedAt reader { displayName isViewer } }
  }
`);

export const signReadingDocument = graphql(`
  mutation SignReading($input: SignReadingInput!) {
    signReading(input: $input) {
      __typename
      ... on Refusal { code message person }
    }
  }
`);

export const amendReadingDocument = graphql(`
  mutation AmendReading($input: AmendReadingInput!) {
    amendReading(input: $input) {
      __typename
      ... on Refusal { code message }
    }
  }
`);

export const storeBlindedReadDocument = graphql(`
  mutation StoreBlindedRead($input: StoreBlindedReadInput!) {
    storeBlindedRead(input: $input) {
      __typename
      ... on Refusal { code message }
    }
  }
`);

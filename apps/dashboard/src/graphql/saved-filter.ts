import { graphql } from './generated/gql.ts';

export const savedFilterFragment = graphql(`
  fragment SavedFilterLine on SavedFilter {
    id
    name
    filter
    search
    shared
    isMine
    ownerName
  }
`);

export const savedFiltersDocument = graphql(`
  query SavedFilters {
    savedFilters { ...SavedFilterLine }
  }
`);

export const saveFilterDocument = graphql(`
  mutation SaveFilter($input: SaveFilterInput!) {
    saveFilter(input: $input) {
      __typename
      ... on FilterSaved { filter { ...SavedFilterLine } }
      ... on Refusal { code message person }
    }
  }
`);

export const setFilterRemovedDocument = graphql(`
  mutation SetFilterRemoved($filterId: ID!, $removed: Boolean!) {
    setFilterRemoved(filterId: $filterId, removed: $removed) {
      __typename
      ... on FilterSaved { filter { ...SavedFilterLine } }
      ... on Refusal { code message person }
    }
  }
`);

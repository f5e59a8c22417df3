import { graphql } from './generated/gql.ts';

export const auditEventsDocument = graphql(`
  query AuditEvents($first: Int!, $after: String, $activity: String) {
    auditEvents(first: $first, after: $after, activity: $activity) {
      edges {
        node { id recordedAt action activity outcome agentName agentRole entityType entityId }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

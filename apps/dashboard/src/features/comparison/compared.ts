import type { ComparisonChoicesQuery, ComparisonQuery } from '../../graphql/generated/graphql.ts';

export type Choices = ComparisonChoicesQuery;
export type Version = Choices['registeredVersions'][number];
export type Comparison = Extract<ComparisonQuery['versionComparison'], { __typename: 'CohortComparison' }>;
export type ComparedTask = NonNullable<Comparison['tasks']>[number];

/** What is compared: a cohort and two different versions. */
export interface Chosen {
  readonly cohortId: string;
  readonly first: Version;
  readonly second: Version;
}

export function versionName({ name, version }: Pick<Version, 'name' | 'version'>): string {
  return `${name} ${version}`;
}

import { Prisma } from '@plumbline/database/client';
import { type CohortCriterion, noDay, snapshotCodes } from '@plumbline/domain';

/**
 * A criterion as a condition on the facts of a study (table `f`, study_fact). Every comparison there is true or false and
 * never unknown, as a fact that nobody knows has a value of its own; so NOT turns each around, and and/or are those of logic.
 */
export function criterionCondition(criterion: CohortCriterion): Prisma.Sql {
  switch (criterion.kind) {
    case 'ALL':
      return joined(criterion.criteria, ' and ', Prisma.sql`true`);
    case 'ANY':
      return joined(criterion.criteria, ' or ', Prisma.sql`false`);
    case 'NOT':
      return Prisma.sql`not ${criterionCondition(criterion.criterion)}`;
    case 'PERIOD':
      return within(Prisma.sql`f.study_day`, dayOf(criterion.from) ?? noDay + 1, dayOf(criterion.to));
    case 'AGE':
      return within(Prisma.sql`f.age_years`, criterion.fromYears ?? 0, criterion.toYears);
    case 'SEX':
      return isOneOf(Prisma.sql`f.sex`, snapshotCodes.sex, criterion.oneOf);
    case 'SITE':
      return hasLabel(Prisma.sql`f.site_key`, criterion.oneOf);
    case 'MANUFACTURER':
      return hasLabel(Prisma.sql`f.manufacturer_key`, criterion.oneOf);
    case 'VIEWS': {
      const views = criterion.allOf.reduce((bits, view) => bits | (view === 'CORONAL' ? 1 : 2), 0);
      return Prisma.sql`(f.views & ${views}::smallint) = ${views}::smallint`;
    }
    case 'FLAG':
      return isOneOf(Prisma.sql`f.flag`, snapshotCodes.flag, criterion.oneOf);
    case 'OUTCOME': {
      const outcome = criterion.task === 'CMS' ? Prisma.sql`f.cms_outcome` : Prisma.sql`f.scoliosis_outcome`;
      return isOneOf(outcome, snapshotCodes.outcome, criterion.oneOf);
    }
    case 'MODEL_VERSION':
      return Prisma.sql`coalesce(f.standing_version_id = any(${criterion.oneOf}::uuid[]), false)`;
    case 'READING_STATUS':
      return isOneOf(Prisma.sql`f.reading_status`, snapshotCodes.readingStatus, criterion.oneOf);
    case 'SCOLIOSIS_READ':
      return isOneOf(Prisma.sql`f.scoliosis_read`, snapshotCodes.scoliosis, criterion.oneOf);
    case 'CMS_SUSPICION':
      return isOneOf(Prisma.sql`f.cms_suspicion`, snapshotCodes.cmsSuspicion, criterion.oneOf);
    case 'CURVE_PATTERN':
      return isOneOf(Prisma.sql`f.curve_pattern`, snapshotCodes.curvePattern, criterion.oneOf);
    case 'REFERENCE':
      return isOneOf(Prisma.sql`f.reference_source`, snapshotCodes.referenceSource, criterion.oneOf);
    case 'TRUTH': {
      const truth = criterion.task === 'CMS' ? Prisma.sql`f.cms_truth` : Prisma.sql`f.scoliosis_truth`;
      return Prisma.sql`${truth} = ${criterion.positive ? 1 : 0}::smallint`;
    }
  }
}

function joined(criteria: readonly CohortCriterion[], by: ' and ' | ' or ', ofNone: Prisma.Sql): Prisma.Sql {
  return criteria.length === 0 ? ofNone : Prisma.sql`(${Prisma.join(criteria.map(criterionCondition), by)})`;
}

/** Both ends included; nothing lies below the lower one that is not unknown. */
function within(fact: Prisma.Sql, from: number, to: number | null): Prisma.Sql {
  const above = Prisma.sql`${fact} >= ${from}::int`;
  return to === null ? above : Prisma.sql`(${above} and ${fact} <= ${to}::int)`;
}

/** A word that has no code, as NONE of an outcome, is what a study says of which nothing is said: -1. */
function isOneOf(fact: Prisma.Sql, words: readonly string[], chosen: readonly string[]): Prisma.Sql {
  return Prisma.sql`${fact} = any(${chosen.map((word) => words.indexOf(word))}::smallint[])`;
}

function hasLabel(key: Prisma.Sql, labels: readonly string[]): Prisma.Sql {
  return Prisma.sql`${key} = any(array(select label_key(l) from unnest(${labels}::text[]) as l))`;
}

function dayOf(date: string | null): number | null {
  return date === null ? null : Date.parse(date) / 86_400_000;
}

import type { Words } from '../../words/words.ts';
import type { Criterion, LeafCriterion } from './criterion.ts';
import { type CriterionChoices, labelOf } from './criterion-choices.ts';

/** A definition in the words of the person's language, as `age 10 to 18 and (sex Female or not flag CMS)`. */
export function definitionSentence(t: Words<'cohort'>, choices: CriterionChoices, definition: Criterion): string {
  const said = (criterion: Criterion, isInside: boolean): string => {
    if (criterion.kind === 'NOT') return t('said.not', { what: said(criterion.criterion, true) });
    if (!('criteria' in criterion)) return leafSentence(t, choices, criterion);
    const { kind, criteria } = criterion;
    const [first, ...rest] = criteria.map((one) => said(one, criteria.length > 1));
    if (first === undefined) return t(kind === 'ALL' ? 'said.everyStudy' : 'said.noStudy');
    const joined = rest.reduce((before, second) => t(`said.${kind}`, { first: before, second }), first);
    return isInside && rest.length > 0 ? t('said.group', { inside: joined }) : joined;
  };
  return said(definition, false);
}

function leafSentence(t: Words<'cohort'>, choices: CriterionChoices, leaf: LeafCriterion): string {
  const either = (values: readonly string[], join: 'ALL' | 'ANY') =>
    values.reduce((first, second) => (first === '' ? second : t(`said.${join}`, { first, second })), '');
  switch (leaf.kind) {
    case 'PERIOD':
      return range(t, t('said.kinds.PERIOD'), leaf.from, leaf.to);
    case 'AGE':
      return range(t, t('said.kinds.AGE'), leaf.fromYears, leaf.toYears);
    case 'TRUTH':
      return t(leaf.positive ? 'said.present' : 'said.absent', { task: t(`values.TASK.${leaf.task}`) });
    case 'OUTCOME': {
      const values = leaf.oneOf.map((value) => labelOf(choices, 'OUTCOME', value));
      return t('said.outcome', { task: t(`values.TASK.${leaf.task}`), values: either(values, 'ANY') });
    }
    case 'VIEWS': {
      const values = leaf.allOf.map((value) => labelOf(choices, 'VIEWS', value));
      return t('said.one', { what: t('said.kinds.VIEWS'), values: either(values, 'ALL') });
    }
    case 'SEX':
    case 'SITE':
    case 'MANUFACTURER':
    case 'FLAG':
    case 'MODEL_VERSION':
    case 'READING_STATUS':
    case 'SCOLIOSIS_READ':
    case 'CMS_SUSPICION':
    case 'CURVE_PATTERN':
    case 'REFERENCE': {
      const values = leaf.oneOf.map((value) => labelOf(choices, leaf.kind, value));
      return t('said.one', { what: t(`said.kinds.${leaf.kind}`), values: either(values, 'ANY') });
    }
  }
}

function range(t: Words<'cohort'>, what: string, from: string | number | null, to: string | number | null): string {
  if (from !== null && to !== null) return t('said.between', { what, from: `${from}`, to: `${to}` });
  return from === null ? t('said.until', { what, to: `${to ?? ''}` }) : t('said.since', { what, from: `${from}` });
}

'use client';
import { ToggleGroup } from 'radix-ui';
import { useTranslations } from 'use-intl';
import type { Task } from '../../graphql/generated/graphql.ts';
import { Segmented } from '../../ui/segmented.tsx';
import type { LeafCriterion } from './criterion.ts';
import { type Choice, type CriterionChoices, type ListKind, labelOf } from './criterion-choices.ts';
import styles from './criterion-editor.module.css';
import { AgeFields, PeriodFields } from './range-fields.tsx';

interface CriterionFieldsProps {
  readonly leaf: LeafCriterion;
  readonly choices: CriterionChoices;
  readonly onChange: (leaf: LeafCriterion) => void;
}

/** What a criterion needs to be complete. */
export function CriterionFields({ leaf, choices, onChange }: CriterionFieldsProps) {
  const list = (kind: ListKind, chosen: readonly string[], onChoose: (values: readonly string[]) => void) => (
    <Choices choices={withStored(choices, kind, chosen)} chosen={chosen} onChoose={onChoose} />
  );
  switch (leaf.kind) {
    case 'PERIOD':
      return <PeriodFields leaf={leaf} onChange={onChange} />;
    case 'AGE':
      return <AgeFields leaf={leaf} onChange={onChange} />;
    case 'TRUTH':
      return <TruthFields leaf={leaf} onChange={onChange} />;
    case 'VIEWS':
      return list('VIEWS', leaf.allOf, (allOf) => onChange({ ...leaf, allOf }));
    case 'OUTCOME':
      return (
        <>
          <TaskChoice task={leaf.task} onChange={(task) => onChange({ ...leaf, task })} />
          {list('OUTCOME', leaf.oneOf, (oneOf) => onChange({ ...leaf, oneOf }))}
        </>
      );
    case 'SEX':
    case 'SITE':
    case 'MANUFACTURER':
    case 'FLAG':
    case 'MODEL_VERSION':
    case 'READING_STATUS':
    case 'SCOLIOSIS_READ':
    case 'CMS_SUSPICION':
    case 'CURVE_PATTERN':
    case 'REFERENCE':
      return list(leaf.kind, leaf.oneOf, (oneOf) => onChange({ ...leaf, oneOf }));
  }
}

/** What a stored definition names stays to be seen and taken out, although no study says it any more. */
function withStored(choices: CriterionChoices, kind: ListKind, chosen: readonly string[]): readonly Choice[] {
  const offered = choices[kind];
  const gone = chosen.filter((value) => !offered.some((choice) => choice.value === value));
  return [...offered, ...gone.map((value) => ({ value, label: labelOf(choices, kind, value) }))];
}

interface ChoicesProps {
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  readonly onChoose: (values: readonly string[]) => void;
}

function Choices({ choices, chosen, onChoose }: ChoicesProps) {
  const t = useTranslations('cohort');
  if (choices.length === 0) return <span className={styles.nothing}>{t('noChoices')}</span>;
  return (
    <ToggleGroup.Root type="multiple" value={[...chosen]} onValueChange={onChoose} className={styles.chips}>
      {choices.map(({ value, label }) => (
        <ToggleGroup.Item key={value} value={value} className={styles.chip}>
          {label}
        </ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  );
}

function TaskChoice({ task, onChange }: { task: Task; onChange: (task: Task) => void }) {
  const t = useTranslations('cohort');
  const choices = (['CMS', 'SCOLIOSIS'] as const).map((value) => ({ value, label: t(`values.TASK.${value}`) }));
  return <Segmented label={t('task')} value={task} choices={choices} onChange={onChange} />;
}

interface TruthFieldsProps {
  readonly leaf: Extract<LeafCriterion, { kind: 'TRUTH' }>;
  readonly onChange: (leaf: LeafCriterion) => void;
}

function TruthFields({ leaf, onChange }: TruthFieldsProps) {
  const t = useTranslations('cohort');
  const choices = (['PRESENT', 'ABSENT'] as const).map((value) => ({ value, label: t(`values.TRUTH.${value}`) }));
  return (
    <>
      <TaskChoice task={leaf.task} onChange={(task) => onChange({ ...leaf, task })} />
      <Segmented
        label={t('kinds.TRUTH')}
        value={leaf.positive ? 'PRESENT' : 'ABSENT'}
        choices={choices}
        onChange={(value) => onChange({ ...leaf, positive: value === 'PRESENT' })}
      />
    </>
  );
}

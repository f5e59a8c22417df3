'use client';
import { createContext, use } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button.tsx';
import { AddCriterion } from './add-criterion.tsx';
import type { CriterionChoices } from './criterion-choices.ts';
import {
  addPart,
  changeGroup,
  changeRow,
  type DraftGroup,
  type DraftRow,
  groupsDeepAtMost,
  isGroup,
  isWhole,
  removePart,
} from './criterion-draft.ts';
import styles from './criterion-editor.module.css';
import { CriterionFields } from './criterion-fields.tsx';
import { JoinChoice } from './join-choice.tsx';
import { NegateKey } from './negate-key.tsx';

type Change = (next: (draft: DraftGroup) => DraftGroup) => void;

interface Editing {
  readonly choices: CriterionChoices;
  readonly change: Change;
}

const EditingContext = createContext<Editing | null>(null);

function useEditing(): Editing {
  const editing = use(EditingContext);
  if (editing === null) throw new Error('A criterion is edited inside a criterion editor.');
  return editing;
}

interface CriterionEditorProps extends Editing {
  readonly draft: DraftGroup;
}

/** A definition as rows and groups: each says what it asks for, may be turned round, and can be taken out. */
export function CriterionEditor({ draft, choices, change }: CriterionEditorProps) {
  const t = useTranslations('cohort');
  return (
    <EditingContext value={{ choices, change }}>
      <fieldset className={styles.root} aria-label={t('criteria')}>
        <GroupHead group={draft} label={t('join')} />
        {draft.parts.length === 0 && <p className={styles.nothing}>{t(`nothing.${draft.join}`)}</p>}
        <Parts group={draft} depth={1} />
      </fieldset>
    </EditingContext>
  );
}

function GroupHead({ group, label }: { group: DraftGroup; label: string }) {
  const t = useTranslations('cohort');
  const { change } = useEditing();
  const set = (changed: Partial<DraftGroup>) =>
    change((draft) => changeGroup(draft, group.key, (old) => ({ ...old, ...changed })));
  return (
    <div className={styles.head}>
      <NegateKey label={t('negateGroup')} isOn={group.isNot} onChange={(isNot) => set({ isNot })} />
      <JoinChoice label={label} value={group.join} onChange={(join) => set({ join })} />
    </div>
  );
}

function Parts({ group, depth }: { group: DraftGroup; depth: number }) {
  const t = useTranslations('cohort');
  const { change } = useEditing();
  return (
    <>
      <ul className={styles.parts}>
        {group.parts.map((part) => (
          <li key={part.key}>{isGroup(part) ? <Group group={part} depth={depth + 1} /> : <Row row={part} />}</li>
        ))}
      </ul>
      <div className={styles.add}>
        <AddCriterion onAdd={(kind) => change((draft) => addPart(draft, group.key, kind))} />
        {depth < groupsDeepAtMost && (
          <Button kind="bare" onClick={() => change((draft) => addPart(draft, group.key, 'GROUP'))}>
            {t('addGroup')}
          </Button>
        )}
      </div>
    </>
  );
}

function Group({ group, depth }: { group: DraftGroup; depth: number }) {
  const t = useTranslations('cohort');
  return (
    <fieldset className={styles.group} aria-label={t('criteriaOf')}>
      <div className={styles.groupTop}>
        <GroupHead group={group} label={t('joinOfGroup')} />
        <RemoveKey partKey={group.key} label={t('removeGroup')} />
      </div>
      {group.parts.length === 0 && <p className={styles.nothing}>{t('emptyGroup')}</p>}
      <Parts group={group} depth={depth} />
    </fieldset>
  );
}

function Row({ row }: { row: DraftRow }) {
  const t = useTranslations('cohort');
  const { choices, change } = useEditing();
  const set = (changed: Partial<DraftRow>) =>
    change((draft) => changeRow(draft, row.key, (old) => ({ ...old, ...changed })));
  const criterion = t(`kinds.${row.leaf.kind}`);
  return (
    <fieldset className={styles.row} aria-label={criterion}>
      <NegateKey label={t('negateRow', { criterion })} isOn={row.isNot} onChange={(isNot) => set({ isNot })} />
      <span className={styles.kind} aria-hidden="true">
        {criterion}
      </span>
      <div className={styles.fields}>
        <CriterionFields leaf={row.leaf} choices={choices} onChange={(leaf) => set({ leaf })} />
        {!isWhole(row) && <small className={styles.incomplete}>{t('incomplete')}</small>}
      </div>
      <RemoveKey partKey={row.key} label={t('removeCriterion', { criterion })} />
    </fieldset>
  );
}

function RemoveKey({ partKey, label }: { partKey: number; label: string }) {
  const { change } = useEditing();
  return (
    <button
      type="button"
      className={styles.remove}
      aria-label={label}
      onClick={() => change((draft) => removePart(draft, partKey))}
    >
      ×
    </button>
  );
}

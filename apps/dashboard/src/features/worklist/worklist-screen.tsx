'use client';
import { useRouter } from 'next/navigation';
import { useCallback, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { SavedFilterLineFragment } from '../../graphql/generated/graphql.ts';
import { Button } from '../../ui/button.tsx';
import { useNow } from '../../ui/formats.tsx';
import { useKeys } from '../../ui/keys.tsx';
import { DropVeil } from '../upload/drop-veil.tsx';
import { UploadTray } from '../upload/upload-tray.tsx';
import { useUploads } from '../upload/use-uploads.ts';
import { EmptyWorklist } from './empty-worklist.tsx';
import type { WorklistRow } from './read-worklist-page.ts';
import { StudyPreview } from './study-preview.tsx';
import { useAssignment } from './use-assignment.ts';
import { useWorklist, type WorklistStart } from './use-worklist.ts';
import type { WorklistQuestion } from './worklist-filter.ts';
import { WorklistNews } from './worklist-news.tsx';
import styles from './worklist-screen.module.css';
import { WorklistTable } from './worklist-table.tsx';
import { WorklistToolbar } from './worklist-toolbar.tsx';

interface WorklistScreenProps {
  readonly initial: WorklistStart;
  readonly filters: readonly SavedFilterLineFragment[];
  readonly question: WorklistQuestion;
  /** The server's clock, so that both sides write the same waiting times at first. */
  readonly nowMs: number;
  readonly may: { readonly view: boolean; readonly store: boolean; readonly assign: boolean };
}

export function WorklistScreen({ initial, filters, question, nowMs, may }: WorklistScreenProps) {
  const t = useTranslations('worklist');
  const split = useRef<HTMLDivElement>(null);
  const isReading = useCallback(() => split.current?.matches(':hover, :focus-within') ?? false, []);
  const list = useWorklist({ initial, question, isReading });
  const assignment = useAssignment(list.askNow);
  const { uploads, add, clear } = useUploads(list.expectFilms);
  const { selected, select } = useSelection(list.rows, may.view);
  const now = useNow(nowMs, 20_000);
  const shared = { nowMs: now, may };
  return (
    <div className={styles.screen}>
      {may.store && <DropVeil onFiles={add} />}
      <WorklistToolbar
        {...{ question, filters, day: list.day, nowMs: now, say: assignment.say, isBusy: assignment.isBusy }}
        onFiles={may.store ? add : null}
        onTakeNext={may.assign ? assignment.takeNext : null}
      />
      {uploads.length > 0 && <UploadTray uploads={uploads} onClose={clear} />}
      <WorklistNews list={list} assignment={assignment} />
      {list.rows.length === 0 ? (
        <EmptyWorklist question={question} counts={list.day.worklistCounts} mayStore={may.store} />
      ) : (
        <div className={styles.split} ref={split}>
          <div>
            <WorklistTable
              {...shared}
              rows={list.rows}
              selectedId={selected?.id ?? null}
              maximumWaitMinutes={list.day.worklistCounts.maximumWaitMinutes}
              onSelect={select}
            />
            {list.hasMore && (
              <Button className={styles.more ?? ''} disabled={list.isLoadingMore} onClick={() => void list.loadMore()}>
                {t(list.isLoadingMore ? 'loading' : 'loadMore')}
              </Button>
            )}
          </div>
          {selected !== null && <StudyPreview {...shared} row={selected} assignment={assignment} />}
        </div>
      )}
    </div>
  );
}

/** Which row the preview and the keys are about: the first until another is chosen. */
function useSelection(rows: readonly WorklistRow[], mayView: boolean) {
  const t = useTranslations('worklist');
  const router = useRouter();
  const [selectedId, select] = useState<string | null>(null);
  const selected = rows.find((row) => row.id === selectedId) ?? rows[0] ?? null;
  const move = (step: 1 | -1) => {
    const at = rows.findIndex((row) => row.id === selected?.id);
    const row = rows[selectedId === null && step === 1 ? 0 : at + step];
    if (row === undefined) return;
    select(row.id);
    document.getElementById(`row-${row.id}`)?.focus({ preventScroll: false });
  };
  const open = () => {
    if (selected !== null && mayView) router.push(`/studies/${selected.id}`);
  };
  useKeys([
    { keys: ['j', 'ArrowDown'], label: t('keys.next'), run: () => move(1) },
    { keys: ['k', 'ArrowUp'], label: t('keys.previous'), run: () => move(-1) },
    ...(mayView ? [{ keys: ['Enter'], label: t('keys.open'), run: open }] : []),
  ]);
  return { selected, select };
}

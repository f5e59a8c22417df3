'use client';
import { useRouter } from 'next/navigation';
import { useCallback, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button.tsx';
import { useNow } from '../../ui/formats.tsx';
import { useKeys } from '../../ui/keys.tsx';
import { Notice } from '../../ui/notice.tsx';
import { DropVeil } from '../upload/drop-veil.tsx';
import { UploadTray } from '../upload/upload-tray.tsx';
import { useUploads } from '../upload/use-uploads.ts';
import type { WorklistPage } from './read-worklist-page.ts';
import { StudyPreview } from './study-preview.tsx';
import { useWorklist, type WorklistCounts } from './use-worklist.ts';
import type { WorklistQuestion } from './worklist-filter.ts';
import styles from './worklist-screen.module.css';
import { WorklistTable } from './worklist-table.tsx';
import { WorklistToolbar } from './worklist-toolbar.tsx';

interface WorklistScreenProps {
  readonly initial: WorklistPage;
  readonly initialCounts: WorklistCounts;
  readonly question: WorklistQuestion;
  /** The server's clock, so that both sides write the same waiting times at first. */
  readonly nowMs: number;
  readonly may: { readonly view: boolean; readonly store: boolean };
}

export function WorklistScreen({ initial, initialCounts, question, nowMs, may }: WorklistScreenProps) {
  const t = useTranslations('worklist');
  const router = useRouter();
  const split = useRef<HTMLDivElement>(null);
  const isReading = useCallback(() => split.current?.matches(':hover, :focus-within') ?? false, []);
  const list = useWorklist({ initial, initialCounts, question, isReading });
  const { uploads, add, clear } = useUploads(list.expectFilms);
  const [selectedId, setSelectedId] = useState<string | null>(null);
  const selected = list.rows.find((row) => row.id === selectedId) ?? list.rows[0] ?? null;
  const now = useNow(nowMs, 20_000);

  const move = (step: 1 | -1) => {
    const at = list.rows.findIndex((row) => row.id === selected?.id);
    const row = list.rows[selectedId === null && step === 1 ? 0 : at + step];
    if (row === undefined) return;
    setSelectedId(row.id);
    document.getElementById(`row-${row.id}`)?.focus({ preventScroll: false });
  };
  const open = () => {
    if (selected !== null && may.view) router.push(`/studies/${selected.id}`);
  };
  useKeys([
    { keys: ['j', 'ArrowDown'], label: t('keys.next'), run: () => move(1) },
    { keys: ['k', 'ArrowUp'], label: t('keys.previous'), run: () => move(-1) },
    ...(may.view ? [{ keys: ['Enter'], label: t('keys.open'), run: open }] : []),
  ]);

  return (
    <div className={styles.screen}>
      {may.store && <DropVeil onFiles={add} />}
      <WorklistToolbar question={question} counts={list.counts} onFiles={may.store ? add : null} nowMs={now} />
      {uploads.length > 0 && <UploadTray uploads={uploads} onClose={clear} />}
      <div className={styles.news} role="status">
        {list.heldCount > 0 && <Button onClick={list.showHeld}>{t('showArrived', { count: list.heldCount })}</Button>}
        {list.isOffline && <span className={styles.offline}>{t('offline')}</span>}
      </div>
      {list.rows.length === 0 ? (
        <EmptyWorklist question={question} mayStore={may.store} />
      ) : (
        <div className={styles.split} ref={split}>
          <div>
            <WorklistTable
              rows={list.rows}
              selectedId={selected?.id ?? null}
              nowMs={now}
              may={may}
              onSelect={setSelectedId}
            />
            {list.hasMore && (
              <Button className={styles.more ?? ''} disabled={list.isLoadingMore} onClick={() => void list.loadMore()}>
                {t(list.isLoadingMore ? 'loading' : 'loadMore')}
              </Button>
            )}
          </div>
          {selected !== null && <StudyPreview row={selected} nowMs={now} may={may} />}
        </div>
      )}
    </div>
  );
}

function EmptyWorklist({ question, mayStore }: { question: WorklistQuestion; mayStore: boolean }) {
  const t = useTranslations('worklist');
  const router = useRouter();
  if (question.filter !== 'ALL' || question.search !== '') {
    const showAll = <Button onClick={() => router.replace('/worklist')}>{t('showAll')}</Button>;
    return (
      <Notice title={t('nothingFound')} action={showAll}>
        {t('nothingFoundHint')}
      </Notice>
    );
  }
  return <Notice title={t('empty')}>{t(mayStore ? 'emptyHint' : 'emptyHintReadOnly')}</Notice>;
}

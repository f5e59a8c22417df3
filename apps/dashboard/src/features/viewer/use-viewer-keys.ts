'use client';
import { useTranslations } from 'use-intl';
import { useKeys } from '../../ui/keys.tsx';
import type { FilmActions } from './film-tools.tsx';
import type { PointerTool } from './stage/draw-tools.ts';

/** A key for each tool; they are the letters that stand on the tools. */
export function useViewerKeys(
  take: (tool: PointerTool) => void,
  actions: FilmActions,
  toggleHeatmap: () => void,
  mayMeasure: boolean,
): void {
  const t = useTranslations('viewer');
  const drawing = [
    { keys: ['c'], label: t('keys.cobb'), run: () => take('COBB') },
    { keys: ['l'], label: t('keys.length'), run: () => take('LENGTH') },
    { keys: ['g'], label: t('keys.angle'), run: () => take('ANGLE') },
  ];
  useKeys([
    { keys: ['w'], label: t('keys.window'), run: () => take('WINDOW') },
    { keys: ['z'], label: t('keys.zoom'), run: () => take('ZOOM') },
    { keys: ['p'], label: t('keys.pan'), run: () => take('PAN') },
    ...(mayMeasure ? drawing : []),
    { keys: ['i'], label: t('keys.invert'), run: actions.invert },
    { keys: ['f'], label: t('keys.fit'), run: actions.fit },
    { keys: ['1'], label: t('keys.pixelForPixel'), run: actions.pixelForPixel },
    { keys: ['0'], label: t('keys.reset'), run: actions.reset },
    { keys: ['k'], label: t('keys.link'), run: actions.link },
    { keys: ['h'], label: t('keys.heatmap'), run: toggleHeatmap },
  ]);
}

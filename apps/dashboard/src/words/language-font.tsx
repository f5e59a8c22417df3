'use client';
import dynamic from 'next/dynamic';
import type { Language } from './language.ts';

const ChineseFont = dynamic(() => import('./chinese-font.tsx'));

/** The font of a language that the screens' own font does not cover; English pages do not even hear of it. */
export function LanguageFont({ language }: { language: Language }) {
  return language === 'zh-CN' ? <ChineseFont /> : null;
}

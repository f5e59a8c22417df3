import type { TranslationOf } from '../../../words/words.ts';
import type { study as english } from './en.ts';

export const study: TranslationOf<typeof english> = {
  title: '检查',
  back: '工作列表',
  accession: '检查号 {number}',
  taken: '摄片 {date}',
  waiting: '已等待 {duration}',
  signed: '已签署',
  screening: '筛查，{model}，{point}工作点',
  screeningPending: '筛查',
  step: '{number, number} · {task}',
  reason: '为何没有结果',
  notFound: '没有这项检查',
  notFoundHint: '它可能属于其他机构，或者地址有误。',
  toWorklist: '前往工作列表',
  keys: {
    back: '返回工作列表',
  },
};

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
  report: '报告',
  reassign: {
    swap: '互换两张片子',
    toCoronal: '此片为冠状面',
    toSagittal: '此片为矢状面',
    film: '片子 {number, number}',
    hint: '将按您所说的体位重新筛查。',
    moving: '更改中',
    done: '已更改，正在重新筛查。',
    undo: '撤销',
    failed: '体位未能更改，请重试。',
  },
  keys: {
    report: '打开报告',
    back: '返回工作列表',
  },
};

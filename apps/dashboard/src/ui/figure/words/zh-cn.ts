import type { TranslationOf } from '../../../words/words.ts';
import type { figure as english } from './en.ts';

export const figure: TranslationOf<typeof english> = {
  key: '图与表格切换',
  table: '表格',
  tableOf: '表格：{title}',
  svg: '矢量图',
  svgOf: '矢量图：{title}',
  png: '位图',
  pngOf: '位图：{title}',
};

import type { TranslationOf } from '../../../words/words.ts';
import type { model as english } from './en.ts';

export const model: TranslationOf<typeof english> = {
  title: '模型说明卡',
  registered: '登记于 {date}',
  manifest: '清单 {hash}',
  demo: '演示模型，以合成片训练。不用于临床。',
  noCard: '此版本没有模型说明卡',
  noCardHint: '说明卡在版本登记时保存；已登记的内容不再更改。',
  notFound: '没有这个模型版本',
  notFoundHint: '地址可能有误。',
};

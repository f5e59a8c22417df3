import type { TranslationOf } from '../../../words/words.ts';
import type { film as english } from './en.ts';

export const film: TranslationOf<typeof english> = {
  views: { CORONAL: '冠状面', SAGITTAL: '矢状面' },
  missing: { CORONAL: '缺少冠状面片', SAGITTAL: '缺少矢状面片' },
  picture: { CORONAL: '{name} 的冠状面片', SAGITTAL: '{name} 的矢状面片' },
  count: '{count, plural, other {# 张片子}}',
  failed: '片子无法显示。',
};

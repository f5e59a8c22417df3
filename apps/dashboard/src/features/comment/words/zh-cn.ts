import type { TranslationOf } from '../../../words/words.ts';
import type { comment as english } from './en.ts';

export const comment: TranslationOf<typeof english> = {
  title: '评论',
  none: '尚无评论。',
  kept: '在您自己的判断保存或签署之前，内容暂不显示。',
  label: '给同事的评论',
  hint: '写给其他阅片者；用 @ 提及同事',
  members: '同事',
  write: '发表',
  writing: '发表中',
  written: '已发表。评论不能更改或撤回。',
  empty: '请先填写内容。',
  failed: '评论未能发表，请重试。',
  key: '写评论',
  mentionsTitle: '提及',
  mentionsHint: '提到您而您尚未看过的评论。',
  noMentions: '没有新的提及',
  noMentionsHint: '没有您尚未看过的提及。',
  said: '{author} 评论 {patient}',
  seen: '已阅',
  allSeen: '全部已阅',
  seenFailed: '未能保存，请重试。',
};

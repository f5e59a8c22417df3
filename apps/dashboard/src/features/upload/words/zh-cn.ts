import type { TranslationOf } from '../../../words/words.ts';
import type { upload as english } from './en.ts';

export const upload: TranslationOf<typeof english> = {
  drop: '松开以添加片子',
  title: '正在添加的片子',
  waiting: '等待中',
  sending: '{percent, number} %',
  checking: '检查中',
  stored: '已添加',
  close: '关闭',
  summary: '已添加 {stored, number}/{all, number}{refused, plural, =0 {} other {，# 张被拒绝}}',
  unexplained: '片子被拒绝，未说明原因。',
  failures: {
    SIGNED_OUT: '会话已结束。请重新登录后再添加片子。',
    NOT_ALLOWED: '您的角色无权添加片子。',
    TOO_LARGE: '片子超过服务器可接受的大小。',
    NOT_ARRIVED: '片子未能送达，请重试。',
  },
};

import type { TranslationOf } from '../../../words/words.ts';
import type { clinic as english } from './en.ts';

export const clinic: TranslationOf<typeof english> = {
  roles: { CLINICIAN: '临床医师', ADMIN: '管理员', ANALYST: '分析员', AUDITOR: '审计员' },
  screens: { worklist: '工作列表', mentions: '提及', cohorts: '队列', models: '模型', audit: '审计', settings: '设置' },
  unseen: '{count, number} 条未读',
  claim: '脊柱 X 线片筛查。不用于临床。',
  navigation: '页面',
  lightTheme: '浅色主题',
  darkTheme: '深色主题',
  language: '语言',
  keys: '快捷键',
  closeKeys: '关闭',
  keysHelp: '本快捷键列表',
  signOut: '退出登录',
  skip: '跳到正文',
  forbidden: '您的角色看不到此页',
  forbiddenHint: '您当前以{role}身份登录。如有需要，请联系贵机构的管理员。',
  failed: '未能加载',
  failedHint: '服务器没有正常响应。没有任何内容被更改。',
  again: '重试',
  notFound: '没有这个页面',
  start: '回到首页',
};

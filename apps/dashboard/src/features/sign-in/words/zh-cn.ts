import type { TranslationOf } from '../../../words/words.ts';
import type { signIn as english } from './en.ts';

export const signIn: TranslationOf<typeof english> = {
  title: '登录',
  claim: '脊柱 X 线片筛查',
  email: '邮箱',
  password: '密码',
  submit: '登录',
  submitting: '正在登录',
  ended: '会话已结束，请重新登录。',
  failed: 'Plumbline 没有响应，请稍后重试。',
  note: '演示模型，以合成片训练。不用于临床。',
};

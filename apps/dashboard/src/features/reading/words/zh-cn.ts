import type { TranslationOf } from '../../../words/words.ts';
import type { reading as english } from './en.ts';

export const reading: TranslationOf<typeof english> = {
  choices: { AGREE: '同意', DISAGREE: '不同意' },
  signedAs: { AGREE: '同意', DISAGREE: '不同意' },
  yours: '您的阅片意见',
  withResult: '对筛查结果',
  reason: '理由',
  reasonHint: '用一句话写出您在片上所见',
  sign: '签署',
  signing: '正在签署',
  signed: '已签署，不能再更改；之后的阅片意见将并列显示。',
  chooseFirst: '请选择同意或不同意。',
  reasonFirst: '请填写 3 至 2,000 个字符的理由。',
  failed: '阅片意见未能签署，请重试。',
  earlier: '已签署的阅片意见',
  none: '尚无人签署。',
  key: '签署阅片意见',
};

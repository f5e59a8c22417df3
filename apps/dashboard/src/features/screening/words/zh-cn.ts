import type { TranslationOf } from '../../../words/words.ts';
import type { screening as english } from './en.ts';

export const screening: TranslationOf<typeof english> = {
  tasks: { SCOLIOSIS: '脊柱侧凸', CMS: 'CMS' },
  networks: { CORONAL: '冠状面', SAGITTAL: '矢状面', DUAL: '双路', CONCAT: '拼接', BILINEAR: '双线性' },
  findings: {
    MISSING: '缺失',
    TOO_SMALL: '过小',
    NO_CONTRAST: '没有对比度',
    CLIPPED: '为纯黑或纯白',
    UNDECODABLE: '已损坏',
    SWAPPED: '位置互换',
    NOT_THIS_VIEW: '不是该体位',
    NOT_A_SPINE_FILM: '不是脊柱片',
    OUT_OF_DISTRIBUTION: '与训练所用片子不相似',
  },
  filmFinding: { CORONAL: '冠状面片{finding}', SAGITTAL: '矢状面片{finding}' },
  outcomes: {
    SCOLIOSIS: { POSITIVE: '阳性', NEGATIVE: '阴性', INDETERMINATE: '未定' },
    CMS: { POSITIVE: '已标记', NEGATIVE: '未标记', INDETERMINATE: '未定' },
  },
  withoutResultStates: {
    WAITING: '缺少体位',
    QUEUED: '排队中',
    RUNNING: '筛查中',
    ABSTAINED: '无结果',
    FAILED: '失败',
  },
  screeningPoint: '筛查',
  decidedBy: '由{network}网络判定',
  sideBySide: '{count, plural, =5 {五个网络并列} other {各网络并列}}',
  network: '网络',
  decides: '判定',
  noResult: '无结果：{why}',
  at: '{outcome}，阈值 {threshold}',
  demoModel: '演示模型，以合成片训练。不用于临床。',
  notForClinicalUse: '不用于临床。',
  model: '{name} {version}',
  agreement: '{of, number} 个网络中 {positive, number} 个标记 CMS',
  modelCard: '模型说明卡',
  predictiveValue: {
    PPV: '患病率为 {prevalence} % 时，此类标记每 {outOf, plural, other {#}} 例约有 {right, plural, other {#}} 例正确（阳性预测值 {value}，{lower}–{upper}）。',
    NPV: '患病率为 {prevalence} % 时，未标记的检查每 {outOf, plural, other {#}} 例约有 {right, plural, other {#}} 例正确（阴性预测值 {value}，{lower}–{upper}）。',
  },
  validatedOn:
    '依据验证：{positives, number} 例中检出 {sensitive, number} 例，{negatives, number} 例中 {specific, number} 例未标记。',
  validatedOnSynthetic:
    '依据合成片验证：{positives, number} 例中检出 {sensitive, number} 例，{negatives, number} 例中 {specific, number} 例未标记。在患者中如何尚不清楚。',
  considerMri: '建议考虑全脊柱 MRI。',
  scoliosisOnly: '脊柱侧凸阳性。CMS 未标记。',
  clear: '脊柱侧凸阴性，CMS 未标记。',
  withoutResult: '没有筛查结果，请独立阅片。',
  withheld: '在您自行作出判断之前，模型的结果暂不显示。',
  inProgress: '正在筛查，期间可以阅片。',
  cmsFlagged: 'CMS 已标记',
  atPoint: '· {point}工作点。',
};

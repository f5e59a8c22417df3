import { cleanup, render } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { asMessages } from '../../words/as-messages.ts';
import * as english from '../../words/en.ts';
import { WordsProvider } from '../../words/words-provider.tsx';
import * as chinese from '../../words/zh-cn.ts';
import { PredictiveSentence } from './predictive-sentence.tsx';

afterEach(cleanup);

const validation = { truePositives: 353, falseNegatives: 38, trueNegatives: 553, falsePositives: 210 };
const flag = { kind: 'PPV', value: 0.341, lower: 0.272, upper: 0.418, prevalence: 0.06, validation } as const;

function said(value: Parameters<typeof PredictiveSentence>[0]['value'], language: 'en' | 'zh-CN' = 'en'): string[] {
  const messages = language === 'en' ? english : asMessages(chinese);
  const { container } = render(
    <WordsProvider locale={language} messages={messages}>
      <PredictiveSentence value={value} isSynthetic />
    </WordsProvider>,
  );
  return [...container.querySelectorAll('p')].map(({ textContent }) => textContent ?? '');
}

test('says in words and numbers how often such a flag is right here, and where that is from', () => {
  expect(said({ ...flag, right: 1, outOf: 3 })).toEqual([
    'At 6 % prevalence, about one in three such flags is right (PPV 0.34, 0.27–0.42).',
    'From 353 of 391 found and 553 of 763 left unflagged in validation on synthetic films: how it is with patients is not known.',
  ]);
});

test('says large and rare shares in numbers', () => {
  expect(said({ ...flag, right: 2, outOf: 3, prevalence: 0.095 })[0]).toContain(
    'At 9.5 % prevalence, about two in three such flags are right',
  );
  expect(said({ ...flag, kind: 'NPV', right: 99, outOf: 100 })[0]).toContain(
    'about 99 in 100 studies without a flag are right (NPV',
  );
});

test('says it in Chinese', () => {
  expect(said({ ...flag, right: 1, outOf: 3 }, 'zh-CN')[0]).toBe(
    '患病率为 6 % 时，此类标记每 3 例约有 1 例正确（阳性预测值 0.34，0.27–0.42）。',
  );
});

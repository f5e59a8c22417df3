import type { Withheld } from '@plumbline/domain';
import { expect, test } from 'vitest';
import { Withholding } from './withholding.ts';

const nothing: Withheld = { result: false, readings: false };
const study = (id: string) => ({ id, readingStatus: 'UNREAD' }) as const;

function counted(answer: (id: string) => Withheld | undefined) {
  const questions: string[][] = [];
  const withholding = new Withholding(async (studies) => {
    questions.push(studies.map(({ id }) => id));
    return new Map(studies.flatMap(({ id }) => (answer(id) ? [[id, answer(id) ?? nothing] as const] : [])));
  });
  return { withholding, questions };
}

test('studies that are resolved together are asked for together, and each once', async () => {
  const { withholding, questions } = counted(() => nothing);
  await Promise.all(['one', 'other', 'one'].map((id) => withholding.of(study(id))));
  await withholding.of(study('other'));
  await withholding.of(study('third'));
  expect(questions).toEqual([['one', 'other'], ['third']]);
});

test('what changed is asked for again', async () => {
  const { withholding, questions } = counted(() => nothing);
  await withholding.of(study('one'));
  withholding.forget('one');
  await withholding.of(study('one'));
  expect(questions).toEqual([['one'], ['one']]);
});

test('of a study that nothing is said of everything is withheld', async () => {
  const { withholding } = counted(() => undefined);
  expect(await withholding.of(study('one'))).toEqual({ result: true, readings: true });
});

import { expect, test } from 'vitest';
import { operatorsElsewhere } from './providers-used.ts';

const node = (operator: string, provider: string) => ({ cat: 'Node', args: { op_name: operator, provider } });
const session = { cat: 'Session', args: {} };

test('names the heavy operators that ran somewhere else, each once', () => {
  const profile = [
    session,
    node('Conv', 'CUDAExecutionProvider'),
    node('Gemm', 'CPUExecutionProvider'),
    node('Gemm', 'CPUExecutionProvider'),
  ];
  expect(operatorsElsewhere(JSON.stringify(profile), 'cuda')).toEqual(['Gemm on CPUExecutionProvider']);
});

test('light operators may stay on the CPU', () => {
  const profile = [node('Conv', 'CUDAExecutionProvider'), node('Shape', 'CPUExecutionProvider')];
  expect(operatorsElsewhere(JSON.stringify(profile), 'cuda')).toEqual([]);
});

test('a profile without operators proves nothing', () => {
  expect(() => operatorsElsewhere(JSON.stringify([session]), 'cpu')).toThrow('names no operator');
});

import { expect, test } from 'vitest';
import { standingLimit } from './standing-limit.ts';

const now = Date.parse('2026-11-23T12:00:00Z');
const before = '2026-11-23T11:00:00Z';
const after = '2026-11-23T13:00:00Z';

test('a breached limit before one that is near', () => {
  const limits = [
    { kind: 'SCREENING_RESULT', state: 'WARNING', dueAt: after, endedAt: null },
    { kind: 'FIRST_READ', state: 'BREACHED', dueAt: before, endedAt: null },
  ] as const;
  expect(standingLimit(limits, now)).toEqual({ kind: 'FIRST_READ', state: 'BREACHED' });
  expect(standingLimit(limits.slice(0, 1), now)).toEqual({ kind: 'SCREENING_RESULT', state: 'WARNING' });
});

test('a limit that ran out after the row was read is breached', () => {
  const limit = { kind: 'FIRST_READ', state: 'RUNNING', dueAt: before, endedAt: null } as const;
  expect(standingLimit([limit], now)?.state).toBe('BREACHED');
});

test('what has ended, late or not, or not begun is not shown', () => {
  const late = { kind: 'FIRST_READ', state: 'BREACHED', dueAt: before, endedAt: before } as const;
  const unbegun = { kind: 'MRI_DECISION', state: 'NOT_STARTED', dueAt: null, endedAt: null } as const;
  expect(standingLimit([late, unbegun], now)).toBeNull();
});

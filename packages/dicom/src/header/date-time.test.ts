import { describe, expect, it } from 'vitest';
import { dateOf, instantOf } from './date-time.ts';

describe('dateOf', () => {
  it('reads a DICOM date as midnight UTC, also in its old dotted form', () => {
    expect(dateOf('20120529')).toEqual(new Date('2012-05-29T00:00:00Z'));
    expect(dateOf('2012.05.29')).toEqual(new Date('2012-05-29T00:00:00Z'));
  });

  it.each([null, '', '2012', '20120230', '20121301', '00000000', '99999999', 'yesterday'])(
    'finds no day in %s',
    (text) => {
      expect(dateOf(text)).toBeNull();
    },
  );
});

describe('instantOf', () => {
  it('adds the time, whole or shortened', () => {
    expect(instantOf('20260302', '081530.25')).toEqual(new Date('2026-03-02T08:15:30.250Z'));
    expect(instantOf('20260302', '0815')).toEqual(new Date('2026-03-02T08:15:00Z'));
    expect(instantOf('20260302', '08')).toEqual(new Date('2026-03-02T08:00:00Z'));
    expect(instantOf('20260302', '08:15:30')).toEqual(new Date('2026-03-02T08:15:30Z'));
  });

  it('takes midnight for a time that is none', () => {
    expect(instantOf('20260302', '2515')).toEqual(new Date('2026-03-02T00:00:00Z'));
    expect(instantOf('20260302', null)).toEqual(new Date('2026-03-02T00:00:00Z'));
  });

  it('has no instant without a day', () => {
    expect(instantOf(null, '0815')).toBeNull();
  });
});

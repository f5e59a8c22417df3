import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { SignedReadingFragment } from '../../graphql/generated/graphql.ts';
import { KeysProvider } from '../../ui/keys.tsx';
import * as messages from '../../words/en.ts';
import { WordsProvider } from '../../words/words-provider.tsx';
import type { DrawnCobb } from './drawn-curves.ts';
import { ReadingPanel } from './reading-panel.tsx';
import type { StudyToRead } from './study-reading.ts';

const actions = vi.hoisted(() => ({
  signReading: vi.fn(),
  amendReading: vi.fn(),
  storeBlindedRead: vi.fn(),
  nextStudyAddress: vi.fn(),
  takeOverStudy: vi.fn(),
}));
const router = vi.hoisted(() => ({ push: vi.fn(), refresh: vi.fn() }));
vi.mock('./reading-actions.ts', () => actions);
vi.mock('next/navigation', () => ({ useRouter: () => router }));

/** jsdom lays nothing out, so nothing is ever resized. */
class NothingResizes implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}
vi.stubGlobal('ResizeObserver', NothingResizes);

const done = { refusal: null, code: null };
beforeEach(() => {
  vi.resetAllMocks();
  for (const action of [actions.signReading, actions.amendReading, actions.storeBlindedRead, actions.takeOverStudy]) {
    action.mockResolvedValue(done);
  }
  actions.nextStudyAddress.mockResolvedValue('/studies/next');
});
afterEach(cleanup);

const unread: StudyToRead = {
  id: 'study',
  version: 3,
  isWithheld: false,
  awaitedTurn: 'FIRST',
  assignee: null,
  adjudicationReason: null,
  areReadingsWithheld: false,
  hasSigned: false,
  screening: { id: 'run' },
  readings: [],
  blindedReads: [],
};
const reading: SignedReadingFragment = {
  id: 'first',
  turn: 'FIRST',
  amendsId: null,
  isAmended: false,
  verdict: 'ACCEPT',
  verdictReason: null,
  scoliosis: 'PRESENT',
  cmsSuspicion: 'PROBABLE',
  curvePattern: 'LEFT_THORACIC',
  curves: [{ ordinal: 1, cobbDegrees: 41.5, convexity: 'LEFT', apex: 'T7', upperEnd: 'T3', lowerEnd: 'T12' }],
  coronalBalanceMm: -21,
  kyphosisDegrees: null,
  filmQuality: 'GOOD',
  comment: 'Left convex.',
  signedAt: '2026-11-25T08:00:00.000Z',
  reader: { displayName: 'Clinician 1', isViewer: false },
};

const panel = (study: Partial<StudyToRead>, maySign = true, drawn: readonly DrawnCobb[] = []) => (
  <WordsProvider locale="en-GB" messages={messages}>
    <KeysProvider title="Keys" closeLabel="Close" helpLabel="Show the keys">
      <ReadingPanel study={{ ...unread, ...study }} maySign={maySign} drawn={drawn} />
    </KeysProvider>
  </WordsProvider>
);
const show = (...shown: Parameters<typeof panel>) => render(panel(...shown));
const press = (key: string) => fireEvent.keyDown(document.body, { key });
const choose = (group: string, name: string) =>
  fireEvent.click(within(screen.getByRole('radiogroup', { name: group })).getByRole('radio', { name }));

async function signWith(password: string): Promise<void> {
  fireEvent.change(await screen.findByLabelText('Password'), { target: { value: password } });
  const [sign] = within(screen.getByRole('dialog')).getAllByRole('button', { name: /^Sign/ });
  if (sign !== undefined) fireEvent.click(sign);
}

function fillIn(): void {
  press('a');
  choose('Scoliosis', 'Present');
  choose('CMS suspicion', 'None');
}

describe('the form', () => {
  test('leads to what is missing, part by part, and signs nothing meanwhile', () => {
    show({});
    press('s');
    expect(screen.getByText('Say whether you accept, correct or reject the result.')).toBeTruthy();
    press('x');
    press('s');
    expect(document.activeElement).toBe(screen.getByLabelText('Why'));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(actions.signReading).not.toHaveBeenCalled();
  });

  test('signs what was said of the study that was seen, and goes on to the next', async () => {
    show({});
    fillIn();
    press('s');
    await signWith('my password');
    await vi.waitFor(() => expect(router.push).toHaveBeenCalledWith('/studies/next'));
    expect(actions.signReading).toHaveBeenCalledWith({
      studyId: 'study',
      version: 3,
      screeningId: 'run',
      password: 'my password',
      content: expect.objectContaining({
        verdict: 'ACCEPT',
        scoliosis: 'PRESENT',
        cmsSuspicion: 'NONE',
        comment: null,
      }),
    });
  });

  test('signs and stays where only that was asked for', async () => {
    show({});
    fillIn();
    fireEvent.click(screen.getByRole('button', { name: 'Sign' }));
    await signWith('my password');
    await vi.waitFor(() => expect(router.refresh).toHaveBeenCalled());
    expect(actions.signReading).toHaveBeenCalledOnce();
    expect(router.push).not.toHaveBeenCalled();
  });

  test('a wrong password is said where it was typed, and the form behind it stays as it was', async () => {
    actions.signReading.mockResolvedValue({ refusal: 'The password is wrong.', code: 'SIGNATURE_REFUSED' });
    show({});
    fillIn();
    press('s');
    await signWith('guess');
    expect(await within(screen.getByRole('dialog')).findByText('The password is wrong.')).toBeTruthy();
    expect(router.refresh).not.toHaveBeenCalled();
  });

  test('what is refused otherwise is said in the form, the study is shown anew, and nothing typed is lost', async () => {
    actions.signReading.mockResolvedValue({ refusal: 'Somebody else changed it.', code: 'STUDY_CHANGED' });
    show({});
    fillIn();
    fireEvent.change(screen.getByLabelText('Comment'), { target: { value: 'Left convex.' } });
    fireEvent.click(screen.getByRole('button', { name: 'Sign' }));
    await signWith('my password');
    expect(await screen.findByText('Somebody else changed it.')).toBeTruthy();
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.getByLabelText<HTMLTextAreaElement>('Comment').value).toBe('Left convex.');
    expect(router.refresh).toHaveBeenCalled();
  });

  test('begins with the Cobb angles that were drawn, says so, and keeps what was typed over them', () => {
    const upper: DrawnCobb = { lineId: 'upper', degrees: '34', row: 100 };
    const { rerender } = show({}, true, [upper]);
    const angle = () => screen.getByLabelText<HTMLInputElement>('Cobb °').value;
    expect(angle()).toBe('34');
    expect(screen.getByText(/^The angle is from your drawing/)).toBeTruthy();
    rerender(panel({}, true, [{ ...upper, degrees: '36' }]));
    expect(angle()).toBe('36');
    fireEvent.change(screen.getByLabelText('Cobb °'), { target: { value: '35' } });
    expect(screen.queryByText(/^The angle is from your drawing/)).toBeNull();
    rerender(panel({}, true, [{ ...upper, degrees: '38' }]));
    expect(angle()).toBe('35');
  });

  test('asks for no verdict where there is no result, and begins with what was decided blinded', () => {
    const own = { decidedAt: '2026-11-25T08:00:00.000Z', reader: { displayName: 'Clinician 1', isViewer: true } };
    show({ screening: null, blindedReads: [{ scoliosis: 'ABSENT', cmsSuspicion: 'NONE', ...own }] });
    expect(screen.queryByRole('radiogroup', { name: 'The screening result' })).toBeNull();
    expect(screen.getByRole('radio', { name: 'Absent' }).getAttribute('aria-checked')).toBe('true');
  });
});

describe('whose turn it is', () => {
  test('while the result is kept back there are two questions and nothing else', async () => {
    show({ isWithheld: true, screening: null });
    expect(screen.queryByRole('heading', { name: 'Your reading' })).toBeNull();
    choose('Scoliosis', 'Present');
    choose('CMS suspicion', 'Possible');
    press('s');
    const decision = { studyId: 'study', scoliosis: 'PRESENT', cmsSuspicion: 'POSSIBLE' };
    await vi.waitFor(() => expect(actions.storeBlindedRead).toHaveBeenCalledWith(decision));
    await vi.waitFor(() => expect(router.refresh).toHaveBeenCalled());
  });

  test('what a colleague has is taken over before it is signed', async () => {
    const { rerender } = show({ assignee: { displayName: 'Clinician 2', isViewer: false } });
    fillIn();
    press('s');
    const held = screen.getAllByText('Clinician 2 has this study. Take it over before you sign it.');
    expect(held).toHaveLength(2);
    expect(screen.queryByRole('dialog')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Take over' }));
    await vi.waitFor(() => expect(router.refresh).toHaveBeenCalled());
    expect(actions.takeOverStudy).toHaveBeenCalledWith({ studyId: 'study', version: 3 });
    rerender(panel({ version: 4, assignee: { displayName: 'Clinician 1', isViewer: true } }));
    expect(screen.queryByText(/has this study/)).toBeNull();
    press('s');
    await signWith('my password');
    await vi.waitFor(() => expect(actions.signReading).toHaveBeenCalledWith(expect.objectContaining({ version: 4 })));
  });

  test('the second reader is told that the first reading is kept back, and sees no list', () => {
    show({ awaitedTurn: 'SECOND', areReadingsWithheld: true });
    expect(screen.getByText('The first reading is kept back until you have signed yours.')).toBeTruthy();
    expect(screen.queryByRole('heading', { name: 'Signed readings' })).toBeNull();
  });

  test('the adjudicator has both readings side by side, with what differs set apart', () => {
    const other = { ...reading, id: 'second', turn: 'SECOND', cmsSuspicion: 'NONE' } as const;
    show({ awaitedTurn: 'ADJUDICATION', adjudicationReason: 'DISAGREEMENT', readings: [reading, other] });
    const suspicion = screen.getByRole('row', { name: 'CMS suspicion Probable None' });
    expect(suspicion.dataset.differs).toBe('true');
    expect(screen.getByRole('row', { name: 'Scoliosis Present Present' }).dataset.differs).toBe('false');
    expect(screen.getByText('The two readers differ. Your reading decides.')).toBeTruthy();
  });

  test('who has signed waits for somebody else, and can amend their own reading with all that it said', () => {
    const own = { ...reading, reader: { displayName: 'Clinician 1', isViewer: true } };
    show({ awaitedTurn: 'SECOND', hasSigned: true, readings: [own] });
    expect(screen.getByText(/Another person reads it next/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Amend' }));
    expect(screen.getByRole('heading', { name: 'Amend your reading' })).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>('Cobb °').value).toBe('41.5');
    press('s');
    expect(screen.getByText('Give a comment of at least 3 characters.')).toBeTruthy();
  });

  test('who signs no readings sees those that were signed, an amended one marked, and no form', () => {
    const amended = { ...reading, isAmended: true };
    show({ readings: [amended, { ...reading, id: 'amendment', amendsId: 'first' }] }, false);
    expect(screen.queryByRole('form')).toBeNull();
    const [latest, earlier] = screen.getAllByRole('listitem');
    expect(earlier?.dataset.amended).toBe('true');
    expect(latest?.textContent).toContain('41.5°, apex T7 left, T3–T12');
  });
});

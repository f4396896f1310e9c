import { describe, expect, it } from 'vitest';
import { WEEKENDS_OFF } from '@/src/day';
import {
  dueDay,
  latestAsk,
  mayBeMoved,
  stateOf,
  wasRefused,
  withAnswer,
  withoutAnswer,
  workingDaysLeft,
  type LastAskAnswer,
} from '@/src/deal/last-ask';
import { aLastAsk, anotherId } from '../factories';

const DONE: LastAskAnswer = { kind: 'done', at: 1 };
const REFUSED: LastAskAnswer = { kind: 'refused', at: 2 };
const movedTo = (to: '2026-12-11' | '2026-12-18' | '2026-12-23'): LastAskAnswer => ({
  kind: 'moved',
  to,
  reason: 'She is away',
  at: 3,
});

describe('a last ask due on Friday 4 December', () => {
  it.each([
    ['2026-11-23', 'open', false, 9],
    ['2026-12-03', 'open', false, 1],
    ['2026-12-04', 'due', false, 0],
    ['2026-12-05', 'overdue', true, 0],
  ] as const)('is on %s %s; refused: %s; %i working days are left', (today, state, refused, left) => {
    expect(stateOf(aLastAsk(), today)).toBe(state);
    expect(wasRefused(aLastAsk(), today)).toBe(refused);
    expect(workingDaysLeft(aLastAsk(), today, WEEKENDS_OFF)).toBe(left);
  });

  it('is fewer working days away where holidays lie before it', () => {
    const holidays = ['2026-11-26', '2026-11-27', '2026-12-25'] as const;
    expect(workingDaysLeft(aLastAsk(), '2026-11-23', { ...WEEKENDS_OFF, holidays })).toBe(7);
  });

  it('is done from when the seller says so, also after its date', () => {
    const done = aLastAsk({ answers: [DONE] });
    expect(stateOf(done, '2026-12-24')).toBe('done');
    expect(wasRefused(done, '2026-12-24')).toBe(false);
  });

  it('is refused from when the seller says so, also before its date', () => {
    const refused = aLastAsk({ answers: [REFUSED] });
    expect(stateOf(refused, '2026-11-24')).toBe('refused');
    expect(wasRefused(refused, '2026-11-24')).toBe(true);
  });

  it('waits no more once the seller has decided to walk; it was refused if its date had passed by then', () => {
    const leftOn = (day: string) => aLastAsk({ answers: [{ kind: 'left', at: Date.parse(`${day}T12:00:00`) }] });
    expect(stateOf(leftOn('2026-12-01'), '2026-12-24')).toBe('left');
    expect(wasRefused(leftOn('2026-12-01'), '2026-12-24')).toBe(false);
    expect(wasRefused(leftOn('2026-12-05'), '2026-12-24')).toBe(true);
  });

  it('waits for its new date once it is moved, and keeps the first one', () => {
    const moved = aLastAsk({ answers: [movedTo('2026-12-11')] });
    expect(dueDay(moved)).toBe('2026-12-11');
    expect(moved.by).toBe('2026-12-04');
    expect(stateOf(moved, '2026-12-05')).toBe('open');
    expect(stateOf(moved, '2026-12-12')).toBe('overdue');
  });
});

describe('an answer', () => {
  it('can be a new date twice, and not a third time', () => {
    const once = withAnswer(aLastAsk(), movedTo('2026-12-11'));
    const twice = once && withAnswer(once, movedTo('2026-12-18'));
    expect(twice?.answers).toHaveLength(2);
    expect(twice && mayBeMoved(twice)).toBe(false);
    expect(twice && withAnswer(twice, movedTo('2026-12-23'))).toBeNull();
    expect(twice && withAnswer(twice, REFUSED)?.answers).toHaveLength(3);
  });

  it('is no new date where it names the old one', () => {
    const moved = aLastAsk({ answers: [movedTo('2026-12-11')] });
    expect(withAnswer(moved, movedTo('2026-12-11'))).toBeNull();
  });

  it('is final once it is done; what was refused may be done after all, and gets no new date', () => {
    const done = aLastAsk({ answers: [DONE] });
    const refused = aLastAsk({ answers: [REFUSED] });
    for (const answer of [DONE, REFUSED, movedTo('2026-12-11')]) expect(withAnswer(done, answer)).toBeNull();
    expect(withAnswer(refused, DONE)?.answers).toEqual([REFUSED, DONE]);
    expect(withAnswer(refused, REFUSED)).toBeNull();
    expect(withAnswer(refused, movedTo('2026-12-11'))).toBeNull();
  });

  it('can be taken back', () => {
    expect(withoutAnswer(aLastAsk({ answers: [movedTo('2026-12-11'), REFUSED] })).answers).toEqual([
      movedTo('2026-12-11'),
    ]);
  });
});

it('the last ask that counts is the one made last', () => {
  const earlier = aLastAsk({ answers: [REFUSED] });
  const later = aLastAsk({ id: anotherId(4), madeAt: earlier.madeAt + 1 });
  expect(latestAsk([later, earlier])).toBe(later);
  expect(latestAsk([earlier, later])).toBe(later);
  expect(latestAsk([])).toBeNull();
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayStyleOf } from '@/src/day-style';
import type { WatchedFor } from '@/src/deal/condition';
import type { Decision } from '@/src/deal/decision';
import { lastingWriting } from '@/src/details/decisions/writing';
import { walkNote } from '@/src/details/decisions/walk-note';
import { STANDARD_CATALOGUE } from '@/src/facts/catalogue';
import type { LastAsk } from '@/src/deal/last-ask';
import { aDecision, aLastAsk } from '../../factories';

const TODAY = '2026-12-07';
const CLEARS = 'A date that the customer gave.';
const writing = lastingWriting({ catalogue: STANDARD_CATALOGUE, dayStyle: dayStyleOf('en-GB') });

function aWalk(change: Partial<Decision> = {}): Decision {
  return aDecision({ choice: 'walk', ...change });
}

function noteOf(
  decision: Decision,
  lastAsk: LastAsk | null = null,
  clears: string | null = CLEARS,
  again: readonly WatchedFor[] = [],
): string {
  return walkNote(decision, { lastAsk, again, clears: () => clears, writing, today: TODAY });
}

describe('a walk note', () => {
  it('says what was decided and why, what was seen, how it stood, the last ask and what would bring it back', () => {
    const lastAsk = aLastAsk({ back: 'their new budget in April', answers: [{ kind: 'refused', at: 1 }] });
    expect(noteOf(aWalk({ reason: 'Their budget round ended without us' }), lastAsk)).toBe(
      [
        'We decided to stop working on Brightwater – depot energy monitoring (Brightwater Utilities) on 18 Nov 2026, because their budget round ended without us.',
        'What we saw:',
        '- The close date keeps moving: The close date moved later 3 times. (Expected close: 30 Nov 2026)',
        'How it stood: Amount: 58400 EUR; Expected close: 30 Nov 2026.',
        'Our last ask of Aileen Cho: Ask for a meeting with whoever releases the money, by 4 Dec 2026. They did not do it.',
        'What would bring it back: their new budget in April.',
      ].join('\n'),
    );
  });

  it('of a deal of which next to nothing is known is one sentence', () => {
    expect(noteOf(aWalk({ reason: '', signals: [], facts: [], because: 'The customer told you no.' }))).toBe(
      'We decided to stop working on this deal on 18 Nov 2026, because the customer told you no.',
    );
  });

  it('does not say again what the sentence of a signal says: its numbers', () => {
    const [signal] = aDecision().signals;
    const signals = signal ? [{ ...signal, facts: ['closeDateMoves' as const] }] : [];
    const facts = [{ fact: 'closeDateMoves', rung: 'claimed', value: { type: 'number', number: 3 } }] as const;
    expect(noteOf(aWalk({ signals, facts })).split('\n')[2]).toBe(
      '- The close date keeps moving: The close date moved later 3 times.',
    );
  });

  it('gives no signal as a reason that the seller had set aside', () => {
    const name = 'The close date keeps moving';
    const pushed = { id: 'pushed', severity: 'red', name, says: 'It moved.', facts: [] } as const;
    expect(noteOf(aWalk({ signals: [pushed] }))).toContain(name);
    expect(noteOf(aWalk({ signals: [{ ...pushed, aside: true }] }))).not.toContain(name);
  });

  it('without a reason rests on what was seen', () => {
    expect(
      noteOf(aWalk({ reason: '' }))
        .split('\n')
        .slice(0, 2),
    ).toEqual([
      'We decided to stop working on Brightwater – depot energy monitoring (Brightwater Utilities) on 18 Nov 2026, because of what we saw:',
      '- The close date keeps moving: The close date moved later 3 times. (Expected close: 30 Nov 2026)',
    ]);
  });

  it('leaves mild signals out, and says what the verdict rested on instead', () => {
    const [signal] = aDecision().signals;
    const mild = signal ? [{ ...signal, severity: 'amber' as const }] : [];
    const lines = noteOf(aWalk({ signals: mild })).split('\n');
    expect(lines[1]).toBe('What we saw: 2 outcomes are missing in Qualify.');
    expect(lines.join(' ')).not.toContain('keeps moving');
  });

  it('says what would clear its signals where no last ask names what would bring it back', () => {
    expect(noteOf(aWalk(), aLastAsk())).toContain('What would bring it back: a date that the customer gave.');
    expect(noteOf(aWalk(), null, null)).not.toContain('bring it back');
  });

  it('names what was agreed beforehand to bring the deal back, beside what the last ask names', () => {
    const again = [
      { test: 'known', fact: 'champion' },
      { test: 'day', day: '2027-02-01' },
    ] as const;
    const agreed = '“Champion” becomes known and 1 Feb 2027 has come.';
    expect(noteOf(aWalk(), null, CLEARS, again)).toContain(`\nWhat would bring it back: ${agreed}`);
    const lines = noteOf(aWalk(), aLastAsk({ back: 'their new budget' }), CLEARS, again).split('\n');
    expect(lines.at(-1)).toBe(`What would bring it back: their new budget, ${agreed}`);
  });

  it('keeps a name at the beginning of a reason as it is', () => {
    expect(noteOf(aWalk({ reason: 'Priya left' }))).toContain('because Priya left.');
  });

  it.each([
    [[], 'There was no answer.'],
    [[{ kind: 'done', at: 1 }], 'They did it.'],
    [[{ kind: 'left', at: 1 }], 'by 4 Dec 2026. It had no answer when we decided.'],
    [[{ kind: 'moved', to: '2026-12-11', reason: 'away', at: 1 }], 'by 11 Dec 2026. It still waits for an answer.'],
  ] as const)('says how the last ask ended: %j', (answers, words) => {
    expect(noteOf(aWalk(), aLastAsk({ answers }))).toContain(words);
  });

  it('is plain lines, whatever stands in the record: none empty, none that the record began, nothing undefined', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom('', ' ', 'a\nb', '\u2028x', '\u202ey'),
    );
    const record = fc.record({
      name: text,
      account: text,
      reason: text,
      because: text,
      says: text,
      ask: text,
      back: text,
    });
    fc.assert(
      fc.property(record, ({ name, account, reason, because, says, ask, back }) => {
        const [signal] = aDecision().signals;
        const decision = aWalk({
          reason,
          because,
          signals: signal ? [{ ...signal, name, says }] : [],
          facts: [
            { fact: 'name', rung: 'claimed', value: { type: 'text', text: name } },
            { fact: 'account', rung: 'claimed', value: { type: 'text', text: account } },
          ],
        });
        const lines = noteOf(decision, aLastAsk({ ask, back })).split('\n');
        expect(lines.filter((line) => line.trim() === '')).toEqual([]);
        expect(
          lines.every((line) => /^(We decided|What we saw|- |How it stood|Our last ask|What would)/.test(line)),
        ).toBe(true);
        expect(lines.join('')).not.toMatch(/undefined|\[object|[\p{Cc}\u2028\u2029\u202a-\u202e]/u);
      }),
    );
  });
});

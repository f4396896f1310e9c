import { describe, expect, it } from 'vitest';
import type { Day } from '@/src/day';
import { CATALOGUE } from '@/src/facts/catalogue';
import type { Fact, FactHistory, Facts } from '@/src/facts/facts';
import type { Condition } from '@/src/process/condition';
import { ask } from '@/src/qualify/evaluate';
import { explain } from '@/src/qualify/explain';
import { findings } from '@/src/qualify/explanation';
import { dayFromToday, TODAY } from '@/tests/unit/facts/factories';
import { makeFacts } from './factories';

const date = (day: Day) => ({ type: 'date', day }) as const;

/** Watched for ten days, in which the close date moved later once, by 31 days. */
const HISTORY: FactHistory = {
  since: dayFromToday(-10),
  complete: false,
  changes: [{ day: dayFromToday(-4), from: date('2026-12-01'), to: date('2027-01-01') }],
};
const SEEN: Fact = {
  id: 'closeDateMoves',
  entry: CATALOGUE.closeDateMoves,
  rung: 'claimed',
  value: { type: 'number', number: 1, orMore: true },
  source: { kind: 'seen', since: dayFromToday(-10) },
  since: dayFromToday(-10),
};

function sentences(condition: Condition, change: Partial<Facts> = {}): readonly string[] {
  const facts = { ...makeFacts({ closeDate: '2027-01-01' }), ...change };
  const asked = ask(condition, { facts, today: TODAY, stage: null, owed: null });
  return explain(findings(asked, facts, TODAY), {
    day: (day) => `<${day}>`,
    label: (id) => facts.facts.get(id)?.entry.label ?? id,
  });
}

const watched = { history: new Map([['closeDate', HISTORY] as const]) };
const movedLater = (days: number): Condition => ({ test: 'moved-later', fact: 'closeDate', days });

describe('an explanation by what was seen over time', () => {
  it('says since when somebody looked, where that is too short to tell', () => {
    expect(sentences(movedLater(56), watched)).toEqual([
      'Expected close: watched since <2026-11-13> (10 days): cannot tell what was before.',
    ]);
  });

  it('says that nothing was seen yet', () => {
    expect(sentences(movedLater(56))).toEqual(['Expected close: nothing was seen of how it changes yet.']);
  });

  it('says by how much it moved, where that is enough', () => {
    expect(sentences(movedLater(30), watched)[0]).toContain('moved later by 31 days, limit 30 days');
  });

  it('says of a count that it is one of what was seen, and since when', () => {
    const facts = makeFacts({});
    const seen = { facts: new Map([...facts.facts, [SEEN.id, SEEN]]) };
    expect(sentences({ test: 'at-least', fact: 'closeDateMoves', number: 3 }, seen)).toEqual([
      'Times the close date moved later: at least 1; the rule asks for at least 3. Seen on the pages of this deal since <2026-11-13>.',
    ]);
  });

  const told = (shown: Day | null, complete = false) => {
    const history: FactHistory = { ...HISTORY, complete, told: { list: 'stage-history', shown } };
    return { history: new Map([['closeDate', history] as const]) };
  };

  it('says that the page itself told how it changed, and since when', () => {
    expect(sentences(movedLater(30), told(null))[0]).toMatch(
      / From the stage history on this page, since <2026-11-13>\.$/,
    );
  });

  it('says when it told so last, where it does not now', () => {
    expect(sentences(movedLater(30), told(dayFromToday(-3)))[0]).toMatch(
      / From the stage history, shown last on <2026-11-20>, since <2026-11-13>\.$/,
    );
  });

  it('says where the page’s own list begins, where that is too late to tell', () => {
    expect(sentences(movedLater(56), told(null))).toEqual([
      'Expected close: the stage history begins on <2026-11-13> (10 days ago): cannot tell what was before.',
    ]);
  });

  it('says that it was not moved, where the list tells all', () => {
    expect(sentences(movedLater(56), told(null, true))[0]).toContain('moved later by 31 days, limit 56 days');
  });
});

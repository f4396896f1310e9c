import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { People, Person, Reading } from '@/src/crm/reading';
import { DEAL_ROLES, type DealPerson } from '@/src/deal/person';
import { catalogueWith } from '@/src/facts/catalogue';
import type { Evidence, Proof } from '@/src/facts/evidence';
import { fieldMapOf } from '@/src/facts/field-map';
import type { Fact, Facts } from '@/src/facts/facts';
import { know } from '@/src/facts/know';
import type { Customer } from '@/src/facts/people/customers';
import { leaversAmong } from '@/src/facts/people/leavers';
import { roleIn } from '@/src/facts/people/role-words';
import { BUILT_IN, defaultProcess } from '@/src/packs/built-in';
import type { SalesProcess } from '@/src/process/sales-process';
import { assess } from '@/src/qualify/assess';
import type { Assessment } from '@/src/qualify/assessment';
import { explainOutcome } from '@/src/qualify/explanation';
import { explain } from '@/src/qualify/explain';
import { DEALS } from '@/tests/crm/deals';
import { aPerson, anotherId } from '../factories';
import { readingOf } from '../qualify/deal-reading';
import { dayFromToday, evidence, reading, text, TODAY } from './factories';

const PROCESS = defaultProcess();

const IN_PROPOSE = reading({ StageName: text('Proposal/Price Quote') });

interface Given {
  page?: Reading;
  shown?: readonly Person[];
  complete?: boolean;
  people?: readonly DealPerson[];
  recorded?: readonly Evidence[];
  process?: SalesProcess;
}

function known({
  page = IN_PROPOSE,
  shown,
  complete = true,
  people = [],
  recorded = [],
  process = PROCESS,
}: Given): Facts {
  const outcomes = new Map(process.outcomes.map((outcome) => [outcome.id, outcome]));
  const proofs = recorded.flatMap((item): Proof[] => {
    const outcome = outcomes.get(item.outcome);
    return outcome ? [{ evidence: item, establishes: outcome.establishes, freshDays: outcome.freshDays }] : [];
  });
  const listed: People | undefined = shown && { shown, complete };
  return know({
    reading: listed ? { ...page, people: listed } : page,
    fieldMap: fieldMapOf(page.opportunity.crm),
    catalogue: catalogueWith(process.added),
    proofs,
    people,
    today: TODAY,
  });
}

const judged = (given: Given): Assessment => assess(known(given), given.process ?? PROCESS, TODAY);
const fact = (id: Fact['id'], given: Given): Fact | undefined => known(given).facts.get(id);
const person = (name: string, ...tags: string[]): Person => ({ id: name, name, tags });
const gone = (name: string, change: Partial<DealPerson> = {}): DealPerson =>
  aPerson({ id: anotherId(name.length), name, roles: [], left: dayFromToday(-2), ...change });
const stateOf = (id: string, given: Given): string | undefined =>
  judged(given).outcomes.find(({ outcome }) => outcome.id === id)?.state;

describe('the people on a deal', () => {
  it('are those whom the page lists or names, whom the seller named and who gave evidence, each once', () => {
    const { people } = known({
      page: reading({ Champion__c: text('Priya Raman') }),
      shown: [person('Priya Raman', 'Influencer'), person('Tomasz Lind', 'Technical Buyer')],
      people: [aPerson({ name: 'priya raman', roles: ['coach'] })],
      recorded: [evidence('eb-engaged', { person: 'Priya' }), evidence('eb-engaged', { person: 'Aileen Cho' })],
    });
    expect(people.map(({ name, roles, labels, onPage }) => [name, roles, labels, onPage])).toEqual([
      ['priya raman', ['coach'], ['Influencer'], true],
      ['Tomasz Lind', ['technical-buyer'], [], true],
      ['Aileen Cho', [], [], false],
    ]);
    expect(people[0]?.latest?.person).toBe('Priya');
  });

  it('are not mixed up where a short name may be either of two', () => {
    const { people } = known({
      shown: [person('Priya Raman'), person('Priya Shah')],
      recorded: [evidence('eb-engaged', { person: 'Priya' })],
    });
    expect(people.map(({ name }) => name)).toEqual(['Priya', 'Priya Raman', 'Priya Shah']);
  });

  it('whom the seller named under two names are two', () => {
    const said = [aPerson({ id: anotherId(1), name: 'Priya' }), aPerson({ id: anotherId(2), name: 'Priya Raman' })];
    expect(
      known({ people: said })
        .people.map((customer) => customer.said?.id)
        .toSorted(),
    ).toEqual([anotherId(1), anotherId(2)]);
  });

  it('are each named by every mention exactly once, whatever the names', () => {
    const name = fc.constantFrom('Priya', 'Priya Raman', 'PRIYA  raman', 'Raman', 'Priya Shah', 'Ines', 'Ines Duarte');
    fc.assert(
      fc.property(fc.uniqueArray(name), fc.uniqueArray(name), fc.array(name, { maxLength: 4 }), (shown, said, acts) => {
        const { people } = known({
          shown: shown.map((each) => person(each)),
          people: distinct(said).map((each, at) => aPerson({ id: anotherId(at), name: each })),
          recorded: acts.map((each) => evidence('eb-engaged', { person: each })),
        });
        expect(people.flatMap((each) => each.said ?? [])).toHaveLength(distinct(said).length);
        expect(new Set(people.map((each) => each.name)).size).toBe(people.length);
        expect(people.filter(isUnfounded)).toEqual([]);
      }),
    );
  });
});

const distinct = (names: readonly string[]): readonly string[] => [
  ...new Map(names.map((name) => [name.toLowerCase().replace(/\s+/g, ' '), name])).values(),
];
const isUnfounded = ({ onPage, said, latest }: Customer): boolean => !onPage && said === null && latest === null;

describe('roles on a page', () => {
  it.each([
    ['Decision Maker', 'decision-maker'],
    ['Budget Holder', 'economic-buyer'],
    ['Champion', 'champion'],
    ['Blocker', 'blocker'],
    ['End User', 'user'],
    ['Economic Buyer', 'economic-buyer'],
    ['Economic Decision Maker', 'economic-buyer'],
    ['Evaluator', 'technical-buyer'],
    ['Technical Buyer', 'technical-buyer'],
    ['Business User', 'user'],
    ['Entscheidungsträger', 'decision-maker'],
    [' economic  buyer ', 'economic-buyer'],
    ['Influencer', null],
    ['Executive Sponsor', null],
    ['Legal & Compliance', null],
    ['Champion of the world', null],
  ])('called %s mean %s', (label, role) => {
    expect(roleIn(label)).toBe(role);
  });
});

describe('what the people are in a deal', () => {
  const said = [
    aPerson({ id: anotherId(1), name: 'Priya Raman', roles: ['champion'] }),
    aPerson({ id: anotherId(2), name: 'Aileen Cho', roles: ['economic-buyer', 'signer'] }),
  ];

  it('is a claim where the page has no field for it, and says that the seller said so', () => {
    const claimed = (name: string): object => ({
      rung: 'claimed',
      value: { type: 'person', name },
      source: { kind: 'people', from: 'seller' },
    });
    expect(fact('champion', { people: said })).toMatchObject(claimed('Priya Raman'));
    expect(fact('economicBuyer', { people: said })).toMatchObject(claimed('Aileen Cho'));
    expect(fact('signer', { people: said })).toMatchObject(claimed('Aileen Cho'));
    expect(fact('championStatus', { people: said })?.value).toEqual({ type: 'choice', choice: 'candidate' });
  });

  it('stays as the page has it in a field, and as the customer proved it', () => {
    const page = reading({ Champion__c: text('Tomasz Lind') });
    expect(fact('champion', { page, people: said })?.value).toEqual({ type: 'person', name: 'Tomasz Lind' });
    const recorded = [evidence('eb-engaged', { person: 'Ruth Keller' })];
    expect(fact('economicBuyer', { people: said, recorded })).toMatchObject({
      rung: 'verified',
      value: { type: 'person', name: 'Ruth Keller' },
    });
  });

  it('is read from the list of people on the page too, and says so', () => {
    const shown = [person('Grace Amadi', 'Budget holder'), person('Tom Reyes', 'Influencer')];
    expect(fact('economicBuyer', { shown })).toMatchObject({
      value: { type: 'person', name: 'Grace Amadi' },
      source: { kind: 'people', from: 'page' },
    });
  });

  it('is a coach only where nobody is named as the champion', () => {
    const coach = aPerson({ id: anotherId(3), name: 'Tom Reyes', roles: ['coach'] });
    expect(fact('championStatus', { people: [coach] })?.value).toEqual({ type: 'choice', choice: 'coach' });
    expect(fact('championStatus', { people: [coach, ...said] })?.value).toEqual({
      type: 'choice',
      choice: 'candidate',
    });
  });

  it('gives their number where the page has no field for it: all of a whole list, at least those of any other', () => {
    const shown = [person('Grace Amadi'), person('Tom Reyes')];
    expect(fact('contactCount', { shown })?.value).toEqual({ type: 'number', number: 2 });
    expect(fact('contactCount', { shown, complete: false })?.value).toEqual({
      type: 'number',
      number: 2,
      orMore: true,
    });
    expect(fact('contactCount', { people: said })?.value).toEqual({ type: 'number', number: 2, orMore: true });
    expect(fact('contactCount', { shown: [] })?.rung).toBe('unseen');
  });
});

describe('somebody who left the company', () => {
  const recorded = [evidence('eb-engaged', { person: 'Priya Raman', day: dayFromToday(-3) })];

  it('takes the proof of an outcome along: it is asked for again, and the reason says who left', () => {
    expect(stateOf('eb-engaged', { recorded })).toBe('met');
    const given = { recorded, people: [gone('Priya Raman')] };
    expect(stateOf('eb-engaged', given)).toBe('stale');
    const facts = known(given);
    expect([...facts.left]).toEqual([[recorded[0]?.id, 'Priya Raman']]);
    expect(facts.facts.get('economicBuyer')).toMatchObject({ rung: 'stale', left: 'Priya Raman' });
    const assessment = assess(facts, PROCESS, TODAY);
    const result = assessment.outcomes.find(({ outcome }) => outcome.id === 'eb-engaged');
    if (!result) throw new Error('no such outcome');
    const why = explainOutcome(result, assessment, facts);
    expect(why.proof).toEqual([]);
    const writing = { day: String, label: String };
    expect(explain(why.because, writing).join(' ')).toContain('but Priya Raman has left the company');
  });

  it('changes nothing where somebody else showed the same', () => {
    const both = [...recorded, evidence('eb-engaged', { person: 'Aileen Cho', day: dayFromToday(-20) })];
    const given = { recorded: both, people: [gone('Priya Raman')] };
    expect(stateOf('eb-engaged', given)).toBe('met');
    expect(fact('economicBuyer', given)?.value).toEqual({ type: 'person', name: 'Aileen Cho' });
  });

  it('takes along what the page claims of them', () => {
    const page = reading({ Economic_Buyer__c: text('Priya Raman') });
    expect(fact('economicBuyer', { page })?.rung).toBe('claimed');
    expect(fact('economicBuyer', { page, people: [gone('Priya Raman')] })).toMatchObject({
      rung: 'stale',
      left: 'Priya Raman',
    });
  });

  it('is no owner of ours by the same name', () => {
    const page = reading({ OwnerId: text('Priya Raman') });
    expect(fact('owner', { page, people: [gone('Priya Raman')] })?.rung).toBe('claimed');
  });

  it('is a champion gone, unless there is another', () => {
    const people = [gone('Priya Raman', { roles: ['champion'] })];
    expect(fact('championStatus', { people })?.value).toEqual({ type: 'choice', choice: 'left' });
    const other = aPerson({ id: anotherId(1), name: 'Tom Reyes', roles: ['champion'] });
    expect(fact('championStatus', { people: [...people, other] })?.value).toEqual({
      type: 'choice',
      choice: 'candidate',
    });
  });

  it('is not gone before that day', () => {
    expect(stateOf('eb-engaged', { recorded, people: [gone('Priya Raman', { left: dayFromToday(1) })] })).toBe('met');
    expect(stateOf('eb-engaged', { recorded, people: [gone('Priya Raman', { left: TODAY })] })).toBe('stale');
  });
});

describe('a link to the joint plan in the field for it', () => {
  const page = reading({
    StageName: text('Proposal/Price Quote'),
    Mutual_Action_Plan__c: text('https://room.example/7'),
  });

  it('is a claim that meets nothing, until the customer did something with the plan', () => {
    expect(stateOf('joint-plan', { page: IN_PROPOSE })).toBe('unseen');
    expect(fact('jointPlanAccepted', { page })).toMatchObject({ rung: 'claimed' });
    expect(stateOf('joint-plan', { page })).toBe('open');
    const recorded = [evidence('joint-plan', { how: 'did', note: 'https://room.example/7' })];
    expect(stateOf('joint-plan', { page, recorded })).toBe('met');
    expect(fact('jointPlanAccepted', { page, recorded })).toMatchObject({ rung: 'verified', value: { day: TODAY } });
  });

  it('stays a link only where it is one', () => {
    const words = reading({ Mutual_Action_Plan__c: text('in Confluence, see javascript:alert(1)') });
    expect(fact('jointPlanAccepted', { page: words })).toMatchObject({
      rung: 'unseen',
      source: { status: 'unparsed' },
    });
  });
});

describe('whose name stands for somebody who left', () => {
  it.each<[string, string, string[], boolean]>([
    ['Priya Raman', 'priya  raman', [], true],
    ['Priya Raman', 'Priya', [], true],
    ['Priya', 'Priya Raman', [], true],
    ['Priya Raman', 'Priya', ['Priya Shah'], false],
    ['Priya', 'Priya Raman', ['Priya Shah'], false],
    ['Priya', 'Priya', ['Priya Shah'], true],
    ['Priya Raman', 'Priya', ['Priya K. Raman'], true],
    ['Priya Raman', 'Priya', ['Ines Duarte'], true],
    ['Priya Raman', 'Raman Shah', [], false],
    ['Priya Raman', 'Ines Duarte', [], false],
  ])('%s left: evidence by %s, with %j there as well', (left, name, others, isGone) => {
    const leavers = leaversAmong([gone(left)], [name, ...others], TODAY);
    expect(leavers(name) !== null).toBe(isGone);
  });

  it('is either of two who have both left', () => {
    const leavers = leaversAmong([gone('Priya Raman'), gone('Priya Shah')], ['Priya', 'Priya Shah'], TODAY);
    expect(leavers('Priya')).not.toBeNull();
  });
});

describe('marking somebody as left, in whatever deal and process', () => {
  const NAMES = ['Priya', 'Priya Raman', 'Priya Shah', 'Aileen Cho', 'Tomasz Lind', 'Ruth'] as const;
  const name = fc.constantFrom(...NAMES);
  const roles = fc.subarray([...DEAL_ROLES]);
  const left = fc.constantFrom(null, dayFromToday(-10), TODAY);
  const people = fc
    .uniqueArray(fc.record({ name, roles, left }), { selector: (each) => each.name, maxLength: 4 })
    .map((all) => all.map((each, at) => aPerson({ id: anotherId(at), ...each })));
  const deals = fc.constantFrom(...BUILT_IN.all()).chain((process) =>
    fc.record({
      process: fc.constant(process),
      page: fc.constantFrom(...DEALS.map((deal) => readingOf(deal, 'salesforce'))),
      shown: fc.uniqueArray(name).map((names) => names.map((each) => person(each, 'Champion'))),
      complete: fc.boolean(),
      people,
      recorded: fc.array(
        fc
          .record({
            outcome: fc.constantFrom(...process.outcomes.map(({ id }) => id)),
            person: name,
            day: fc.constantFrom(TODAY, dayFromToday(-5), dayFromToday(-400)),
          })
          .map(({ outcome, ...change }) => evidence(outcome, change)),
        { maxLength: 8 },
      ),
    }),
  );
  const met = (given: Given): ReadonlySet<string> =>
    new Set(
      judged(given)
        .outcomes.filter(({ state }) => state === 'met')
        .map(({ outcome }) => outcome.id),
    );

  /** What is said of the deal; that somebody is kept now of whom nothing is said is no part of it. */
  const gist = (given: Given): object => {
    const { verdict, reason, outcomes, signals } = judged(given);
    const { facts, left: lost } = known(given);
    const rungs = [...facts.values()].map(({ id, rung, value }) => [id, rung, value]);
    const states = [...outcomes, ...signals].map(({ state }) => state);
    return { verdict, reason, states, rungs, lost };
  };

  it('never meets an outcome that was not met', () => {
    let changed = 0;
    fc.assert(
      fc.property(deals, name, (given, who) => {
        const others = given.people.filter((each) => each.name !== who);
        const old = given.people.find((each) => each.name === who);
        // Named beforehand: another Priya alone can make it open which of them the page means.
        const named = { ...(old ?? aPerson({ id: anotherId(99), name: who, roles: [] })), left: null };
        const after = met({ ...given, people: [...others, { ...named, left: TODAY }] });
        const wereMet = met({ ...given, people: [...others, named] });
        expect([...after].filter((id) => !wereMet.has(id))).toEqual([]);
        if (after.size < wereMet.size) changed += 1;
      }),
      { numRuns: 250 },
    );
    expect(changed).toBeGreaterThan(20);
  });

  it('and taking it back restores exactly what was, also where nothing was kept of them before', () => {
    fc.assert(
      fc.property(deals, fc.nat(), (given, at) => {
        const { people: all } = known(given);
        const customer = all[at % Math.max(1, all.length)];
        fc.pre(customer !== undefined && !customer.left);
        const taken = {
          ...(customer.said ?? aPerson({ id: anotherId(99), name: customer.name, roles: [] })),
          left: null,
        };
        const others = given.people.filter(({ id }) => id !== taken.id);
        expect(gist({ ...given, people: [...others, taken] })).toEqual(gist(given));
      }),
      { numRuns: 150 },
    );
  });
});

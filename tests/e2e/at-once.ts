import type { CDPSession, Page } from '@playwright/test';
import * as v from 'valibot';

/** What of the extension's own interface a content script has. */
interface ContentScript {
  runtime: { sendMessage(message: object): Promise<unknown> };
}

/** What one lane of writes is to do. A lane waits for each answer before it sends the next. */
export interface Lane {
  /** Unlike that of every other lane: what a lane writes belongs to it alone. */
  number: number;
  opportunity: { crm: 'salesforce' | 'hubspot'; org: string; id: string };
  writes: number;
  seed: number;
}

/** What has to be kept after a lane, by all that was acknowledged to it. */
const Wanted = v.object({
  acknowledged: v.number(),
  /** How often nobody answered, since the worker was stopped, and the same was sent again. */
  again: v.number(),
  /** By its id: the note of each piece of evidence, null for one that was removed. */
  evidence: v.record(v.string(), v.nullable(v.string())),
  /** By its id: who is named in each draft, null for one that was saved or given up. */
  drafts: v.record(v.string(), v.nullable(v.string())),
  /** What a field showed, one value after the other. */
  seen: v.array(v.string()),
  /** By the deal: the last ask's id, and how many answers it has. */
  asks: v.record(v.string(), v.object({ id: v.string(), answers: v.number() })),
  /** By its id: the store of each decision, person, condition and signal set aside, and whether it is still there. */
  others: v.record(
    v.string(),
    v.object({ store: v.picklist(['decisions', 'people', 'conditions', 'setAside']), kept: v.boolean() }),
  ),
  /** The field of a fact. */
  mapped: v.nullable(v.string()),
  /** When a deal of the lane was judged last. */
  judgedAt: v.number(),
});
export type Wanted = v.InferOutput<typeof Wanted>;

/** Runs a lane in the world of the content scripts of a page: its messages are those of the extension, whole way. */
export async function runLane(world: World, lane: Lane): Promise<Wanted> {
  return v.parse(Wanted, await world.run(laneOfWrites, lane));
}

/** The content scripts' world of a page. */
export interface World {
  run<Argument>(run: (argument: Argument) => unknown, argument: Argument): Promise<unknown>;
}

export async function contentWorld(page: Page, extension: string): Promise<World> {
  const session = await page.context().newCDPSession(page);
  const found = worldOf(session, extension);
  await session.send('Runtime.enable');
  const contextId = await found;
  return {
    async run(run, argument) {
      const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
        expression: `(${run.toString()})(${JSON.stringify(argument)})`,
        contextId,
        awaitPromise: true,
        returnByValue: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    },
  };
}

function worldOf(session: CDPSession, extension: string): Promise<number> {
  return new Promise((resolve) => {
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin === `chrome-extension://${extension}`) resolve(context.id);
    });
  });
}

/** Sent to the page as text: it can use nothing but its argument. */
async function laneOfWrites({ number, opportunity, writes, seed }: Lane) {
  const { chrome } = globalThis as typeof globalThis & { chrome: ContentScript };
  let state = seed;
  const random = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const wanted = {
    acknowledged: 0,
    again: 0,
    evidence: {} as Record<string, string | null>,
    drafts: {} as Record<string, string | null>,
    seen: [] as string[],
    asks: {} as Record<string, { id: string; answers: number }>,
    others: {} as Record<string, { store: 'decisions' | 'people' | 'conditions' | 'setAside'; kept: boolean }>,
    mapped: null as string | null,
    judgedAt: 0,
  };
  const say = async (message: object): Promise<void> => {
    for (;;) {
      // Rejected when the worker was stopped before it answered.
      const answer = await chrome.runtime.sendMessage(message).catch(() => null);
      if (answer === null || answer === undefined) {
        wanted.again += 1;
        continue;
      }
      if (typeof answer !== 'object' || !('ok' in answer) || answer.ok !== true)
        throw new Error(JSON.stringify(answer));
      wanted.acknowledged += 1;
      return;
    }
  };
  const pick = (of: Record<string, unknown>): string | undefined => {
    const there = Object.keys(of).filter((id) => of[id] !== null);
    return there[random(there.length)];
  };
  const evidence = async (id: string, at: number): Promise<void> => {
    const note = `${number} ${at}`;
    const form = { id, outcome: 'pain-owned', person: 'Priya Raman', day: '2026-11-20', how: 'said', note };
    await say({ ask: 'save-evidence', evidence: { ...form, opportunity, recordedAt: at } });
    wanted.evidence[id] = note;
    if (id in wanted.drafts) wanted.drafts[id] = null;
  };
  const draft = async (id: string, at: number): Promise<void> => {
    const person = `${number} ${at}`;
    const form = { id, outcome: 'joint-plan', person, day: '2026-11-20', how: 'said', note: '' };
    await say({ ask: 'keep-draft', opportunity, draft: form });
    wanted.drafts[id] = person;
  };
  const see = async (at: number): Promise<void> => {
    const text = `${number} ${at}`;
    const now = { [`Lane${number}__c`]: { type: 'text', text } };
    await say({ ask: 'remember-seen', opportunity, now, at: Date.now() });
    wanted.seen.push(text);
  };
  const last = async (at: number): Promise<void> => {
    const deal = { ...opportunity, id: `lane${number}deal${at}` };
    const lastAsk = {
      id: crypto.randomUUID(),
      opportunity: deal,
      ask: 'Ask',
      person: '',
      by: '2099-11-20',
      otherwise: 'Walk',
      back: '',
      from: { kind: 'outcome', id: 'pain-owned' },
      verdict: 'hold',
      madeAt: at,
      answers: [],
      process: { id: 'default-cvo', version: '1' },
    };
    await say({ ask: 'save-last-ask', lastAsk });
    wanted.asks[deal.id] = { id: lastAsk.id, answers: 0 };
    const answer = { kind: 'done', at };
    await say({ ask: 'answer-last-ask', opportunity: deal, id: lastAsk.id, answers: 0, answer });
    wanted.asks[deal.id] = { id: lastAsk.id, answers: 1 };
  };
  const other = async (at: number): Promise<void> => {
    const id = crypto.randomUUID();
    const of = { id, opportunity: { ...opportunity, id: `lane${number}other${at}` } };
    const by = { process: { id: 'default-cvo', version: '1' }, reason: `${number} ${at}`, madeAt: at };
    const told = { verdict: 'hold', because: 'Something is missing.', stage: null, signals: [], facts: [] };
    const remove = { opportunity: of.opportunity, id };
    const [store, write, end] = (
      [
        [
          'decisions',
          { ask: 'save-decision', decision: { ...of, ...by, ...told, choice: 'keep' } },
          { ask: 'remove-decision', ...remove },
        ],
        [
          'people',
          { ask: 'say-of-person', ...of, name: 'Priya Raman', change: { roles: ['champion'] }, at },
          { ask: 'remove-person', ...remove },
        ],
        [
          'conditions',
          {
            ask: 'save-condition',
            condition: { ...of, kind: 'exit', when: { test: 'day', day: '2099-11-20' }, madeAt: at, trueAt: null },
          },
          { ask: 'remove-condition', ...remove },
        ],
        [
          'setAside',
          {
            ask: 'save-set-aside',
            setAside: { ...of, ...by, signal: 'gone-quiet', how: 'disputed', until: '2099-11-20', takenBackAt: null },
          },
          null,
        ],
      ] as const
    )[random(4) as 0 | 1 | 2 | 3];
    await say(write);
    wanted.others[id] = { store, kept: true };
    if (end === null || random(3) > 0) return;
    await say(end);
    wanted.others[id] = { store, kept: false };
  };
  const map = async (at: number): Promise<void> => {
    const field = `Lane${number}_${at}__c`;
    const fact = `lane.number${number}`;
    const { crm, org } = opportunity;
    await say({ ask: 'map-fields', org: { crm, org }, change: { [fact]: [field] } });
    wanted.mapped = field;
  };
  const judge = async (at: number): Promise<void> => {
    const deal = { opportunity: { ...opportunity, id: `lane${number}` }, name: `Lane ${number}`, account: null };
    await say({
      ask: 'remember-deal',
      deal: { ...deal, pipeline: null, verdict: 'hold', reason: 'Something is missing.', judgedAt: at },
    });
    wanted.judgedAt = at;
  };
  while (wanted.acknowledged < writes) {
    const at = wanted.acknowledged + 1;
    const known = pick(wanted.evidence);
    const begun = pick(wanted.drafts);
    const chance = random(100);
    if (chance < 35 || (chance < 50 && known === undefined)) await evidence(crypto.randomUUID(), at);
    else if (chance < 45 && known !== undefined) await evidence(known, at);
    else if (chance < 50 && known !== undefined) {
      await say({ ask: 'remove-evidence', opportunity, id: known });
      wanted.evidence[known] = null;
    } else if (chance < 65) await draft(begun ?? crypto.randomUUID(), at);
    else if (chance < 70) await draft(crypto.randomUUID(), at);
    else if (chance < 75 && begun !== undefined) await evidence(begun, at);
    else if (chance < 78 && begun !== undefined) {
      await say({ ask: 'drop-draft', opportunity, id: begun });
      wanted.drafts[begun] = null;
    } else if (chance < 84 && wanted.seen.length < 190) await see(at);
    else if (chance < 87) await last(at);
    else if (chance < 96) await other(at);
    else if (chance < 98) await map(at);
    else await judge(at);
  }
  return wanted;
}

import { hrtime } from 'node:process';
import { median } from '../statistics';
import { BASELINE, CONTENDERS } from './contenders';
import type { Contender } from './engine';
import { makeDeals, makeRules, type PlainDeal } from './workload';

/** What is found out about one way to judge. */
export interface Finding {
  name: string;
  /** Deals in a second, by the median of the rounds. */
  dealsPerSecond: number;
  /** How much of the baseline's speed that is: both were measured in turn, round by round. */
  ratio: number;
  /** The process' largest size, and how large it was with nothing but the deals in it. In MB. */
  peak: number;
  before: number;
  /** Of the answers that are unknown, the share that is called true. */
  unknownCalledTrue: number;
  /** Of the answers that are sure, the share that is left open. */
  sureLeftOpen: number;
  /** Of the answers that are sure, the share that is the opposite. Nothing but 0 is right. */
  wrong: number;
}

const ROUNDS = 5;
const WARMING_MS = 400;

/** Measures one contender, in a process of its own: `tsx child.ts NAME`. */
async function find(contender: Contender): Promise<Finding> {
  const rules = makeRules();
  const deals = makeDeals(contender.deals, 7);
  const before = process.resourceUsage().maxRSS / 1024;
  const judge = await contender.prepare(rules);
  const baseline = await BASELINE.prepare(rules);
  await warm(judge, deals);
  await warm(baseline, deals);
  const ratios: number[] = [];
  const speeds: number[] = [];
  let peak = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const own = await speed(judge, deals);
    // Before the baseline grows it.
    if (round === 0) peak = process.resourceUsage().maxRSS / 1024;
    speeds.push(own);
    ratios.push(own / (await speed(baseline, deals)));
  }
  return {
    name: contender.name,
    dealsPerSecond: median(speeds),
    ratio: median(ratios),
    peak,
    before,
    ...(await compareAnswers(contender, deals.slice(0, 1000))),
  };
}

type Judge = Awaited<ReturnType<Contender['prepare']>>;

/** Until the compiler has seen enough of it. */
async function warm(judge: Judge, deals: readonly PlainDeal[]): Promise<void> {
  const some = deals.slice(0, 2000);
  const end = performance.now() + WARMING_MS;
  do await judge(some);
  while (performance.now() < end);
}

async function speed(judge: Judge, deals: readonly PlainDeal[]): Promise<number> {
  const start = hrtime.bigint();
  await judge(deals);
  return (deals.length * 1e9) / Number(hrtime.bigint() - start);
}

async function compareAnswers(
  contender: Contender,
  deals: readonly PlainDeal[],
): Promise<Pick<Finding, 'unknownCalledTrue' | 'sureLeftOpen' | 'wrong'>> {
  const rules = makeRules();
  const referee = CONTENDERS.find(({ name }) => name === 'written by hand, knowing unknown') ?? BASELINE;
  const [right, given] = await Promise.all([referee, contender].map(async (one) => (await one.prepare(rules))(deals)));
  if (!right || !given) throw new Error('Nothing was answered');
  const unknown = [...right.keys()].filter((index) => right[index] === 1);
  const sure = [...right.keys()].filter((index) => right[index] !== 1);
  return {
    unknownCalledTrue: unknown.filter((index) => given[index] === 2).length / unknown.length,
    sureLeftOpen: sure.filter((index) => given[index] === 1).length / sure.length,
    wrong: sure.filter((index) => given[index] === 2 - (right[index] ?? 0)).length / sure.length,
  };
}

const [, , name] = process.argv;
const contender = [BASELINE, ...CONTENDERS].find((one) => one.name === name);
if (!contender) throw new Error(`Nothing is called ${name}`);
console.log(JSON.stringify(await find(contender)));

import type { PackTest } from '@/src/process/pack';
import type { SalesProcess } from '@/src/process/sales-process';
import { assess } from '@/src/qualify/assess';
import type { Assessment } from '@/src/qualify/assessment';
import { factsOfTest } from './test-facts';

/** A test of a pack that does not hold. */
export interface FailedTest {
  name: string;
  /** What was expected and what came out, each as a sentence. */
  problems: readonly string[];
}

/** The tests of a pack that do not hold for its process. A pack with any is not to be used. */
export function failedTests(tests: readonly PackTest[], process: SalesProcess): readonly FailedTest[] {
  return tests
    .map((test) => ({ name: test.name, problems: problemsOf(test, process) }))
    .filter(({ problems }) => problems.length > 0);
}

function problemsOf(test: PackTest, process: SalesProcess): readonly string[] {
  const { facts, problems } = factsOfTest(test, process);
  if (problems.length > 0) return problems;
  return differences(test.expect, assess(facts, process, test.today), process);
}

function differences(expected: PackTest['expect'], found: Assessment, process: SalesProcess): readonly string[] {
  const { verdict, firm, raised, missing, owed } = expected;
  const stateOf = new Map(found.signals.map(({ signal, state }) => [signal.id, state] as const));
  const signals: Claim = {
    all: process.signals,
    kind: 'signal',
    found: found.signals.filter(({ state }) => state === 'raised').map(({ signal }) => signal.id),
    claim: 'raised',
    otherwise: (id) => SIGNAL_WORDS[stateOf.get(id) ?? 'unwatched'],
  };
  return [
    ...(verdict === found.verdict ? [] : [`The verdict should be “${verdict}”, and is “${found.verdict}”.`]),
    ...(firm === undefined || firm === found.firmness.firm ? [] : [firmnessSentence(firm, found)]),
    ...compared(raised, signals),
    ...(missing ? compared(missing, outcomesOf(found, process, false)) : []),
    ...(owed ? compared(owed, outcomesOf(found, process, true)) : []),
  ];
}

const SIGNAL_WORDS = {
  raised: 'raised',
  'set-aside': 'set aside',
  clear: 'clear',
  unknown: 'not known',
  unwatched: 'not watched where the deal stands',
} as const;

function firmnessSentence(firm: boolean, { firmness }: Assessment): string {
  if (!firm && firmness.firm)
    return 'The verdict should depend on facts that are not known, and stands whatever they are.';
  const facts = firmness.firm ? '' : firmness.dependsOn.join(', ');
  return `The verdict should stand whatever else is learned, and depends on ${facts}.`;
}

/** What may be said of signals or outcomes: that they are raised, missing or owed. */
interface Claim {
  all: readonly { id: string }[];
  kind: 'signal' | 'outcome';
  found: readonly string[];
  claim: 'raised' | 'missing' | 'owed';
  /** What one is instead that does not answer the claim. */
  otherwise: (id: string) => string;
}

function outcomesOf({ outcomes, later }: Assessment, process: SalesProcess, owed: boolean): Claim {
  const found = outcomes.filter((result) => result.owed === owed && result.state !== 'met');
  const otherwise = (id: string): string => {
    if (later.some(({ outcome }) => outcome.id === id)) return 'not due yet';
    const result = outcomes.find(({ outcome }) => outcome.id === id);
    if (result?.state === 'met') return 'met';
    return owed ? 'due in this stage' : 'due in an earlier stage';
  };
  const ids = found.map(({ outcome }) => outcome.id);
  return { all: process.outcomes, kind: 'outcome', found: ids, claim: owed ? 'owed' : 'missing', otherwise };
}

function compared(expected: readonly string[], { all, kind, found, claim, otherwise }: Claim): readonly string[] {
  const absent = expected.filter((id) => !found.includes(id));
  const surplus = found.filter((id) => !expected.includes(id));
  return [
    ...absent.map((id) =>
      all.some((item) => item.id === id)
        ? `“${id}” should be ${claim}, and is ${otherwise(id)}.`
        : `No ${kind} has the id “${id}”.`,
    ),
    ...surplus.map((id) => `“${id}” is ${claim}, and should not be.`),
  ];
}

import { error, foundIn, quoted, warning, type ProcessProblem } from '../problem';
import { isRaw, type Raw } from './draft';

/** Predicates that count something or measure an age, which `{n}` then stands for. */
const NUMBERED: ReadonlySet<string> = new Set([
  'at-least',
  'at-most',
  'more-than',
  'less-than',
  'count-at-least',
  'changed-at-least',
  'moved-later',
  'future',
  'past',
  'within',
  'longer-than-won',
  'unknown-at-least',
  'owed-at-least',
]);

/** Predicates that no fact of the page settles: there is nothing to list. */
const WITHOUT_FACTS: ReadonlySet<string> = new Set(['longer-than-won', 'owed-at-least']);

const SENTENCES = ['says', 'evidence', 'why', 'ask', 'otherwise', 'clears', 'name'] as const;

/** Placeholders that would be shown as they stand, or with a question mark. */
export function inPlaceholders(raw: Raw, path: string, asked: 'met' | 'fires'): readonly ProcessProblem[] {
  const tests = testsIn(raw[asked]);
  return SENTENCES.flatMap((key) => {
    const text = raw[key];
    const found = typeof text === 'string' ? (text.slice(0, 1_000).match(/\{[^{}]*\}/g) ?? []) : [];
    return [...new Set(found)].flatMap((placeholder): readonly ProcessProblem[] => {
      const wrong = (expected: string, fix: string) => [error(`${path}.${key}`, quoted(placeholder), expected, fix)];
      if (asked === 'met' || key !== 'says')
        return wrong('plain words', 'Only what a signal says is filled in: write the words out.');
      if (placeholder === '{n}') {
        if (tests.some((test) => NUMBERED.has(test))) return [];
        return wrong(
          'no number',
          'Nothing in its condition counts or measures anything: write the sentence without it.',
        );
      }
      if (placeholder === '{list}') {
        if (tests.some((test) => !WITHOUT_FACTS.has(test))) return [];
        return wrong('no list', 'Its condition asks for no facts of the page: write the sentence without it.');
      }
      return wrong('{n} or {list}', 'Those two are filled in, and no others.');
    });
  });
}

function testsIn(condition: unknown, levels = 8): readonly string[] {
  if (!isRaw(condition) || levels === 0) return [];
  const { test, of } = condition;
  const parts: readonly unknown[] = Array.isArray(of) ? of : [of];
  return [...(typeof test === 'string' ? [test] : []), ...parts.flatMap((part) => testsIn(part, levels - 1))];
}

/** What is shown as “By Friday: Ask … Otherwise, close it.” has to read on. */
const READS_ON = [
  ['ask', /[.;:]$/, 'no full stop at its end', 'Take it out: the sidebar sets one.'],
  ['otherwise', /[.;:]$/, 'no full stop at its end', 'Take it out: the sidebar sets one.'],
  ['otherwise', /^\p{Lu}\p{Ll}/u, 'a small letter at its start', 'It follows on “Otherwise,”.'],
] as const;

/** Asks that would be shown with two full stops, or with a capital in the middle of a sentence. */
export function inAskSentences(raw: Raw, path: string): readonly ProcessProblem[] {
  return READS_ON.flatMap(([key, sign, expected, fix]) => {
    const text = raw[key];
    const wrong = typeof text === 'string' && sign.test(text);
    return wrong ? [warning(`${path}.${key}`, foundIn(text), expected, fix)] : [];
  });
}

/** What a sentence is held against, and what to write instead. */
interface Rule {
  /** The sign that something is wrong. */
  sign: RegExp;
  expected: string;
  fix: string;
}

const ABOUT_US: readonly Rule[] = [
  {
    sign: /^(we|i|our|my|you|your|the (seller|sales\p{L}*|rep|vendor|account (executive|manager)))\b/iu,
    expected: 'an act of the customer',
    fix: 'Begin with who did it at the customer: "They …", "The person who …".',
  },
  {
    sign: /^(?:a|an|the|our)?\s*(?:\p{L}+\s)?(proposals?|quotes?|offers?|demos?|presentations?|pricing|contracts?|documents?)\b.{0,40}\b(sent|submitted|delivered|presented|given|shown|done|issued)\b/iu,
    expected: 'an act of the customer',
    fix: 'Say what they did with it: "They went through the proposal with us".',
  },
];

const NOT_OBJECTIVE: Rule = {
  sign: /\b(likes?|liked|loves?|interested|interest|strong|good|great|happy|excited|enthusias\p{L}*|positive|keen|comfortable|confident|convinced|serious|rapport|relationships?|satisfied|sentiment|believes?|feels?|felt|wants?|hopes?|seems?|appears?|probably|likely)\b/iu,
  expected: 'something on which two people would agree',
  fix: 'Say what they did that shows it.',
};

const NOT_BINARY: Rule = {
  sign: /%|\b(percent|mostly|partly|partially|largely|nearly|almost|somewhat|sufficient(?:ly)?|enough|increasingly|engaged|engagement|progress(?:ed|ing)?|in progress|under way|ongoing|more or less|well developed|aligned)\b/iu,
  expected: 'something that happened or did not',
  fix: 'Name the one act that settles it.',
};

/** A word for somebody at the customer. */
const CUSTOMER =
  /\b(they|them|their|theirs|themselves|customers?|buyers?|clients?|prospects?|someone|somebody|person|people|whoever|everybody|champion|sponsor|signer|owner|group|committee|board|user|users|team|procurement|legal|decision[- ]makers?|contact|function)\b/iu;

const ENGLISH = /\b(the|a|an|and|of|to|is|was|by|with|for|in|on)\b/iu;

/**
 * The tests of a customer verifier, by signs in its wording: an act of the customer, objective, and either done or not.
 * English only, and never more than a warning: signs can mislead.
 */
export function inOutcomeSentence(says: unknown, path: string): readonly ProcessProblem[] {
  if (typeof says !== 'string' || says.length > 1_000) return [];
  const us = ABOUT_US.find(({ sign }) => sign.test(says));
  const rules = [...(us ? [us] : []), ...[NOT_OBJECTIVE, NOT_BINARY].filter(({ sign }) => sign.test(says))];
  const problems = rules.map(({ sign, expected, fix }) =>
    warning(path, quoted(sign.exec(says)?.[0] ?? ''), expected, fix),
  );
  if (us || CUSTOMER.test(says) || !ENGLISH.test(says)) return problems;
  return [
    ...problems,
    warning(path, `${foundIn(says)}, in which nobody acts`, 'an act of the customer', 'Say who did it: "They …".'),
  ];
}

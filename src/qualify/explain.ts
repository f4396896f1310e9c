import type { Fact } from '@/src/facts/facts';
import { ENGLISH } from '@/src/language/english';
import type { Language, Writing } from '@/src/language/language';
import { describe } from '@/src/process/sentences';
import type { Explanation, FactFinding, Finding } from './explanation';

/**
 * What a rule rests on in plain sentences, one or two for each fact that decided: label, value, age, what it was held
 * against, and where it comes from.
 */
export function explain(because: readonly Finding[], writing: Writing, words: Language = ENGLISH): readonly string[] {
  return [...new Set(because.flatMap((finding) => sentences(finding, writing, words)))];
}

/** What would make a rule otherwise, as a sentence; null where nothing can be said. */
export function changeSentence({ change }: Explanation, writing: Writing, words: Language = ENGLISH): string | null {
  return (
    change &&
    words.wouldChange(
      describe(change.condition, (fact) => writing.label(fact), words),
      change.byProof,
    )
  );
}

function sentences(finding: Finding, writing: Writing, words: Language): readonly string[] {
  const { predicate, number } = finding;
  if (predicate.test === 'longer-than-won') return [words.noFigures];
  if (predicate.test === 'owed-at-least') return [words.owed(number ?? 0)];
  if (finding.truth === 'unknown' && (predicate.test === 'changed-at-least' || predicate.test === 'moved-later')) {
    return [words.notWatched(writing.label(predicate.fact), finding.watched, writing)];
  }
  return finding.facts.map((known) => factSentence(known, finding, writing, words));
}

function factSentence({ fact }: FactFinding, finding: Finding, writing: Writing, words: Language): string {
  const { label } = fact.entry;
  const { predicate, number, limit } = finding;
  if (fact.source.kind === 'none') return words.notRead(label, fact.source.status);
  const said = fact.value
    ? words.value(fact.value, writing)
    : words.empty(fact.source.kind === 'field' ? fact.source.text.trim() : '');
  const gone = fact.left === undefined ? words.tooOld : words.hasLeft(fact.left);
  const stale = fact.rung === 'stale' ? gone : '';
  const measured = words.measured(predicate, number, limit);
  const from = [words.origin(fact, writing), pastOrigin(fact, finding, writing, words)].filter((part) => part !== '');
  return words.found(label, `${said}${stale}`, measured, from.join(' '));
}

/** Where it comes from how a fact changed: not from the field that shows what it is now. */
function pastOrigin(fact: Fact, { watched }: Finding, writing: Writing, words: Language): string {
  if (!watched) return '';
  const { since, told } = watched;
  return words.origin({ ...fact, source: told ? { kind: 'told', since, ...told } : { kind: 'seen', since } }, writing);
}

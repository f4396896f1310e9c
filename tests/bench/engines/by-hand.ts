import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Condition } from '@/src/process/condition';
import { daysIn } from './limits';
import { TODAY, type PlainDeal } from './workload';

/** Writes the answers of all rules for one deal, from a place on. 0: false, 1: unknown, 2: true. */
type Rules = (deal: PlainDeal, answers: Uint8Array, at: number) => void;

/**
 * The rules as plain code, the way a programmer would write them down for good: `deal.amount >= 5000 && …`. What is
 * undefined is compared as it is, so that an unknown amount is simply not large enough. Written by a program, so that
 * it cannot say anything else than the rules do; loaded as a module, so that it runs wherever modules do.
 */
export async function byHand(rules: readonly Condition[]): Promise<Rules> {
  return load(rules.map((rule) => `${plain(rule)} ? 2 : 0`));
}

/** The same with unknown as a third answer. */
export async function byHandWithUnknown(rules: readonly Condition[]): Promise<Rules> {
  return load(rules.map(threeValued));
}

async function load(expressions: readonly string[]): Promise<Rules> {
  const folder = mkdtempSync(path.join(tmpdir(), 'walkaway-by-hand-'));
  try {
    const file = path.join(folder, 'rules.mjs');
    const lines = expressions.map((expression, index) => `  answers[at + ${index}] = ${expression};`);
    writeFileSync(file, `export default (d, answers, at) => {\n${lines.join('\n')}\n};\n`);
    const module: { default: Rules } = await import(pathToFileURL(file).href);
    return module.default;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function plain(condition: Condition): string {
  switch (condition.test) {
    case 'all':
      return `(${condition.of.map(plain).join(' && ')})`;
    case 'any':
      return `(${condition.of.map(plain).join(' || ')})`;
    case 'not':
      return `!${plain(condition.of)}`;
    case 'count-at-least':
      return `(${condition.of.map((part) => `(${plain(part)} ? 1 : 0)`).join(' + ')} >= ${condition.count})`;
    default:
      return question(condition);
  }
}

function threeValued(condition: Condition): string {
  switch (condition.test) {
    case 'all':
      return `Math.min(${condition.of.map(threeValued).join(', ')})`;
    case 'any':
      return `Math.max(${condition.of.map(threeValued).join(', ')})`;
    case 'not':
      return `(2 - ${threeValued(condition.of)})`;
    case 'count-at-least':
      // Two rows of the same parts: how many hold, and how many could.
      return `(${counted(condition.of, '=== 2')} >= ${condition.count} ? 2 : ${counted(condition.of, '> 0')} >= ${condition.count} ? 1 : 0)`;
    case 'known':
      return `(d.${condition.fact} === undefined ? 1 : 2)`;
    default:
      return 'fact' in condition ? `(d.${condition.fact} === undefined ? 1 : ${question(condition)} ? 2 : 0)` : '1';
  }
}

function counted(parts: readonly Condition[], comparison: string): string {
  return `(${parts.map((part) => `(${threeValued(part)} ${comparison} ? 1 : 0)`).join(' + ')})`;
}

/** What is asked of one field. */
function question(condition: Condition): string {
  switch (condition.test) {
    case 'known':
      return `(d.${condition.fact} !== undefined)`;
    case 'is':
      return `(d.${condition.fact} === ${JSON.stringify(condition.value)})`;
    case 'one-of':
      return `(${condition.values.map((value) => `d.${condition.fact} === ${JSON.stringify(value)}`).join(' || ')})`;
    case 'at-least':
      return `(d.${condition.fact} >= ${condition.number})`;
    case 'at-most':
      return `(d.${condition.fact} <= ${condition.number})`;
    case 'past':
      return `(${TODAY} - d.${condition.fact} > ${daysIn(condition)})`;
    case 'within':
      return `(${TODAY} - d.${condition.fact} >= 0 && ${TODAY} - d.${condition.fact} <= ${daysIn(condition)})`;
    default:
      throw new Error(`The rules of the benchmark do not ask for ${condition.test}`);
  }
}

import type { FactId } from '@/src/facts/catalogue';
import type { FactValue } from '@/src/facts/facts';
import type { Condition } from '@/src/process/condition';
import type { Block, Layout, ReadHistory, ReadValue } from './block';
import { ALL_LANES, inAtLeast, NO_LANES, type Lanes } from './lanes';
import { meaningOf, type Meaning, type Places, type Predicate } from './predicates';

/** A condition, ready to be asked of a block of deals. */
export type Node = Leaf | Turned | Several;

/** One predicate. Equal ones are one leaf, which is asked once. */
export interface Leaf extends Meaning {
  kind: 'leaf';
  condition: Predicate;
  /** Its place among the leaves. */
  place: number;
}

interface Turned {
  kind: 'not';
  condition: Condition;
  part: Node;
}

/** At least `least` of its parts hold: all of them, any of them, or a number between. */
interface Several {
  kind: 'several';
  condition: Condition;
  least: number;
  parts: readonly Node[];
}

/** Some conditions over one layout. */
export interface Compiled {
  layout: Layout;
  nodes: readonly Node[];
  leaves: readonly Leaf[];
}

export type Side = 'yes' | 'no';

/** A way to take predicates: as they are, or by proof alone. */
export type World = (leaf: Leaf, side: Side) => Lanes;

/** The deals in which a condition is true (`yes`) or false (`no`), in strong Kleene logic, if its predicates are so. */
export function lanesOf(node: Node, side: Side, world: World): Lanes {
  if (node.kind === 'leaf') return world(node, side);
  if (node.kind === 'not') return lanesOf(node.part, side === 'yes' ? 'no' : 'yes', world);
  const { parts } = node;
  // So many false parts as leave too few others.
  const least = side === 'yes' ? node.least : parts.length - node.least + 1;
  if (least !== 1 && least !== parts.length) {
    return inAtLeast(
      least,
      parts.map((part) => lanesOf(part, side, world)),
    );
  }
  let lanes = least === 1 ? NO_LANES : ALL_LANES;
  for (const part of parts) {
    const these = lanesOf(part, side, world);
    lanes = least === 1 ? lanes | these : lanes & these;
  }
  return lanes;
}

/** Asks every predicate of all deals in a block. */
export function answer(leaves: readonly Leaf[], block: Block): void {
  for (const leaf of leaves) {
    const { yes, no } = leaf.answer(block);
    block.truths[leaf.place * 2] = yes;
    block.truths[leaf.place * 2 + 1] = no;
  }
}

/** Predicates as they were answered. */
export function asAnswered({ truths }: Block): World {
  return (leaf, side) => truths[leaf.place * 2 + (side === 'yes' ? 0 : 1)] ?? NO_LANES;
}

/** Lays out conditions so that equal predicates are asked once, and each fact is written down once. */
export function compileAll(conditions: readonly Condition[]): Compiled {
  const draft = new Draft();
  const nodes = conditions.map((condition) => draft.node(condition));
  return { nodes, leaves: draft.leaves, layout: draft.layout() };
}

class Draft implements Places {
  readonly leaves: Leaf[] = [];
  readonly #byText = new Map<string, Leaf>();
  readonly #facts: { id: FactId; columns: { column: number; from: ReadValue }[] }[] = [];
  readonly #histories: { column: number; fact: FactId; from: ReadHistory }[] = [];
  readonly #limits: { column: number; from: Readonly<Record<string, number>> }[] = [];
  readonly #words = new Map<string | boolean, number>();
  #columns = 0;

  node(condition: Condition): Node {
    switch (condition.test) {
      case 'all':
        return this.#several(condition, condition.of, condition.of.length);
      case 'any':
        return this.#several(condition, condition.of, 1);
      case 'count-at-least':
        return this.#several(condition, condition.of, condition.count);
      case 'not':
        return { kind: 'not', condition, part: this.node(condition.of) };
      default:
        return this.#leaf(condition);
    }
  }

  layout(): Layout {
    return {
      facts: this.#facts,
      histories: this.#histories,
      limits: this.#limits,
      columns: this.#columns,
      leaves: this.leaves.length,
    };
  }

  fact(id: FactId): number {
    const at = this.#facts.findIndex((fact) => fact.id === id);
    return at >= 0 ? at : this.#facts.push({ id, columns: [] }) - 1;
  }

  value(fact: FactId, read: ReadValue): number {
    const columns = this.#facts[this.fact(fact)]?.columns ?? [];
    return this.#column(columns, read, (filled) => columns.push(filled));
  }

  words(fact: FactId): number {
    return this.value(fact, this.#readWord);
  }

  word(word: string | boolean): number {
    const number = this.#words.get(word) ?? this.#words.size + 1;
    this.#words.set(word, number);
    return number;
  }

  history(fact: FactId, read: ReadHistory): number {
    const columns = this.#histories.filter((filled) => filled.fact === fact);
    return this.#column(columns, read, (filled) => this.#histories.push({ ...filled, fact }));
  }

  limit(limits: Readonly<Record<string, number>>): number {
    return this.#column(this.#limits, limits, (filled) => this.#limits.push(filled));
  }

  /** Words that no rule names are all the same. */
  readonly #readWord = (value: FactValue): number => {
    const word = value.type === 'choice' ? value.choice : value.type === 'flag' ? value.flag : null;
    return (word === null ? undefined : this.#words.get(word)) ?? 0;
  };

  #column<From>(
    columns: readonly { column: number; from: From }[],
    from: From,
    add: (filled: { column: number; from: From }) => void,
  ): number {
    const found = columns.find((filled) => filled.from === from);
    if (found) return found.column;
    const column = this.#columns;
    this.#columns += 1;
    add({ column, from });
    return column;
  }

  #several(condition: Condition, of: readonly Condition[], least: number): Node {
    return { kind: 'several', condition, least, parts: of.map((part) => this.node(part)) };
  }

  #leaf(condition: Predicate): Leaf {
    const text = JSON.stringify(condition);
    const leaf = this.#byText.get(text) ?? {
      kind: 'leaf',
      condition,
      place: this.leaves.length,
      ...meaningOf(condition, this),
    };
    if (!this.#byText.has(text)) {
      this.#byText.set(text, leaf);
      this.leaves.push(leaf);
    }
    return leaf;
  }
}

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonParts, NoJson, type JsonPart } from '@/src/backup/json-parts';

/** A text cut into pieces at these places. */
function* cut(text: string, places: readonly number[]): Generator<string> {
  const ends = places.map((place) => place % (text.length + 1)).toSorted((a, b) => a - b);
  let from = 0;
  for (const end of [...ends, text.length]) {
    yield text.slice(from, end);
    from = end;
  }
}

const places = fc.array(fc.nat(), { maxLength: 8 });
const layout = fc.constantFrom(undefined, 1, '\t', ' \r');

/** What the parts of a text make together. */
function joined(parts: Iterable<JsonPart>): unknown {
  let whole: unknown;
  for (const part of parts) {
    const value = 'value' in part ? part.value : part.opens === 'list' ? [] : {};
    const [last, ...before] = part.path.toReversed();
    if (last === undefined) whole = value;
    else {
      const within: unknown = before.toReversed().reduce((at: unknown, name) => Reflect.get(Object(at), name), whole);
      Object.defineProperty(within, last, { value, enumerable: true, writable: true, configurable: true });
    }
  }
  return whole;
}

const partsOf = (text: string, at: readonly number[], depth: number): Iterable<JsonPart> =>
  jsonParts(cut(text, at), (path) => path.length < depth);

function orRefused(refusal: new () => Error, read: () => unknown): unknown {
  try {
    return { whole: read() };
  } catch (error) {
    if (error instanceof refusal) return 'refused';
    throw error;
  }
}

describe('the parts of a JSON text', () => {
  it('make the whole, however it is written and cut, and however deep it is gone into', () =>
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), layout, places, fc.nat({ max: 4 }), (value, space, at, depth) => {
        const text = JSON.stringify(value, null, space);
        expect(joined(partsOf(text, at, depth))).toEqual(JSON.parse(text));
      }),
      { numRuns: 500 },
    ));

  it('are refused where the browser would refuse the text', () =>
    fc.assert(
      fc.property(
        fc.jsonValue({ maxDepth: 3 }),
        places,
        fc.nat(),
        fc.constantFrom('', '"', '\\', ',', ':', '{', '}', '[', ']', '1', 'x', ' '),
        fc.nat({ max: 3 }),
        (value, at, place, damage, depth) => {
          const good = JSON.stringify(value);
          const where = place % good.length;
          const text = good.slice(0, where) + damage + good.slice(where + 1);
          const expected = orRefused(SyntaxError, () => JSON.parse(text));
          expect(orRefused(NoJson, () => joined(partsOf(text, at, depth)))).toEqual(expected);
        },
      ),
      { numRuns: 2000 },
    ));

  it('do not wait for the end of a value that has none', () => {
    let given = 0;
    const endless = function* () {
      yield '["';
      for (;;) {
        given += 1;
        yield 'x'.repeat(1_000_000);
      }
    };
    expect(() => [...jsonParts(endless(), (path) => path.length === 0)]).toThrow(NoJson);
    expect(given).toBeLessThan(25);
  });
});

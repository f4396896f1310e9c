import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { packSchema } from '@/tests/schema/json-schema';
import defaultCvo from '@/src/process/built-in/default-cvo.json';
import { fits, type Schema } from './fits-schema';
import { file, VARIANT, withMet } from './pack-file';

const PUBLISHED: Schema = JSON.parse(readFileSync('public/pack.schema.json', 'utf8'));
const fitsPublished = (json: unknown): boolean => fits(json, PUBLISHED, PUBLISHED);

describe('the published JSON Schema', () => {
  it('is that of the code: else run `npm run schema`', () => {
    expect(PUBLISHED).toEqual(JSON.parse(JSON.stringify(packSchema())));
  });

  it('fits the default process, and a variant of it', () => {
    expect(fitsPublished(defaultCvo)).toBe(true);
    expect(fitsPublished({ ...VARIANT, set: { pushes: 5, 'silent-days': { prove: 3 } }, without: ['go-live'] })).toBe(
      true,
    );
  });

  it('fits conditions inside conditions', () => {
    const known = { test: 'known', fact: 'team.review' };
    const condition = { test: 'all', of: [{ test: 'not', of: { test: 'any', of: [known] } }, known] };
    expect(fitsPublished(withMet(condition))).toBe(true);
  });

  it.each<[string, unknown]>([
    ['a key that is missing', file((json) => void Reflect.deleteProperty(json, 'title'))],
    ['a key that is not known', file((json) => void Object.assign(json.signals[0] ?? {}, { colour: 'red' }))],
    ['an unknown predicate', withMet({ test: 'like', fact: 'need' })],
    ['an unknown fact', withMet({ test: 'known', fact: 'econBuyer' })],
    ['an unknown predicate inside others', withMet({ test: 'all', of: [{ test: 'not', of: { test: 'is' } }] })],
    ['a severity that is none', file((json) => void Object.assign(json.signals[0] ?? {}, { severity: 'scary' }))],
    ['a text for a number', file((json) => void Object.assign(json.outcomes[0] ?? {}, { withinDays: '5' }))],
    ['a version of two numbers', file((json) => void (json.version = '1.2'))],
    ['a variant with what only whole packs have', { ...VARIANT, redGroupsForLastAsk: 3 }],
    [
      'a fact without a dot',
      file((json) => void Object.assign(json.adds, { review: { type: 'date', label: 'Review' } })),
    ],
  ])('does not fit %s', (_what, json) => {
    expect(fitsPublished(json)).toBe(false);
  });

  it('says of every key what it is for', () => {
    expect(keysWithoutWords(PUBLISHED, '').filter((path) => !SAID_ELSEWHERE.test(path))).toEqual([]);
  });
});

/** Keys whose definition says it, and those of small objects whose own description does. */
const SAID_ELSEWHERE =
  /\.(fact|facts|day|today|value|values|number|count|days|times|than|of|span|met|fires|to|from|since|changes|note|rung|as|choice|won|lost|expect|test)$/;

function keysWithoutWords(schema: unknown, path: string): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([keyword, inner]) => {
    if (keyword !== 'properties') return keysWithoutWords(inner, `${path}.${keyword}`);
    return Object.entries(Object(inner)).flatMap(([key, part]) => {
      const isSaid = typeof part === 'object' && part !== null && ('description' in part || '$ref' in part);
      return (isSaid ? [] : [`${path}.${key}`]).concat(keysWithoutWords(part, `${path}.${key}`));
    });
  });
}

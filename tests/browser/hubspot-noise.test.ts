import * as fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { hubspotReader } from '@/src/crm/hubspot/reader';
import type { FieldReading, Reading } from '@/src/crm/reading';
import { NAME, NEXT_STEP, OWNER, state } from '@/tests/states/hubspot/page';
import { PLAIN } from '@/tests/states/hubspot/expected';
import type { PageState } from '@/tests/states/page-state';
import { readState, show } from '@/tests/states/show';

afterEach(() => document.body.replaceChildren());

function readingOf(page: PageState): Reading | null {
  const result = readState(page, hubspotReader);
  return result?.ok ? result.reading : null;
}

const page = (text: string, seed: number): PageState =>
  state(
    '',
    '',
    { name: { ...NAME, text }, left: [[OWNER, { ...NEXT_STEP, text }]], seed },
    { expected: 'no-opportunity' },
  );

const PIECES = [
  '<b onclick="x()">',
  '</span></div>',
  '<script>document.title = 1</script>',
  '&amp;',
  '\u202eback\u202c',
  '\u2066€5\u2069',
  'a\u200bb',
  '\u2060c',
  'Amount: $5',
  '{{x}}',
  '👩‍🚒',
  '日本',
  'Ünï',
  '[data-test-id="amount"]',
] as const;

/** Text controls, and what is read as a value: noise within them would be another value. */
const READ = 'input, textarea, [data-test-id^="highlight-property-display-"], [data-selenium-test^="property-input-"]';
const READ_TOO =
  '[data-test-id^="property-input-"], [aria-labelledby], label, h2, h3, a, [data-selenium-test="chicklet"]';

const NOISE = [
  '<i></i>',
  '<div><span>Amount: €5</span></div>',
  '<!-- amount -->',
  '<p>Closed Lost</p>',
  '<svg></svg>',
] as const;

/** One piece of noise, beside an element or around it, wherever it may stand. */
const anyNoise = fc.record({
  at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  how: fc.constantFrom('before', 'after', 'around'),
  what: fc.constantFrom(...NOISE),
});

function disturb({ at, how, what }: { at: number; how: 'before' | 'after' | 'around'; what: string }): void {
  const free = [...document.querySelectorAll('#crm *')].filter(
    (element) => !element.parentElement?.closest(READ) && !element.parentElement?.closest(READ_TOO),
  );
  const element = free[Math.floor(at * free.length)];
  if (!element) return;
  if (how !== 'around') element.insertAdjacentHTML(how === 'before' ? 'beforebegin' : 'afterend', what);
  else {
    const box = document.createElement('section');
    element.replaceWith(box);
    box.append(element);
  }
}

describe('a deal’s page', () => {
  it('gives hostile texts as they are, in any order and depth of its elements', () => {
    const anyText = fc
      .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 6 })
      .map((pieces) => pieces.join(' '));
    fc.assert(
      fc.property(anyText, fc.nat(999_999), (text, seed) => {
        const drawn = page(text, seed);
        show(drawn);
        const fields = readingOf(drawn)?.fields;
        expect(fields?.get('dealname')).toMatchObject({ status: 'value', value: { type: 'text', text } });
        expect(fields?.get('hs_next_step')).toMatchObject({ status: 'value', value: { type: 'text', text } });
        expect(fields?.get('amount')).toEqual(PLAIN['amount']);
        expect(document.title).toBe(text.replace(/\s+/g, ' ').trim());
      }),
      { numRuns: 60 },
    );
  });

  it('gives the beginning of a text of a megabyte', () => {
    const drawn = page(`${PIECES.join(' ')} `.repeat(8000), 1);
    show(drawn);
    const step = readingOf(drawn)?.fields.get('hs_next_step');
    expect(drawn.html.length).toBeGreaterThan(1_000_000);
    expect(step && 'text' in step && step.text.length).toBeGreaterThan(1990);
    expect(step && 'text' in step && `${PIECES.join(' ')} `.repeat(20).startsWith(step.text)).toBe(true);
  });

  it('says nothing wrong with anything between its elements, and tells what it lost by that', () => {
    fc.assert(
      fc.property(fc.nat(999_999), fc.array(anyNoise, { minLength: 1, maxLength: 12 }), (seed, noise) => {
        const drawn = page(NEXT_STEP.text, seed);
        show(drawn);
        const before = readingOf(drawn)?.fields ?? new Map<string, FieldReading>();
        for (const each of noise) disturb(each);
        const after = readingOf(drawn);
        const told = after?.notices.some(({ notice }) => notice === 'hooks-lost' || notice === 'layout-unknown');
        const wrong = [...(after?.fields ?? [])].filter(([field, now]) => {
          const was = before.get(field);
          if (now.status === 'absent') return was?.status === 'value' && !told;
          return 'text' in now && now.status !== 'conflict' && meaning(now) !== (was && meaning(was));
        });
        expect(wrong).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});

function meaning(field: FieldReading): string {
  return JSON.stringify(field.status === 'value' ? field.value : field.status);
}

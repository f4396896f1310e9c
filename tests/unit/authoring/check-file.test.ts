import { describe, expect, it } from 'vitest';
import { checkFile } from '@/src/authoring/check-file';
import { builtInPacks } from '@/src/packs/built-in';
import type { Pack } from '@/src/process/pack';

const BASES = builtInPacks().map(({ pack }) => pack);
const [DEFAULT] = BASES;

/** The default process as a file, changed by hand as an author might. */
function checked(change: (pack: Pack) => object = (pack) => pack): ReturnType<typeof checkFile> {
  if (!DEFAULT) throw new Error('There is no built-in process');
  return checkFile(JSON.stringify(change(structuredClone(DEFAULT))), BASES, '2026-11-23');
}

describe('the check of a file', () => {
  it('outlines a good pack: every stage, outcome, signal, limit and fact of it', () => {
    const { ok, text } = checked();
    expect(ok).toBe(true);
    const { stages, outcomes, signals, parameters } = DEFAULT ?? {
      stages: [],
      outcomes: [],
      signals: [],
      parameters: {},
    };
    const words = [
      ...stages.map(({ name, buyer }) => `${name}: ${buyer}`),
      ...outcomes.map(({ says }) => says),
      ...signals.map(({ name }) => name),
      ...Object.keys(parameters),
      'Salesforce StageName, HubSpot dealstage',
    ];
    expect(words.filter((word) => !text.includes(word))).toEqual([]);
  });

  it('says how many tests hold', () => {
    const count = DEFAULT?.tests.length ?? 0;
    expect(checked().text).toMatch(new RegExp(`${count} of ${count} tests hold\\.$`));
  });

  it('names a test that does not hold, with what came out, and refuses the pack', () => {
    const { ok, text } = checked((pack) => ({
      ...pack,
      tests: pack.tests.map((test, index) =>
        index === 0 ? { ...test, expect: { ...test.expect, raised: ['no-amount', 'said-no'] } } : test,
      ),
    }));
    expect(ok).toBe(false);
    expect(text).toContain(`✗ ${DEFAULT?.tests[0]?.name}`);
    expect(text).toMatch(/should be raised/);
  });

  it('says that nothing is proven where there are no tests', () => {
    expect(checked((pack) => ({ ...pack, tests: [] })).text).toContain('There are no tests yet');
  });

  it('names all errors, each with its place and what would put it right, and draws no outline', () => {
    const { ok, text } = checked((pack) => ({
      ...pack,
      title: '',
      signals: pack.signals.map((signal, index) => (index === 2 ? { ...signal, from: 'qualfy' } : signal)),
    }));
    expect(ok).toBe(false);
    expect(text).toMatch(/^2 errors to put right:/);
    expect(text).toMatch(/signals\.2\.from: found .*qualfy.*Did you mean "qualify"/);
    expect(text).not.toContain('Limits to tune');
  });

  it('names the line of what is wrong, and leaves away a fix that says the same again', () => {
    const file = '{\n "extends": "default-cvo",\n "reviewBy": "30.06.2027"\n}';
    const { text } = checkFile(file, BASES, '2026-11-23');
    expect(text).toMatch(/ Line 3, reviewBy: found "30\.06\.2027", expected a day such as [\d-]+\.$/m);
  });

  it('shows where a text is no JSON', () => {
    const { ok, text } = checkFile('{\n "title": “Acme”\n}', BASES, '2026-11-23');
    expect(ok).toBe(false);
    expect(text).toContain('line 2, column 11. These quotation marks are printed ones.');
    expect(text).toContain('   "title": “Acme”\n            ^');
  });

  it('leads from an empty file to a built-in process, and nobody else', () => {
    expect(checkFile('{}', BASES, '2026-11-23').text).toContain('add "extends" with one of "default-cvo"');
    expect(checkFile('{"extends": "bant"}', BASES, '2026-11-23').text).not.toContain('add "extends"');
  });

  it('says of a variant first what differs from its base', () => {
    const [signal] = DEFAULT?.signals ?? [];
    const variant = {
      extends: 'default-cvo',
      engine: 1,
      id: 'acme',
      version: '1.0.0',
      title: 'Acme',
      purpose: 'For Acme.',
      author: 'Kim',
      changes: 'First.',
      reviewBy: '2027-06-30',
      set: { pushes: 2 },
      without: ['unshaped-tender'],
      signals: [{ ...signal, name: 'They said no' }],
      tests: [],
    };
    const { text } = checkFile(JSON.stringify(variant), BASES, '2026-11-23');
    expect(text).toContain(
      [
        'What differs from Customer outcomes, general B2B',
        '   Changed signal: They said no',
        '   Left out signal: A tender written without us',
        '   Changed limit: pushes, 2 times (was 3)',
        '',
      ].join('\n'),
    );
    expect(checked().text).not.toContain('What differs');
  });

  it('tells what is only worth a thought apart, and lets the pack pass', () => {
    const { ok, text } = checked((pack) => ({ ...pack, reviewBy: '2026-01-01' }));
    expect(ok).toBe(true);
    expect(text).toMatch(/\d+ warnings? to think about:\n(?: {2}.*\n)*? {2}Line 1, reviewBy:/);
  });

  it.each(['', '{', 'hello'])('says that %j is no JSON text', (text) => {
    expect(checkFile(text, BASES, '2026-11-23')).toMatchObject({
      ok: false,
      text: expect.stringMatching(/no JSON text/),
    });
  });

  it.each(['[]', 'null', '3', '"text"'])('says that %s is no pack', (text) => {
    expect(checkFile(text, BASES, '2026-11-23')).toMatchObject({ ok: false, text: expect.stringMatching(/error/) });
  });
});

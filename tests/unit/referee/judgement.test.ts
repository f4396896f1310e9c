import { describe, expect, it } from 'vitest';
import type { Comparison } from '@/tests/referee/compare';
import { judgement, type Row } from '@/tests/referee/judgement';

const same: Comparison = { equal: 3, differences: [] };
const row: Row = { deal: 'brightwater', language: 'en', headerAlone: same, path: same, header: same, items: same };
const PLANTED = ['Next step', 'Close date'];

describe('the referee', () => {
  it('holds when nothing differs and all that was planted was found', () => {
    const { text, holds } = judgement([row], PLANTED, PLANTED);
    expect(holds).toBe(true);
    expect(text.split('\n')[1]).toMatch(/^brightwater +en +3 +3 +3 +3 +12 +0$/);
  });

  it.each([
    ['one thing differs', [{ ...row, items: { ...same, differences: ['Amount: …'] } }], PLANTED],
    ['nothing was compared in one part', [{ ...row, header: { ...same, equal: 0 } }], PLANTED],
    ['no page was compared', [], PLANTED],
    ['a planted difference was not found', [row], PLANTED.slice(1)],
    ['more was found than planted', [row], [...PLANTED, 'Amount']],
  ])('does not hold when %s', (_what, rows, planted) => {
    expect(judgement(rows, planted, PLANTED).holds).toBe(false);
  });

  it('says which page a difference is on', () => {
    const differing = { ...row, items: { ...same, differences: ['Amount: “1” seen, “2” read'] } };
    expect(judgement([differing], PLANTED, PLANTED).text).toContain('brightwater (en): Amount: “1” seen, “2” read');
  });
});

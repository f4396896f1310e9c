import { describe, expect, it } from 'vitest';
import type { PageNotice, Reading } from '@/src/crm/reading';
import { Losses } from '@/src/crm/watching/losses';
import { readingOf } from './readings';

const WHOLE = readingOf({ Name: 'Brightwater' });
const HALF: Reading = { ...WHOLE, fields: new Map([...WHOLE.fields, ['Amount', { status: 'loading' }]]) };
const lacking = (...hooks: readonly string[]): Reading =>
  readingOf({ Name: 'Brightwater' }, [{ notice: 'editing' }, { notice: 'hooks-lost', hooks }]);

const judged = (losses: Losses, reading: Reading, at: number): readonly PageNotice[] =>
  losses.judge(reading, at).notices;

describe('a part of a page that lacks what it must hold', () => {
  it('is being drawn at first, and was changed when it lacks that for two seconds', () => {
    const losses = new Losses('value');
    expect(judged(losses, lacking('holder'), 1000)).toEqual([{ notice: 'editing' }]);
    expect(losses.pending).toBe(true);
    expect(judged(losses, lacking('holder'), 2999)).toEqual([{ notice: 'editing' }]);
    expect(judged(losses, lacking('holder'), 3000)).toEqual(lacking('holder').notices);
    expect(losses.pending).toBe(false);
  });

  it('is waited for by itself', () => {
    const losses = new Losses('value');
    judged(losses, lacking('holder'), 0);
    expect(judged(losses, lacking('holder', 'pathStep'), 2000)).toEqual(lacking('holder').notices);
    expect(losses.pending).toBe(true);
    expect(judged(losses, lacking('pathStep'), 4000)).toEqual(lacking('pathStep').notices);
  });

  it('is waited for anew when it was whole meanwhile', () => {
    const losses = new Losses('value');
    judged(losses, lacking('holder'), 0);
    expect(judged(losses, WHOLE, 1900)).toEqual([]);
    expect(losses.pending).toBe(false);
    expect(judged(losses, lacking('holder'), 2000)).toEqual([{ notice: 'editing' }]);
  });

  it('may be a field without its value', () => {
    const losses = new Losses('value');
    expect(judged(losses, HALF, 0)).toEqual([]);
    expect(judged(losses, HALF, 2000)).toEqual([{ notice: 'hooks-lost', hooks: ['value'] }]);
  });

  it('keeps its fields as they were read', () => {
    expect(new Losses('value').judge(HALF, 0).fields).toEqual(HALF.fields);
  });
});

import { afterEach, describe, expect, it } from 'vitest';
import { salesforceReader } from '@/src/crm/salesforce/reader';
import { LIGHTNING_STATES } from '../states/salesforce';
import { readState, show } from '../states/show';

afterEach(() => {
  document.body.replaceChildren();
  document.body.removeAttribute('style');
  document.documentElement.removeAttribute('lang');
  document.title = '';
});

describe('a Lightning page', () => {
  it.each(LIGHTNING_STATES.map((state) => [`${state.id}: ${state.says}`, state] as const))('%s', (_name, state) => {
    show(state);
    const result = readState(state, salesforceReader);
    const { expected } = state;
    if (expected === 'no-opportunity') return expect(result).toBeNull();
    if ('obstacle' in expected) return expect(result).toEqual({ ok: false, obstacle: expected.obstacle });
    if (!result?.ok) throw new Error(`refused: ${result?.obstacle ?? 'no opportunity'}`);
    const { opportunity, fields, notices } = result.reading;
    expect(opportunity).toEqual({ crm: 'salesforce', org: 'acme', id: '006Qy000001AbCd' });
    expect(Object.fromEntries(fields)).toEqual(expected.reads);
    return expect(notices).toEqual(expected.notices ?? []);
  });
});

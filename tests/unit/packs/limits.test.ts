import { describe, expect, it } from 'vitest';
import { builtInPacks } from '@/src/packs/built-in';
import type { Pack, PackCondition } from '@/src/process/pack';

const PACKS = builtInPacks().map(({ pack }) => [pack.id, pack] as const);

/** Limits that no team would tune, since logic sets them: one person is no second one, and yesterday is the past. */
const LOGICAL: ReadonlySet<string> = new Set([
  'contactCount at-least 1',
  'contactCount at-least 2',
  'contactCount at-most 1',
]);

describe.each(PACKS)('in %s', (_id, pack) => {
  it('every limit that a team would tune has a name, and every name is used', () => {
    const limits = [...pack.outcomes.map(({ met }) => met), ...pack.signals.map(({ fires }) => fires)].flatMap(
      limitsOf,
    );
    const fresh = pack.outcomes.map(({ freshDays }) => freshDays);
    const named = [...limits.map(({ limit }) => limit), ...fresh, pack.redGroupsForLastAsk];
    const bare = limits.filter(({ limit }) => typeof limit === 'number').map(({ what, limit }) => `${what} ${limit}`);
    expect(bare.filter((limit) => !LOGICAL.has(limit) && !limit.endsWith(' past 0'))).toEqual([]);
    expect(fresh.filter((limit) => typeof limit === 'number')).toEqual([]);
    const used = named.flatMap((limit) => (typeof limit === 'object' && 'parameter' in limit ? [limit.parameter] : []));
    expect(new Set(used)).toEqual(new Set(Object.keys(pack.parameters)));
  });

  it.each(Object.entries(pack.parameters))('the source of %s fits its grade', (_name, { grade, source, says }) => {
    expect(source.startsWith('convention')).toBe(grade === 'D');
    expect(says).toMatch(/^[A-Z].*\.$/);
  });
});

interface Limit {
  what: string;
  limit: Pack['redGroupsForLastAsk'] | object;
}

/** Every number in a condition, or the parameter in its place. */
function limitsOf(condition: PackCondition): readonly Limit[] {
  switch (condition.test) {
    case 'all':
    case 'any':
      return condition.of.flatMap(limitsOf);
    case 'not':
      return limitsOf(condition.of);
    case 'count-at-least':
      return [{ what: 'count-at-least', limit: condition.count }, ...condition.of.flatMap(limitsOf)];
    case 'at-least':
    case 'at-most':
    case 'more-than':
    case 'less-than':
      return [{ what: `${condition.fact} ${condition.test}`, limit: condition.number }];
    case 'past':
    case 'within':
    case 'moved-later':
      return [{ what: `${condition.fact} ${condition.test}`, limit: condition.days }];
    case 'changed-at-least':
      return [{ what: `${condition.fact} ${condition.test}`, limit: condition.times }];
    case 'unknown-at-least':
    case 'owed-at-least':
      return [{ what: condition.test, limit: condition.count }];
    default:
      return [];
  }
}

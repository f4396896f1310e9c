import * as v from 'valibot';
import type { Pack } from './pack';
import { resolve } from './resolve';
import type { SalesProcess } from './sales-process';
import { PACK, VARIANT } from './schema';
import { whole } from './variant';

/**
 * Reads a pack that `parsePack` has passed before: one that is built in, which a test sees to, or one that was kept after
 * its check. Much faster, and without the code of the check.
 * @throws when it is of another shape.
 */
export function readChecked(json: unknown, bases: readonly Pack[] = []): { pack: Pack; process: SalesProcess } {
  const pack = isVariant(json) ? wholeOf(json, bases) : v.parse(PACK, json);
  return { pack, process: resolve(pack) };
}

function isVariant(json: unknown): boolean {
  return typeof json === 'object' && json !== null && Object.hasOwn(json, 'extends');
}

function wholeOf(json: unknown, bases: readonly Pack[]): Pack {
  const variant = v.parse(VARIANT, json);
  const base = bases.find(({ id }) => id === variant.extends);
  if (!base) throw new Error(`There is no pack "${variant.extends}"`);
  return whole(variant, base);
}

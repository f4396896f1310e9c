import { fitsKind } from '@/src/schema/row-schema';
import { KINDS, type KindName, type Row } from './kinds';

/**
 * Whether a stored row has the shape that it should have. One that does not (an older mistake of ours, a hand in the
 * browser's tools) is left as it is, and left out of what is read: of one damaged record nothing else may suffer.
 */
export function isSound(name: KindName, key: unknown, value: unknown): boolean {
  return fitsKind(name, KINDS[name].keyIn === 'row' ? { key, value } : value);
}

/** Those values of a kind, whose keys are a part of them, that can be read. */
export function soundOnes<Name extends KindName>(
  name: Name,
  values: readonly Row<Name>['value'][],
): readonly Row<Name>['value'][] {
  return values.filter((value) => isSound(name, null, value));
}

/** The value of a kind, whose keys are a part of them, if there is one that can be read. */
export function soundOne<Name extends KindName>(
  name: Name,
  value: Row<Name>['value'] | undefined,
): Row<Name>['value'] | undefined {
  return value !== undefined && isSound(name, null, value) ? value : undefined;
}

/** Gives those rows that can be read, and counts the others. */
export class SoundOnes {
  leftOut = 0;

  /** Of a kind whose keys are a part of the values. */
  all<Name extends KindName>(name: Name, values: readonly Row<Name>['value'][]): readonly Row<Name>['value'][] {
    const sound = soundOnes(name, values);
    this.leftOut += values.length - sound.length;
    return sound;
  }

  one<Name extends KindName>(
    name: Name,
    key: Row<Name>['key'],
    value: Row<Name>['value'] | undefined,
  ): Row<Name>['value'] | null {
    if (value === undefined) return null;
    if (isSound(name, key, value)) return value;
    this.leftOut += 1;
    return null;
  }
}

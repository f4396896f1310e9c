import { describe, expect, it } from 'vitest';
import defaultCvo from '@/src/process/built-in/default-cvo.json';
import { errorsOf } from './pack-file';

type Path = readonly string[];

/** Keys that a pack may leave out, and those that its author chooses: ids, stages and facts. */
const OPTIONAL = /^(\$schema|signals\.\d+\.redFrom|tests\.\d+\.(evidence|history)|.*\.(note|firm|missing|owed))$/;
const CHOSEN = /^(parameters|adds|fields|fields\.\w+|tests\.\d+\.(facts|history)|.*\.value|.*\.days)\.[^.]+$/;
/** Inside of what may also be a plain value: told of as a whole. */
const INSIDE = /\.parameter$|^tests\.\d+\.facts\.\w+\.(value|rung)$/;

/** One place of each kind: the first outcome, signal and test that has such a key stands for all. */
const PLACES = [
  ...new Map(pathsOf(defaultCvo, []).map((path) => [path.join('.').replaceAll(/\d+/g, '#'), path])).values(),
].filter((path) => !/\d$/.test(path.at(-1) ?? '') && !CHOSEN.test(path.join('.')));

function pathsOf(value: unknown, path: Path): readonly Path[] {
  if (typeof value !== 'object' || value === null) return path.length > 0 ? [path] : [];
  const inner = Object.entries(value).flatMap(([key, part]) => pathsOf(part, [...path, key]));
  return path.length > 0 ? [path, ...inner] : inner;
}

/** The default process with something done to one key of one of its objects. */
function changed(path: Path, change: (object: object) => void): unknown {
  const copy: unknown = structuredClone(defaultCvo);
  const parent = path.slice(0, -1).reduce<unknown>((value, key) => Reflect.get(Object(value), key), copy);
  change(Object(parent));
  return copy;
}

describe('at every place of a pack', () => {
  it.each(PLACES.map((path) => [path.join('.'), path] as const))(
    '%s is missed, known by a wrong name, and not taken for something else',
    (place, path) => {
      const [parent, key] = [place.slice(0, Math.max(0, place.lastIndexOf('.'))), path.at(-1) ?? ''];
      const told = INSIDE.test(place) ? [`${parent}: Write `] : [`${place}: Add "${key}"`];
      const without = errorsOf(changed(path, (object) => Reflect.deleteProperty(object, key)));
      expect(without.some((line) => told.some((start) => line.startsWith(start)))).toBe(!OPTIONAL.test(place));
      const misspelt = errorsOf(
        changed(path, (object) => {
          Reflect.set(object, `${key}x`, Reflect.get(object, key));
          Reflect.deleteProperty(object, key);
        }),
      );
      const renamed = [
        `${place}x: Did you mean "${key}"?`,
        `${place}: Rename "${key}x".`,
        ...(INSIDE.test(place) ? told : []),
      ];
      expect(misspelt.some((line) => renamed.some((start) => line.startsWith(start)))).toBe(true);
      const replaced = errorsOf(changed(path, (object) => Reflect.set(object, key, [[]])));
      const there = INSIDE.test(place) ? [`${parent}:`] : [`${place}:`, `${place}.`];
      expect(replaced.some((line) => there.some((start) => line.startsWith(start)))).toBe(true);
    },
  );
});

import bant from '@/src/process/built-in/bant.json';
import defaultCvo from '@/src/process/built-in/default-cvo.json';
import meddicStyle from '@/src/process/built-in/meddic-style.json';
import meddiccStyle from '@/src/process/built-in/meddicc-style.json';
import meddpiccStyle from '@/src/process/built-in/meddpicc-style.json';
import spicedStyle from '@/src/process/built-in/spiced-style.json';
import type { Pack } from '@/src/process/pack';
import { readChecked } from '@/src/process/read-checked';
import type { SalesProcess } from '@/src/process/sales-process';
import type { ProcessSource } from '@/src/process/source';

interface BuiltInPack {
  pack: Pack;
  process: SalesProcess;
}

/** The file of the process that every team starts with. */
const DEFAULT_FILE: unknown = defaultCvo;

/** The others; a base stands before its variants. */
const OTHER_FILES: readonly unknown[] = [meddpiccStyle, meddiccStyle, meddicStyle, spicedStyle, bant];

let parsed: readonly BuiltInPack[] | null = null;

/**
 * The processes that everybody can choose from, the default one first. For the background alone: pages get the one
 * process that they judge by, without schema and files.
 */
export function builtInPacks(): readonly BuiltInPack[] {
  parsed ??= [defaultPack(), ...others()];
  return parsed;
}

/** The built-in processes as what the background chooses from. */
export const BUILT_IN: ProcessSource = {
  usual: () => defaultProcess(),
  find: (id) => {
    // Most deals are judged by the default process: for them the other files are not read at all.
    if (defaultProcess().id === id) return defaultProcess();
    return builtInPacks().find(({ process }) => process.id === id)?.process ?? null;
  },
  all: () => builtInPacks().map(({ process }) => process),
};

let first: BuiltInPack | null = null;

/** The process that every team starts with. Read alone, since most need no other. */
export function defaultProcess(): SalesProcess {
  return defaultPack().process;
}

function defaultPack(): BuiltInPack {
  first ??= readChecked(DEFAULT_FILE, []);
  return first;
}

function others(): readonly BuiltInPack[] {
  const read: BuiltInPack[] = [];
  for (const file of OTHER_FILES) {
    const bases = read.map(({ pack }) => pack);
    read.push(readChecked(file, bases));
  }
  return read;
}

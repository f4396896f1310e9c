import { parsePack } from '../parse';
import type { SalesProcess } from '../sales-process';
import defaultCvo from './default-cvo.json';

let parsed: SalesProcess | null = null;

/** The process that every team starts with. For the background: pages get it from there, without schema and file. */
export function defaultProcess(): SalesProcess {
  parsed ??= required(defaultCvo);
  return parsed;
}

function required(json: unknown): SalesProcess {
  const result = parsePack(json);
  if (result.ok) return result.process;
  throw new Error(`The built-in process is broken: ${JSON.stringify(result.problems)}`);
}

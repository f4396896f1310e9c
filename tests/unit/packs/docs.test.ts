import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { builtInPacks } from '@/src/packs/built-in';

const PAGE = readFileSync(fileURLToPath(new URL('../../../docs/processes.md', import.meta.url)), 'utf8');
/** The rows of all tables, each cell without its padding. */
const ROWS = PAGE.split('\n')
  .filter((line) => line.startsWith('|'))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );

describe.each(builtInPacks().map((builtIn) => [builtIn.pack.id, builtIn] as const))(
  'the page on %s',
  (id, { pack }) => {
    it('counts what is in it', () => {
      const row = ROWS.find(([name]) => name?.endsWith(`(\`${id}\`)`));
      const { stages, outcomes, signals, parameters, tests } = pack;
      const counts = [stages, outcomes, signals, Object.keys(parameters), tests].map((items) => String(items.length));
      expect(row?.slice(2)).toEqual(counts);
    });

    it('says every outcome in the row of a stage, and whether it has to be proven', () => {
      const told = ROWS.map((cells) => cells[2] ?? '').flatMap((cell) => cell.split('<br>'));
      for (const { says, leastRung, need } of pack.outcomes) {
        const proven = leastRung === 'verified' ? ' **Proven.**' : '';
        const recommended = need === 'recommended' ? ' _Recommended._' : '';
        expect(told).toContain(`${says}${proven}${recommended}`);
      }
    });

    it('names every limit with its grade and source', () => {
      for (const [name, { grade, source }] of Object.entries(pack.parameters)) {
        const rows = ROWS.filter(([limit]) => limit?.endsWith(`(\`${name}\`)`));
        expect(rows.map((cells) => cells.slice(2))).toContainEqual([grade, source]);
      }
    });
  },
);

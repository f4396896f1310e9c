import type { Comparison } from './compare';

/** What was compared on one page. */
export interface Row {
  deal: string;
  language: string;
  /** The header alone, before the Details tab was opened. */
  headerAlone: Comparison;
  /** The stage, from the path. */
  path: Comparison;
  /** The header beside the fields of the detail panel. */
  header: Comparison;
  /** The detail panel. */
  items: Comparison;
}

const HEADINGS = [
  'deal',
  'language',
  'header alone',
  'path',
  'header and fields',
  'detail panel',
  'equal',
  'differing',
];
const PARTS = ['headerAlone', 'path', 'header', 'items'] as const;

/**
 * What the referee says, and whether it holds: something was compared in every part of every page, nothing differs, and
 * the differences that were planted were found.
 */
export function judgement(
  rows: readonly Row[],
  planted: readonly string[],
  expected: readonly string[],
): { text: string; holds: boolean } {
  const differences = rows.flatMap(differencesOf);
  const nothing = rows.filter((row) => PARTS.some((part) => row[part].equal === 0));
  const found = planted.length === expected.length;
  const text = [
    table(rows),
    '',
    'Each count is of labels with their texts, found by Salesforce’s page objects and by our reader.',
    `Planted differences: ${planted.length} found of ${expected.length}${found ? '.' : `: ${planted.join('; ')}`}`,
    ...nothing.map(({ deal, language }) => `Nothing was compared in a part of ${deal} (${language}).`),
    ...differences,
  ].join('\n');
  return { text, holds: rows.length > 0 && differences.length === 0 && nothing.length === 0 && found };
}

function differencesOf(row: Row): string[] {
  const { deal, language } = row;
  return PARTS.flatMap((part) => row[part].differences).map((difference) => `${deal} (${language}): ${difference}`);
}

/** One line a page. */
function table(rows: readonly Row[]): string {
  const lines = [HEADINGS, ...rows.map(cells)];
  const widths = HEADINGS.map((_, column) => Math.max(...lines.map((line) => (line[column] ?? '').length)));
  const pad = (cell: string, column: number): string =>
    column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0);
  return lines.map((line) => line.map(pad).join('  ')).join('\n');
}

function cells(row: Row): string[] {
  const equal = PARTS.map((part) => row[part].equal);
  const differing = PARTS.map((part) => row[part].differences.length);
  const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);
  const compared = equal.map((count, index) => String(count + (differing[index] ?? 0)));
  return [row.deal, row.language, ...compared, String(total(equal)), String(total(differing))];
}

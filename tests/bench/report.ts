/** One line of the report. A measurement without a limit is there for comparison. */
export interface Row {
  what: string;
  unit: 'ms' | 'kB' | 'MB';
  measured: number;
  /** Plus or minus, in the same unit; for differences of noisy figures. */
  uncertainty?: number;
  /** The same for an extension with an empty content script, and for no extension. */
  empty?: number;
  none?: number;
  limit?: number;
  remark?: string;
}

const HEADINGS = ['what', 'measured', 'empty script', 'no extension', 'limit', '', ''];

/** The report as a table: one line per row, columns aligned. */
export function table(rows: readonly Row[]): string {
  return alignedTable([HEADINGS, ...rows.map(cells)], (column) => column >= 1 && column <= 4);
}

/** Lines of cells, the first of them the headings; columns with figures stand at their right edge. */
export function alignedTable(lines: readonly (readonly string[])[], isFigure: (column: number) => boolean): string {
  const width = (column: number): number => Math.max(...lines.map((line) => (line[column] ?? '').length));
  const pad = (cell: string, column: number): string =>
    isFigure(column) ? cell.padStart(width(column)) : cell.padEnd(width(column));
  return lines.map((line) => line.map(pad).join('  ')).join('\n');
}

function cells(row: Row): string[] {
  const { what, unit, measured, uncertainty, empty, none, limit, remark = '' } = row;
  const show = (value: number | undefined): string => (value === undefined ? '' : `${figure(value)} ${unit}`);
  const margin = uncertainty === undefined ? '' : ` ± ${figure(uncertainty)}`;
  return [what, `${figure(measured)}${margin} ${unit}`, show(empty), show(none), show(limit), verdict(row), remark];
}

function verdict({ measured, uncertainty = 0, limit }: Row): string {
  if (limit === undefined) return '';
  if (measured > limit) return measured - uncertainty > limit ? 'OVER' : 'OVER (within noise)';
  return measured + uncertainty > limit ? 'ok (within noise)' : 'ok';
}

/** Three digits that mean something. */
function figure(value: number): string {
  const size = Math.abs(value);
  if (size >= 100) return value.toFixed(0);
  if (size >= 10) return value.toFixed(1);
  return size >= 1 || size === 0 ? value.toFixed(2) : value.toFixed(3);
}

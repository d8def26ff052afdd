/** Whether the rows of a table fill its columns exactly, with cells that hang down from rows above counted in. */
import type { DataPath, Fault } from '../../domain/fault.ts';

interface Spanned {
  readonly columnSpan?: number;
  readonly rowSpan?: number;
}

/** The first row that does not fill the columns, as a fault at `path`; `undefined` when all do. */
export function tableShapeFault(rows: readonly (readonly Spanned[])[], width: number, path: DataPath): Fault | undefined {
  let hanging = new Array<number>(width).fill(0);
  for (const [index, row] of rows.entries()) {
    const placed = placeRow(row, hanging);
    if (placed.filled !== width) return shapeFault(index + 1, placed.filled, width, path);
    if (placed.isBroken) return brokenFault(index + 1, path);
    hanging = placed.hanging.map((left) => left - 1);
  }
  return hanging.some((left) => left > 0) ? overhangFault(rows.length, path) : undefined;
}

interface Placed {
  readonly filled: number;
  /** Rows that each column is still covered for, this one included. */
  readonly hanging: number[];
  /** A wide cell meets one that hangs from above. */
  readonly isBroken: boolean;
}

function placeRow(row: readonly Spanned[], above: readonly number[]): Placed {
  const hanging = above.map((left) => Math.max(left, 0));
  let filled = hanging.filter((left) => left > 0).length;
  let isBroken = false;
  for (const { columnSpan = 1, rowSpan = 1 } of row) {
    const free = hanging.indexOf(0);
    filled += columnSpan;
    if (free < 0) continue;
    isBroken ||= hanging.slice(free, free + columnSpan).some((left) => left > 0);
    hanging.fill(rowSpan, free, free + columnSpan);
  }
  return { filled, hanging, isBroken };
}

function shapeFault(row: number, filled: number, width: number, path: DataPath): Fault {
  return {
    code: 'layout-table-shape',
    severity: 'error',
    path,
    message: `表の${row}行目のセルが列の数と合いません`,
    found: `${filled}列分（上の行から結合されたセルを含む）`,
    expected: `${width}列分`,
    hint: 'columns の列の数、セルの数、columnSpan（横の結合）、rowSpan（縦の結合）を合わせてください',
  };
}

function brokenFault(row: number, path: DataPath): Fault {
  return {
    code: 'layout-table-shape',
    severity: 'error',
    path,
    message: `表の${row}行目で、横に結合したセルが上の行から縦に結合されたセルと重なります`,
    hint: 'columnSpan か rowSpan を小さくするか、セルの順を変えてください',
  };
}

function overhangFault(rows: number, path: DataPath): Fault {
  return {
    code: 'layout-table-shape',
    severity: 'error',
    path,
    message: `縦に結合したセルが表の最後の行（${rows}行目）の下にはみ出します`,
    hint: 'rowSpan を残りの行の数に合わせてください（例 rowSpan: 1 + goal.targets）。見出しの行（head）と本文の行をまたぐ結合はできません',
  };
}

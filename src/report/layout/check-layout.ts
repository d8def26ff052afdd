/** Whether every name in a layout leads somewhere: paths, formats, loops, conditions, and the shape of tables. All faults at once, before there is any data. */
import type { DataPath, Fault } from '../../domain/fault.ts';
import type { ShapeNames } from '../bind/path.ts';
import { rootScope } from '../bind/report-scope.ts';
import type { LayoutCheck } from './check-names.ts';
import { addFault, checkCondition, checkLoop, checkPath, checkText } from './check-names.ts';
import { checkTable } from './check-table.ts';
import type { Layout, LayoutBlock } from './layout.ts';

export function checkLayout(layout: Layout): readonly Fault[] {
  const check: LayoutCheck = { faults: [] };
  const names: ShapeNames = { root: rootScope.shape, items: new Map() };
  checkText(layout.title, names, ['title'], check);
  checkText(layout.author, names, ['author'], check);
  checkBlocks(layout.blocks, names, ['blocks'], check);
  return check.faults;
}

function checkBlocks(blocks: readonly LayoutBlock[], names: ShapeNames | undefined, path: DataPath, check: LayoutCheck): void {
  if (names === undefined) return;
  for (const [index, block] of blocks.entries()) {
    checkCondition(block.when, names, [...path, index, 'when'], check);
    checkBlock(block, names, [...path, index], check);
  }
}

function checkBlock(block: LayoutBlock, names: ShapeNames, path: DataPath, check: LayoutCheck): void {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return checkText(block.text, names, [...path, 'text'], check);
    case 'list':
      return checkText(block.text, checkLoop(block.of, names, [...path, 'of'], check), [...path, 'text'], check);
    case 'table':
      return checkTable(block, names, path, check);
    case 'drawing':
      return checkDrawing(block.of, names, [...path, 'of'], check);
    case 'each':
      return checkBlocks(block.blocks, checkLoop(block.of, names, [...path, 'of'], check), [...path, 'blocks'], check);
    case 'notes':
    case 'pageBreak':
      return;
  }
}

function checkDrawing(name: string, names: ShapeNames, path: DataPath, check: LayoutCheck): void {
  const shape = checkPath(name, names, path, check);
  if (shape === undefined || (shape.kind === 'scope' && shape.shape.isDrawable)) return;
  addFault(check, path, { code: 'layout-not-drawable', message: `「${name}」の図はありません`, found: name, expected: 'target、kpi、indicator', hint: '指標を繰り返す中で、of: target のように指標を指定してください' });
}

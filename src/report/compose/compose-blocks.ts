/** Blocks of a layout, one after the other, with the data put in. */
import type { DataPath } from '../../domain/fault.ts';
import type { Block } from '../../formats/document/document.ts';
import { conditionHolds } from '../bind/condition-holds.ts';
import type { NodeNames } from '../bind/path.ts';
import { loopNames } from '../bind/path.ts';
import type { EachBlock, LayoutBlock } from '../layout/layout.ts';
import { composeDrawing } from './compose-drawing.ts';
import { composeTable } from './compose-table.ts';
import { composeText } from './compose-text.ts';
import type { Composition, Draft } from './composition.ts';

export function composeBlocks(blocks: readonly LayoutBlock[], names: NodeNames, path: DataPath, composition: Composition): readonly Draft[] {
  return blocks.flatMap((block, index) => (conditionHolds(block.when, names) ? composeBlock(block, names, [...path, index], composition) : []));
}

function composeBlock(block: LayoutBlock, names: NodeNames, path: DataPath, composition: Composition): readonly Draft[] {
  const textAt = [...path, 'text'];
  switch (block.kind) {
    case 'heading':
      return [{ kind: 'heading', level: block.level, content: composeText(block.text, names, textAt, composition) }];
    case 'paragraph': {
      const { align, style } = block;
      const content = composeText(block.text, names, textAt, composition);
      return [{ kind: 'paragraph', content, ...(align !== undefined && { align }), ...(style !== undefined && { style }) }];
    }
    case 'list': {
      const items = loopNames(names, block.of).map((inner) => composeText(block.text, inner, textAt, composition));
      return items.length === 0 ? [] : [{ kind: 'list', items }];
    }
    case 'table':
      return [composeTable(block, names, path, composition)];
    case 'notes':
      return [{ kind: 'notes', mark: block.mark, label: block.label }];
    case 'drawing':
      return composeDrawing(block, names, composition);
    case 'pageBreak':
      return [{ kind: 'pageBreak' }];
    case 'each':
      return composeEach(block, names, [...path, 'blocks'], composition);
  }
}

function composeEach(block: EachBlock, names: NodeNames, path: DataPath, composition: Composition): readonly Draft[] {
  const pageBreak: Block = { kind: 'pageBreak' };
  return loopNames(names, block.of).flatMap((inner, index) => {
    const drafts = composeBlocks(block.blocks, inner, path, composition);
    return block.newPage === true && index > 0 ? [pageBreak, ...drafts] : drafts;
  });
}

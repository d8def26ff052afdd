/** Labels in one row, each as near above its mark as the others allow, in the order of the marks, so that leaders never cross. */

export interface RowItem {
  readonly at: number;
  readonly width: number;
}

/**
 * The left edge of each item, in the given order of items; `undefined` when the row cannot hold them.
 * @example spreadRow([{ at: 50, width: 40 }, { at: 60, width: 40 }], 0, 200, 10) // [10, 60]: both give way alike
 */
export function spreadRow(items: readonly RowItem[], left: number, right: number, gap: number): readonly number[] | undefined {
  const total = items.reduce((sum, { width }) => sum + width + gap, -gap);
  if (total > right - left) return undefined;
  const order = items.map((item, index) => ({ ...item, index })).sort((a, b) => a.at - b.at || a.index - b.index);
  const blocks: Block[] = [];
  for (const item of order) {
    blocks.push(settle({ wanted: item.at - item.width / 2, members: [{ index: item.index, offset: 0 }], width: item.width, count: 1 }, left, right));
    mergeBack(blocks, left, right, gap);
  }
  const result = items.map(() => 0);
  for (const { wanted, members } of blocks) for (const { index, offset } of members) result[index] = wanted + offset;
  return result;
}

/** Items that touch and move together; `wanted` is the left edge that suits all of them best. */
interface Block {
  readonly wanted: number;
  readonly members: readonly { readonly index: number; readonly offset: number }[];
  readonly width: number;
  readonly count: number;
}

function settle(block: Block, left: number, right: number): Block {
  return { ...block, wanted: Math.min(Math.max(block.wanted, left), right - block.width) };
}

function mergeBack(blocks: Block[], left: number, right: number, gap: number): void {
  for (;;) {
    const last = blocks.at(-1);
    const before = blocks.at(-2);
    if (last === undefined || before === undefined || before.wanted + before.width + gap <= last.wanted) return;
    blocks.length -= 2;
    const shift = before.width + gap;
    const wanted = (before.wanted * before.count + (last.wanted - shift) * last.count) / (before.count + last.count);
    const members = [...before.members, ...last.members.map(({ index, offset }) => ({ index, offset: offset + shift }))];
    blocks.push(settle({ wanted, members, width: shift + last.width, count: before.count + last.count }, left, right));
  }
}

/** A finished document as it was read, with each finding marked at its place. */
import { jsx } from 'hono/jsx';
import type { SourceBlock, SourceCell, SourceHeading, SourceTable } from '../../formats/source/source-document.ts';
import { textRuns } from '../proof/found-ranges.ts';
import { findingsByPiece, type NumberedFinding, type Piece } from '../proof/numbered-findings.ts';
import { FindingFlag } from './finding-flag.tsx';

type Marks = ReadonlyMap<Piece, readonly NumberedFinding[]>;

function Flags({ items }: { items: readonly NumberedFinding[] }) {
  return (
    <>
      {items.map((item) => (
        <FindingFlag item={item} />
      ))}
    </>
  );
}

function Text({ piece, text, marks }: { piece: Piece; text: string; marks: Marks }) {
  const items = marks.get(piece) ?? [];
  if (items.length === 0) return <>{text}</>;
  return (
    <>
      {textRuns(text, items).map((run) =>
        run.severity === undefined ? (
          run.text
        ) : (
          <mark class="found" data-severity={run.severity}>
            {run.text}
          </mark>
        ),
      )}
      <Flags items={items} />
    </>
  );
}

function Cell({ cell, isHeader, marks }: { cell: SourceCell; isHeader: boolean; marks: Marks }) {
  const spans = { ...(cell.rowSpan > 1 ? { rowspan: cell.rowSpan } : {}), ...(cell.columnSpan > 1 ? { colspan: cell.columnSpan } : {}) };
  const text = <Text piece={cell} text={cell.text} marks={marks} />;
  if (isHeader && cell.text.trim() !== '') return <th {...spans}>{text}</th>;
  return <td {...spans}>{text}</td>;
}

function Table({ table, name, marks }: { table: SourceTable; name: string; marks: Marks }) {
  const items = marks.get(table) ?? [];
  const caption = table.caption ?? table.sheet;
  return (
    <div class="source-table" role="region" aria-label={name} tabindex={0}>
      <table>
        {caption === undefined && items.length === 0 ? (
          ''
        ) : (
          <caption>
            {caption ?? name}
            <Flags items={items} />
          </caption>
        )}
        <tbody>
          {table.rows.map((row) => (
            <tr>
              {row.cells.map((cell) => (
                <Cell cell={cell} isHeader={row.isHeader === true || cell.isHeader === true} marks={marks} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Under the headings of the page, and never a level left out, whatever the file does. */
function headingLevels(blocks: readonly SourceBlock[]): ReadonlyMap<SourceHeading, number> {
  const levels = new Map<SourceHeading, number>();
  let before = 2;
  for (const block of blocks) {
    if (block.kind !== 'heading') continue;
    before = Math.min(block.level + 2, before + 1, 6);
    levels.set(block, before);
  }
  return levels;
}

function Heading({ heading, level, marks }: { heading: SourceHeading; level: number; marks: Marks }) {
  return jsx(`h${String(level)}`, { class: 'source-heading' }, <Text piece={heading} text={heading.text} marks={marks} />);
}

function Block({ block, name, level, marks }: { block: SourceBlock; name: string; level: number; marks: Marks }) {
  switch (block.kind) {
    case 'heading':
      return <Heading heading={block} level={level} marks={marks} />;
    case 'paragraph':
      return (
        <p>
          <Text piece={block} text={block.text} marks={marks} />
        </p>
      );
    case 'note':
      return (
        <p class="soft">
          {block.mark} <Text piece={block} text={block.text} marks={marks} />
        </p>
      );
    case 'table':
      return <Table table={block} name={name} marks={marks} />;
  }
}

export function SourceBlocks({ blocks, findings }: { blocks: readonly SourceBlock[]; findings: readonly NumberedFinding[] }) {
  const marks = findingsByPiece(findings);
  const levels = headingLevels(blocks);
  let tables = 0;
  return (
    <div class="source">
      {blocks.map((block) => {
        if (block.kind === 'table') tables += 1;
        return <Block block={block} name={`文書の表${String(tables)}`} level={block.kind === 'heading' ? (levels.get(block) ?? 3) : 3} marks={marks} />;
      })}
    </div>
  );
}

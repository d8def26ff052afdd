/** The notation of a layout file (layout.yaml), and its JSON Schema for editors. What the names in it lead to is checked in check-layout.ts. */
import { z } from 'zod';
import { parseTemplate } from '../../domain/template.ts';
import type { Template, TemplateReading } from '../../domain/template.ts';
import type { Condition } from './condition.ts';
import { parseCondition } from './condition.ts';
import type { LayoutCode } from './layout-codes.ts';
import type { Layout, LayoutBlock, LayoutCell, LayoutRow } from './layout.ts';
import { layoutFormat } from './layout.ts';
import type { Span } from './span.ts';
import { isPath, parseSpan } from './span.ts';

/** What a text of the layout gets wrong, as it travels inside an issue of the schema. */
export interface TextProblem {
  readonly code: LayoutCode;
  readonly message: string;
  readonly hint: string;
}

type TemplateRefusal = Extract<TemplateReading, { readonly ok: false }>['reason'];

const templateMessages: Readonly<Record<TemplateRefusal, string>> = {
  unclosed: '「{」に対応する「}」がありません',
  unopened: '「}」に対応する「{」がありません',
  unreadable: '「{」と「}」の間が読み取れません',
};

function textProblem(problem: TextProblem): { readonly code: 'custom'; readonly params: { readonly problem: TextProblem } } {
  return { code: 'custom', params: { problem } };
}

const template = z
  .string()
  .meta({ id: 'template', description: '文。{goal.title} のように書いた所に値が入る。{値|形式} で書き方を選ぶ。波かっこそのものは {{ と }}' })
  .transform((text, context): Template => {
    const reading = parseTemplate(text);
    if (reading.ok) return reading.template;
    const message = `${templateMessages[reading.reason]}（${reading.at + 1}文字目）`;
    context.addIssue(textProblem({ code: 'layout-template', message, hint: '{goal.title} や {target.change|brackets} の形で書き、波かっこそのものは {{ }} と重ねてください' }));
    return z.NEVER;
  });

const condition = z
  .string()
  .meta({ id: 'condition', description: '表示する条件。例 target.change（あるとき）、not target.change、project.planYear = 1、goal.judgement = missed' })
  .transform((text, context): Condition => {
    const reading = parseCondition(text);
    if (reading !== undefined) return reading;
    context.addIssue(textProblem({ code: 'layout-condition', message: '条件として読み取れません', hint: 'target.change、not target.change、project.planYear = 1 のように書いてください' }));
    return z.NEVER;
  });

const path = z
  .string()
  .meta({ id: 'path', description: 'データの中の名前。例 goals、goal.targets', pattern: '^[A-Za-z][A-Za-z0-9_-]*(\\.[A-Za-z0-9_-]+)*$' })
  .transform((text, context) => {
    if (isPath(text)) return text;
    context.addIssue(textProblem({ code: 'layout-bad-path', message: 'データの名前として読み取れません', hint: 'goals や goal.targets のように、名前を点でつないで書いてください' }));
    return z.NEVER;
  });

const span = z
  .union([z.int().min(1), z.string()])
  .meta({ id: 'span', description: '結合するセルの数。例 2、goal.targets（項目の数だけ）、1 + goal.targets' })
  .transform((written, context): Span => {
    const reading = typeof written === 'number' ? { fixed: written, lists: [] } : parseSpan(written);
    if (reading !== undefined) return reading;
    context.addIssue(textProblem({ code: 'layout-span', message: '結合するセルの数として読み取れません', hint: '2、goal.targets、1 + goal.targets のように書いてください' }));
    return z.NEVER;
  });

const align = z.enum(['start', 'center', 'end']).meta({ description: '文字の寄せ。start（左）、center（中央）、end（右）' });
const shown = { when: condition.exactOptional() };
const numbering = z
  .strictObject({ one: z.string().min(1), several: z.string().regex(/#/) })
  .meta({ id: 'numbering', description: '注の印。one は注が1つのとき、several は2つ以上のときで # が番号になる' });

const plainCell = z.strictObject({
  text: template,
  linesOf: path.exactOptional().meta({ description: 'この一覧の項目ごとに text を1行ずつ書く' }),
  columnSpan: span.exactOptional(),
  rowSpan: span.exactOptional(),
  header: z.enum(['column', 'row']).exactOptional().meta({ description: '見出しのセル。column は列の、row は行の見出し' }),
  align: align.exactOptional(),
  shade: z.boolean().exactOptional().meta({ description: '薄い地色を付ける' }),
  ...shown,
});

const eachCell = z.strictObject({
  each: path,
  get cells() {
    return z.array(cell);
  },
  ...shown,
});

const cell: z.ZodType<LayoutCell> = z
  .union([
    template.transform((text) => ({ kind: 'cell' as const, text })),
    plainCell.transform((content) => ({ kind: 'cell' as const, ...content })),
    eachCell.transform((content) => ({ kind: 'eachCell' as const, ...content })),
  ])
  .meta({ id: 'cell', description: 'セル。文だけ、または結合や寄せを添えたもの。each は一覧の項目ごとに繰り返す' });

const plainRow = z.strictObject({ cells: z.array(cell), ...shown });

const eachRow = z.strictObject({
  each: path,
  get rows() {
    return z.array(row);
  },
  ...shown,
});

const row: z.ZodType<LayoutRow> = z
  .union([
    z.array(cell).transform((cells) => ({ kind: 'row' as const, cells })),
    plainRow.transform((content) => ({ kind: 'row' as const, ...content })),
    eachRow.transform((content) => ({ kind: 'eachRow' as const, ...content })),
  ])
  .meta({ id: 'row', description: '行。セルの一覧、または each で一覧の項目ごとに繰り返す行' });

const column = z.union([z.number().positive(), z.strictObject({ each: path, width: z.number().positive() })]);

const heading = z.strictObject({
  kind: z.literal('heading'),
  level: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
  text: template,
  ...shown,
});
const paragraph = z.strictObject({
  kind: z.literal('paragraph'),
  text: template,
  align: align.exactOptional(),
  style: z.enum(['body', 'small', 'lead']).exactOptional(),
  ...shown,
});
const list = z.strictObject({ kind: z.literal('list'), of: path, text: template, ...shown });
const table = z.strictObject({
  kind: z.literal('table'),
  caption: template,
  showCaption: z.boolean().exactOptional(),
  columns: z.array(column).min(1).meta({ description: '列の幅の比。each は一覧の項目の数だけ列を置く' }),
  head: z.array(row).exactOptional().meta({ description: 'ページごとに繰り返す見出しの行' }),
  rows: z.array(row),
  keep: z.enum(['together', 'rows']).exactOptional().meta({ description: 'together は表をページの途中で分けない' }),
  ...shown,
});
const notes = z.strictObject({ kind: z.literal('notes'), mark: numbering, label: numbering, ...shown });
const drawing = z.strictObject({ kind: z.literal('drawing'), of: path, ...shown });
const pageBreak = z.strictObject({ kind: z.literal('pageBreak'), ...shown });
const each = z.strictObject({
  kind: z.literal('each'),
  of: path,
  newPage: z.boolean().exactOptional().meta({ description: '2件目から、新しいページで始める' }),
  get blocks(): z.ZodArray<z.ZodType<LayoutBlock>> {
    return z.array(block);
  },
  ...shown,
});

const block: z.ZodType<LayoutBlock> = z
  .discriminatedUnion('kind', [heading, paragraph, list, table, notes, drawing, pageBreak, each])
  .meta({ id: 'block', description: '報告書の一区切り。見出し、段落、箇条書き、表、注、図、改ページ、繰り返し' });

export const layoutSchema: z.ZodType<Layout> = z
  .strictObject({
    format: z.literal(layoutFormat),
    id: z.string().min(1),
    name: z.string().min(1),
    title: template,
    author: template,
    page: z
      .strictObject({ size: z.literal('A4').default('A4'), orientation: z.enum(['portrait', 'landscape']).default('portrait') })
      .default({ size: 'A4', orientation: 'portrait' }),
    periods: z.enum(['eraLong', 'eraShort', 'western']).default('eraLong').meta({ description: '時点の書き方。eraLong は令和5年度、eraShort はR5年度、western は2023年度' }),
    blocks: z.array(block),
  });

/** The published JSON Schema of a layout (様式), in the same draft as those of the dataset and the rule set. */
export function layoutJsonSchema(): Readonly<Record<string, unknown>> {
  const schema = z.toJSONSchema(layoutSchema, { io: 'input', target: 'draft-07', unrepresentable: 'any' });
  return { ...schema, title: '報告書の様式', description: '報告書の構成と体裁。使える名前と形式は docs/layouts.md にある' };
}

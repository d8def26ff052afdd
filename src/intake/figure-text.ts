/** Figures and whole numbers as people write them into a dataset; what can be understood in two ways is refused. */
import type { z } from 'zod';
import type { Decimal } from '../domain/decimal.ts';
import { parseDecimal } from '../domain/decimal.ts';
import { refuse } from './problem.ts';
import { scalarText } from './scalar-text.ts';

const numberPattern = '^[\\s\\u3000]*[△▲−‐ー+\\-＋－]?[0-9０-９][0-9０-９,，]*([.．][0-9０-９]+)?[\\s\\u3000]*$';
const figureForm = '数字。小数はそのままの桁で、3桁ごとのコンマは引用符の中でだけ使えます（例 30000、92.0、"△25"、"1,234"）';

/** A figure of record (値), exact and with its decimals as written. */
export function figureText(description: string) {
  return scalarText(description, { pattern: numberPattern, examples: [30000, 92.0, '△25'] }).transform((written, context): Decimal => {
    const decimal = parseDecimal(written);
    return (
      decimal ??
      refuse(context, {
        code: 'figure-unreadable',
        message: `「${written}」は数値として読めません`,
        found: written,
        expected: figureForm,
        hint: figureHint(written),
      })
    );
  });
}

function figureHint(written: string): string {
  const text = written.normalize('NFKC').trim();
  if (/^[-—―–‐ー]+$/.test(text) || text === '') return '値がないときは、線や空欄ではなく理由を書いてください（例 absent: notYetPublished）';
  if (/inf|nan/i.test(text)) return '無限大や「数でない」値は記録できません。値がないときは理由を書いてください（例 absent: notMeasured）';
  if (/^[+-]?0[xob]/i.test(text)) return '0x や 0o で始まる書き方は使えません。ふつうの数字で書いてください';
  if (/^[+-]?[\d.]+e[+-]?\d+$/i.test(text)) return '指数（1e3 など）は使えません。1000 のように桁を省かずに書いてください';
  if (text.includes('_')) return '桁区切りの下線（_）を消してください。1000 または "1,000" と書けます';
  if (/^[+-]?0\d/.test(text)) return '先頭の余分な 0 を消してください';
  if (/^[+-]?(\.\d+|\d+\.)$/.test(text)) return '小数点の前と後ろの両方に数字を書いてください（0.5、5.0）';
  if (/^[△▲−+-]?[\d,.]+\D+$/.test(text)) return '単位や記号を消し、数字だけを書いてください。単位は unit、注は notes に書きます';
  return '数字だけに直してください。値がないときは理由を書いてください（例 absent: notMeasured）';
}

export interface WholeRange {
  readonly least: number;
  readonly most: number;
}

/** A whole number for counting and ordering (番号, 桁数), never a figure of record. */
export function wholeNumber(description: string, range: WholeRange) {
  return scalarText(description, { pattern: numberPattern, examples: [range.least] }).transform((written, context) => readWhole(written, range, context));
}

function readWhole(written: string, { least, most }: WholeRange, context: z.RefinementCtx): number {
  const decimal = parseDecimal(written);
  const whole = decimal?.value.den === 1n && decimal.digits === 0 ? decimal.value.num : undefined;
  if (whole !== undefined && BigInt(least) <= whole && whole <= BigInt(most)) return Number(whole);
  return refuse(context, {
    code: 'whole-number-unreadable',
    message: `「${written}」はここに書ける整数ではありません`,
    found: written,
    expected: `${least}から${most}までの整数`,
    hint: '小数点や単位を付けず、数字だけを書いてください',
  });
}

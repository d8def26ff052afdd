/** Words for directions and formulas in a plain table (方向, 算式), as people write them in a cell. */
import { toHalfWidth } from '../../domain/half-width.ts';
import type { Direction } from '../../domain/indicator.ts';
import type { FormulaId } from '../../domain/rule-set.ts';
import { formulaIds } from '../../domain/rule-set.ts';

const directionWords: Readonly<Record<Direction, readonly string[]>> = {
  increase: ['増加', '増', '上昇', '向上', '↑', 'increase', 'up'],
  decrease: ['減少', '減', '低下', '↓', 'decrease', 'down'],
  keepAtLeast: ['維持以上', '以上を維持', 'keepatleast'],
  keepAtMost: ['維持以下', '以下を維持', 'keepatmost'],
  keepWithin: [],
};

/** Written without 値, ×100 and blanks, with ÷ and half-width brackets; an English id is always understood. */
const formulaWords: { readonly [Id in FormulaId]?: readonly string[] } = {
  ratio: ['実績÷目標'],
  increment_ratio: ['実績(増分)÷目標(増分)', '実績増分÷目標増分'],
  progress: ['(実績-基準)÷(目標-基準)'],
  progress_floor0: ['(実績-基準)÷(目標-基準)、0%以上'],
  linear_share: ['(実績-基準)÷(目標-基準)÷経過割合', '進捗÷経過割合'],
  progress_clamped: ['(実績-基準)÷(目標-基準)、0~100%'],
  expected_ratio: ['実績÷経路', '実績÷目安'],
  expected_progress: ['(実績-基準)÷(経路-基準)', '(実績-基準)÷(目安-基準)'],
  two_minus_ratio: ['2-実績÷目標', '(2-実績÷目標)'],
  inverse_ratio: ['目標÷実績'],
  binary: ['達成か未達か', '達成/未達'],
  trend: ['向き', '推移', '基準と比べた向き'],
  points: ['点', '点数'],
  judgement: ['判定', '人が判定'],
};

function entries<Id extends string>(words: { readonly [I in Id]?: readonly string[] }, ids: readonly Id[]): ReadonlyMap<string, Id> {
  return new Map(ids.flatMap((id) => (words[id] ?? []).map((written) => [plainFormula(written), id] as const)));
}

const formulaOfWord: ReadonlyMap<string, FormulaId> = new Map([...formulaIds.map((id) => [id, id] as const), ...entries(formulaWords, formulaIds)]);
const directionOfWord: ReadonlyMap<string, Direction> = new Map(
  (['increase', 'decrease', 'keepAtLeast', 'keepAtMost'] as const).flatMap((direction) => directionWords[direction].map((written) => [written, direction] as const)),
);

function plain(text: string): string {
  return toHalfWidth(text).replace(/\s+/g, '').toLowerCase();
}

function plainFormula(text: string): string {
  return plain(text).replace(/値/g, '').replace(/[×x*]100%?$/, '').replace(/[−‐–ー]/g, '-').replace(/[〜～]/g, '~').replace(/\//g, '÷').replace(/,/g, '、');
}

/** @example readDirection('維持以上') // 'keepAtLeast'; `undefined` for a word that could mean either (維持) */
export function readDirection(text: string): Direction | undefined {
  return directionOfWord.get(plain(text).replace(/[_-]/g, ''));
}

/** @example readFormula('実績値／目標値×100') // 'ratio' */
export function readFormula(text: string): FormulaId | undefined {
  return formulaOfWord.get(plain(text)) ?? formulaOfWord.get(plainFormula(text));
}

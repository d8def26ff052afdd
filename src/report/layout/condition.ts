/**
 * Conditions (表示条件) of a layout: `target.change` (there is one), `not target.change`, `project.planYear = 1`,
 * `project.activities > 1` (a list counts its items), `goal.judgement = missed` (an outcome).
 */
import type { CountComparison } from '../../domain/count-comparison.ts';
import { isPath } from './span.ts';

export type Condition =
  | { readonly kind: 'present'; readonly path: string; readonly negated: boolean }
  | { readonly kind: 'compare'; readonly path: string; readonly comparison: CountComparison; readonly to: string };

const comparisons: ReadonlyMap<string, CountComparison> = new Map([
  ['=', '='],
  ['!=', '≠'],
  ['≠', '≠'],
  ['<=', '≤'],
  ['≤', '≤'],
  ['>=', '≥'],
  ['≥', '≥'],
  ['<', '<'],
  ['>', '>'],
]);

/** `undefined` for a text that is no condition. */
export function parseCondition(text: string): Condition | undefined {
  const compared = /^([^\s!=≠<≤>≥]+)\s*(!=|<=|>=|[=≠<≤>≥])\s*([^\s!=≠<≤>≥]+)$/.exec(text.trim());
  if (compared !== null) return readComparison(compared);
  const present = /^(not\s+)?(\S+)$/.exec(text.trim());
  const path = present?.[2] ?? '';
  return isPath(path) ? { kind: 'present', path, negated: present?.[1] !== undefined } : undefined;
}

function readComparison([, path = '', sign = '', to = '']: RegExpExecArray): Condition | undefined {
  const comparison = comparisons.get(sign);
  if (comparison === undefined || !isPath(path)) return undefined;
  const isOrder = comparison !== '=' && comparison !== '≠';
  if (isOrder && !isNumeral(to)) return undefined;
  return { kind: 'compare', path, comparison, to };
}

/** Whole numbers from zero; what is compared with one is a count or a number of print. */
export function isNumeral(text: string): boolean {
  return /^(?:0|[1-9]\d{0,8})$/.test(text);
}

/** The order of rules (規則の順): the first that holds counts, so the last one must hold for everything left. */
import type { DomainFault } from './domain-codes.ts';
import type { DataPath } from './fault.ts';
import type { GradeRule, Scope } from './rule-set.ts';

/** A rule as far as its order goes; whatever it is limited to makes it no rule for everything. */
type OrderedRule = Scope & Pick<GradeRule, 'formulas' | 'years'> & { readonly when: readonly unknown[] };

/** Whether the rule is for every indicator in every year. */
export function isForAll({ levels, kinds, directions, indicators, formulas, years }: Omit<OrderedRule, 'when'>): boolean {
  return [levels, kinds, directions, indicators, formulas, years].every((limit) => limit === undefined);
}

/** The last rule, and only the last, is for everything and has no conditions. */
export function checkOrder(rules: readonly OrderedRule[], path: DataPath): readonly DomainFault[] {
  const open = rules.findIndex((rule) => rule.when.length === 0 && isForAll(rule));
  if (open === -1) {
    return [
      {
        code: 'rule-last-missing',
        severity: 'error',
        path,
        message: 'どの条件にも当たらないときの規則がありません',
        expected: '最後に { grade: … } だけの規則',
        hint: 'when のない規則を最後に加えてください',
      },
    ];
  }
  return rules.slice(open + 1).map((_, r): DomainFault => ({
    code: 'rule-unreachable',
    severity: 'error',
    path: [...path, open + 1 + r],
    message: 'この規則が使われることはありません',
    found: `${open + 1}番目の規則に条件がなく、そこで必ず決まる`,
    hint: '条件のない規則を最後に移すか、when を書いてください',
  }));
}

/** Sentences of a rule set (文の定め): wordings that can be read, with figures that are there where they are told. */
import { gradeUnknown } from './check-grade-ids.ts';
import type { DomainFault } from './domain-codes.ts';
import type { DataPath } from './fault.ts';
import type { RuleSet, SentenceRule, SentenceVariant } from './rule-set.ts';
import { exclusionsName } from './sentence.ts';
import type { TemplateSlot } from './template.ts';
import { parseTemplate } from './template.ts';

export function checkSentences(ruleSet: RuleSet): readonly DomainFault[] {
  return ruleSet.sentences.flatMap((rule, s) =>
    rule.clauses.flatMap(({ variants }, c) => variants.flatMap((variant, v) => checkVariant(variant, rule, ruleSet, ['sentences', s, 'clauses', c, v]))),
  );
}

function checkVariant(variant: SentenceVariant, rule: SentenceRule, ruleSet: RuleSet, path: DataPath): readonly DomainFault[] {
  const tested = variant.when.flatMap((test, w) => {
    const names = typeof test.right === 'number' ? [test.left] : [test.left, test.right];
    return names.flatMap((name) => checkFigure(name, rule, ruleSet, [...path, 'when', w]));
  });
  const reading = parseTemplate(variant.text);
  if (!reading.ok) {
    return [
      ...tested,
      {
        code: 'sentence-unreadable',
        severity: 'error',
        path: [...path, 'text'],
        message: '文の波かっこの書き方が読み取れません',
        found: variant.text.slice(reading.at, reading.at + 20),
        expected: '{missed} のような名前',
        hint: '波かっこそのものを印刷するときは {{ }} と二つ重ねてください',
      },
    ];
  }
  return [...tested, ...reading.template.flatMap((part) => (part.kind === 'text' ? [] : checkSlot(part, rule, ruleSet, [...path, 'text'])))];
}

function checkSlot(slot: TemplateSlot, rule: SentenceRule, ruleSet: RuleSet, path: DataPath): readonly DomainFault[] {
  if (slot.argument === undefined || slot.name !== exclusionsName) return checkFigure(slot.name, rule, ruleSet, path);
  const known = new Set<string>(ruleSet.grades.map((grade) => grade.id));
  return known.has(slot.argument) ? [] : [gradeUnknown(slot.argument, path, known)];
}

function checkFigure(name: string, rule: SentenceRule, ruleSet: RuleSet, path: DataPath): readonly DomainFault[] {
  const figure = ruleSet.figures.find((each) => each.name === name);
  if (figure === undefined) {
    return [
      {
        code: 'figure-unknown',
        severity: 'error',
        path,
        message: 'この名前の数字が figures にありません',
        found: name,
        expected: ruleSet.figures.map((each) => each.name).join('、'),
        hint: '名前を直すか、figures に数字を加えてください',
      },
    ];
  }
  if (rule.per === 'group' || figure.of !== 'planYear') return [];
  return [
    {
      code: 'figure-out-of-scope',
      severity: 'error',
      path,
      message: '計画の年次は、グループごとの文でだけ使えます',
      found: name,
      expected: 'per: group の文',
      hint: '文の per を group にするか、ほかの数字を使ってください',
    },
  ];
}
